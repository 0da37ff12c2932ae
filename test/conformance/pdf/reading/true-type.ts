/** What an embedded TrueType program says of its glyphs (ISO/IEC 14496-22), read apart from the code that wrote it. */
export interface TrueType {
  readonly glyphs: number;
  /** In thousandths of an em. */
  readonly advanceOf: (glyph: number) => number;
  /** Whether the tables that a PDF needs are there and the outlines lie within their table. */
  readonly faults: readonly string[];
}

const needed = ['glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp'];

export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + view.getUint32(record + 8), view.getUint32(record + 12)),
    );
  }
  const faults = needed.filter((tag) => !tables.has(tag)).map((tag) => `no table ${tag}`);
  const table = (tag: string): DataView => tables.get(tag) ?? new DataView(new ArrayBuffer(64));
  const glyphs = table('maxp').getUint16(4);
  const long = table('head').getUint16(50) === 1;
  const size = table('glyf').byteLength;
  let last = 0;
  for (let glyph = 0; glyph <= glyphs && faults.length === 0; glyph++) {
    const at = long ? table('loca').getUint32(glyph * 4) : table('loca').getUint16(glyph * 2) * 2;
    if (at < last || at > size) faults.push(`glyph ${glyph} has no place`);
    last = at;
  }
  const metrics = table('hhea').getUint16(34);
  const em = table('head').getUint16(18);
  return {
    glyphs,
    faults,
    advanceOf: (glyph) => (table('hmtx').getUint16(Math.min(glyph, metrics - 1) * 4) * 1000) / em,
  };
}
