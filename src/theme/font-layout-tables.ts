/** What the tables GSUB and GPOS of an OpenType font have in common (ISO/IEC 14496-22, common table formats). */

/** The places of the lookups of every feature of this tag, each once, in the order of the lookup list. */
export function featureLookups(table: DataView, feature: string): readonly number[] {
  const features = table.getUint16(6);
  const lookupList = table.getUint16(8);
  const indices = new Set<number>();
  for (let i = 0; i < table.getUint16(features); i++) {
    const record = features + 2 + i * 6;
    if (tagAt(table, record) !== feature) continue;
    const place = features + table.getUint16(record + 4);
    for (let j = 0; j < table.getUint16(place + 2); j++) indices.add(table.getUint16(place + 4 + j * 2));
  }
  return [...indices]
    .sort((a, b) => a - b)
    .map((index) => lookupList + table.getUint16(lookupList + 2 + index * 2));
}

/** The subtables of a lookup with the type of each: one of the type `extension` stands for another, elsewhere. */
export function subtablesOf(
  table: DataView,
  lookup: number,
  extension: number,
): readonly { readonly type: number; readonly at: number }[] {
  const type = table.getUint16(lookup);
  return Array.from({ length: table.getUint16(lookup + 4) }, (_, index) => {
    const at = lookup + table.getUint16(lookup + 6 + index * 2);
    return type === extension
      ? { type: table.getUint16(at + 2), at: at + table.getUint32(at + 4) }
      : { type, at };
  });
}

/** The index of a glyph that a coverage table does not name. */
export const uncovered = 0xffff;

/** The coverage index of every glyph. */
export function readCoverage(table: DataView, at: number, glyphCount: number): Uint16Array {
  const indices = new Uint16Array(glyphCount).fill(uncovered);
  const count = table.getUint16(at + 2);
  if (table.getUint16(at) === 1) {
    for (let i = 0; i < count; i++) indices[table.getUint16(at + 4 + i * 2)] = i;
    return indices;
  }
  for (let i = 0; i < count; i++) {
    const range = at + 4 + i * 6;
    const first = table.getUint16(range);
    const last = table.getUint16(range + 2);
    const start = table.getUint16(range + 4);
    for (let glyph = first; glyph <= last; glyph++) indices[glyph] = start + glyph - first;
  }
  return indices;
}

function tagAt(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at),
    view.getUint8(at + 1),
    view.getUint8(at + 2),
    view.getUint8(at + 3),
  );
}
