import { readTabularFigures } from './font-figures.ts';
import { type Kerning, readKerning } from './font-kerning.ts';

/**
 * What setting type needs of a static TrueType font, read straight from its tables (ISO/IEC 14496-22): which glyph a
 * character has, how wide it is, how much two of them are kerned. All lengths are in font units.
 */
export interface FontTables {
  /** A table's own bytes; `null` where the font has none of that tag. */
  readonly table: (tag: string) => DataView | null;
  readonly unitsPerEm: number;
  /** Height of a flat capital above the baseline. */
  readonly capHeight: number;
  /** 0 where the font has no glyph for the code point. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  readonly kerningOf: Kerning;
  /** The glyph of a figure that is as wide as every other figure; any other glyph is its own. */
  readonly tabularOf: (glyph: number) => number;
}

const opened = new WeakMap<Uint8Array, FontTables>();

/** Opens a font. The same bytes object is read once in a process. Throws where the bytes are no TrueType font. */
export function fontTables(bytes: Uint8Array): FontTables {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const tables = readFont(bytes);
  opened.set(bytes, tables);
  return tables;
}

function readFont(bytes: Uint8Array): FontTables {
  const directory = readDirectory(bytes);
  const required = (tag: string): DataView => {
    const table = directory.get(tag);
    if (table === undefined) throw new Error(`the font has no table \`${tag}\``);
    return table;
  };
  const glyphOf = readCharacters(required('cmap'));
  const hmtx = required('hmtx');
  const metrics = required('hhea').getUint16(34);
  let kerning: Kerning | null = null;
  let figures: ReadonlyMap<number, number> | null = null;
  return {
    table: (tag) => directory.get(tag) ?? null,
    unitsPerEm: required('head').getUint16(18),
    capHeight: required('OS/2').getInt16(88),
    glyphOf,
    advanceOf: (glyph) => hmtx.getUint16(Math.min(glyph, metrics - 1) * 4),
    kerningOf: (left, right) => {
      kerning ??= readKerning(directory.get('GPOS') ?? null, required('maxp').getUint16(4));
      return kerning(left, right);
    },
    tabularOf: (glyph) => {
      figures ??= readTabularFigures(directory.get('GSUB') ?? null, required('maxp').getUint16(4));
      return figures.get(glyph) ?? glyph;
    },
  };
}

/** Every table by its tag. */
function readDirectory(bytes: Uint8Array): ReadonlyMap<string, DataView> {
  const file = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = new Map<string, DataView>();
  if (bytes.byteLength < 12 || file.getUint32(0) !== 0x00010000)
    throw new Error('not a static TrueType font');
  for (let i = 0; i < file.getUint16(4); i++) {
    const record = 12 + i * 16;
    const tag = String.fromCharCode(...bytes.subarray(record, record + 4));
    tables.set(
      tag,
      new DataView(bytes.buffer, bytes.byteOffset + file.getUint32(record + 8), file.getUint32(record + 12)),
    );
  }
  return tables;
}

/** The Unicode subtable of `cmap` with the widest range: format 12, else format 4. */
function readCharacters(cmap: DataView): (codePoint: number) => number {
  const basic = new Uint16Array(0x10000);
  const others = new Map<number, number>();
  const put = (codePoint: number, glyph: number): void => {
    if (codePoint < 0x10000) basic[codePoint] = glyph;
    else others.set(codePoint, glyph);
  };
  const subtables = unicodeSubtables(cmap);
  const full = subtables.find((at) => cmap.getUint16(at) === 12);
  const plain = subtables.find((at) => cmap.getUint16(at) === 4);
  if (full !== undefined) readGroups(cmap, full, put);
  else if (plain !== undefined) readSegments(cmap, plain, put);
  else throw new Error('the font has no Unicode character map');
  return (codePoint) => (codePoint < 0x10000 ? basic[codePoint] : others.get(codePoint)) ?? 0;
}

function unicodeSubtables(cmap: DataView): readonly number[] {
  const found: number[] = [];
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const record = 4 + i * 8;
    const platform = cmap.getUint16(record);
    const encoding = cmap.getUint16(record + 2);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (isUnicode) found.push(cmap.getUint32(record + 4));
  }
  return found;
}

type Put = (codePoint: number, glyph: number) => void;

function readGroups(cmap: DataView, at: number, put: Put): void {
  for (let i = 0; i < cmap.getUint32(at + 12); i++) {
    const group = at + 16 + i * 12;
    const first = cmap.getUint32(group);
    const glyph = cmap.getUint32(group + 8);
    for (let code = first; code <= cmap.getUint32(group + 4); code++) put(code, glyph + code - first);
  }
}

function readSegments(cmap: DataView, at: number, put: Put): void {
  const bytes = cmap.getUint16(at + 6);
  const ends = at + 14;
  const starts = ends + bytes + 2;
  const deltas = starts + bytes;
  const offsets = deltas + bytes;
  for (let i = 0; i < bytes; i += 2) {
    const start = cmap.getUint16(starts + i);
    const end = cmap.getUint16(ends + i);
    const delta = cmap.getUint16(deltas + i);
    const offset = cmap.getUint16(offsets + i);
    for (let code = start; code <= end && code < 0xffff; code++) {
      const index = offset === 0 ? code : cmap.getUint16(offsets + i + offset + (code - start) * 2);
      put(code, index === 0 ? 0 : (index + delta) & 0xffff);
    }
  }
}
