import { featureLookups, readCoverage, subtablesOf, uncovered } from './font-layout-tables.ts';

const singleLookup = 1;
const extensionLookup = 7;

/**
 * The glyphs that the feature `tnum` of the table GSUB puts in the place of others: figures that are all equally wide
 * (lookup type 1, and type 7 around it). `null` stands for a font without the table.
 */
export function readTabularFigures(gsub: DataView | null, glyphCount: number): ReadonlyMap<number, number> {
  const figures = new Map<number, number>();
  if (gsub === null) return figures;
  for (const lookup of featureLookups(gsub, 'tnum')) {
    for (const { type, at } of subtablesOf(gsub, lookup, extensionLookup)) {
      if (type === singleLookup) readSingle(gsub, { at, glyphCount }, figures);
    }
  }
  return figures;
}

/** The first subtable that names a glyph decides. */
function readSingle(
  gsub: DataView,
  { at, glyphCount }: { readonly at: number; readonly glyphCount: number },
  figures: Map<number, number>,
): void {
  const isDelta = gsub.getUint16(at) === 1;
  readCoverage(gsub, at + gsub.getUint16(at + 2), glyphCount).forEach((index, glyph) => {
    if (index === uncovered || figures.has(glyph)) return;
    const other = isDelta ? (glyph + gsub.getInt16(at + 4)) & 0xffff : gsub.getUint16(at + 6 + index * 2);
    figures.set(glyph, other);
  });
}
