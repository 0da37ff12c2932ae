import { featureLookups, readCoverage, subtablesOf, uncovered } from './font-layout-tables.ts';

/**
 * Pair kerning of an OpenType font: the adjustment of the `kern` feature in the table GPOS (lookup type 2, and type 9
 * around it). Contextual rules and mark placement are not read: the scripts printed so far need neither.
 */

/** What is added to the advance of `left` when `right` follows it, in font units. */
export type Kerning = (left: number, right: number) => number;

/** The adjustment of one subtable, or `null` where it says nothing about the pair and the next one is asked. */
type Pairs = (left: number, right: number) => number | null;

const pairLookup = 2;
const extensionLookup = 9;

/** Reads the kerning of the table GPOS of a font with so many glyphs; `null` stands for a font without the table. */
export function readKerning(gpos: DataView | null, glyphCount: number): Kerning {
  if (gpos === null) return () => 0;
  const lookups = kernLookups(gpos, glyphCount);
  const known = new Map<number, number>();
  return (left, right) => {
    const key = left * 0x10000 + right;
    const memo = known.get(key);
    if (memo !== undefined) return memo;
    let sum = 0;
    for (const lookup of lookups) sum += firstOf(lookup, left, right);
    known.set(key, sum);
    return sum;
  };
}

function firstOf(lookup: readonly Pairs[], left: number, right: number): number {
  for (const pairs of lookup) {
    const value = pairs(left, right);
    if (value !== null) return value;
  }
  return 0;
}

/** The lookups of every `kern` feature, each once, in the order of the lookup list. */
function kernLookups(gpos: DataView, glyphCount: number): readonly (readonly Pairs[])[] {
  return featureLookups(gpos, 'kern').map((at) => readLookup(gpos, at, glyphCount));
}

function readLookup(gpos: DataView, at: number, glyphCount: number): readonly Pairs[] {
  return subtablesOf(gpos, at, extensionLookup)
    .filter(({ type }) => type === pairLookup)
    .map((subtable) => readPairs(gpos, subtable.at, glyphCount));
}

function readPairs(gpos: DataView, at: number, glyphCount: number): Pairs {
  const coverage = readCoverage(gpos, at + gpos.getUint16(at + 2), glyphCount);
  const format1 = gpos.getUint16(at + 4);
  const size1 = valueSize(format1);
  const size2 = valueSize(gpos.getUint16(at + 6));
  const advance = advanceOffset(format1);
  if (gpos.getUint16(at) === 1) {
    return (left, right) => {
      const index = coverage[left] ?? uncovered;
      if (index === uncovered) return null;
      const set = at + gpos.getUint16(at + 10 + index * 2);
      const pair = findPair(gpos, { set, size: 2 + size1 + size2, right });
      if (pair === null) return null;
      return advance === null ? 0 : gpos.getInt16(pair + 2 + advance);
    };
  }
  const classes1 = readClasses(gpos, at + gpos.getUint16(at + 8), glyphCount);
  const classes2 = readClasses(gpos, at + gpos.getUint16(at + 10), glyphCount);
  const width2 = gpos.getUint16(at + 14);
  return (left, right) => {
    if ((coverage[left] ?? uncovered) === uncovered) return null;
    const cell = (classes1[left] ?? 0) * width2 + (classes2[right] ?? 0);
    return advance === null ? 0 : gpos.getInt16(at + 16 + cell * (size1 + size2) + advance);
  };
}

/** The record of `right` in a pair set, which is sorted by glyph. */
function findPair(
  gpos: DataView,
  { set, size, right }: { readonly set: number; readonly size: number; readonly right: number },
): number | null {
  let low = 0;
  let high = gpos.getUint16(set) - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const record = set + 2 + middle * size;
    const glyph = gpos.getUint16(record);
    if (glyph === right) return record;
    if (glyph < right) low = middle + 1;
    else high = middle - 1;
  }
  return null;
}

/** The class of every glyph; 0 where the table names none. */
function readClasses(gpos: DataView, at: number, glyphCount: number): Uint16Array {
  const classes = new Uint16Array(glyphCount);
  if (gpos.getUint16(at) === 1) {
    const first = gpos.getUint16(at + 2);
    const count = gpos.getUint16(at + 4);
    for (let i = 0; i < count; i++) classes[first + i] = gpos.getUint16(at + 6 + i * 2);
    return classes;
  }
  const count = gpos.getUint16(at + 2);
  for (let i = 0; i < count; i++) {
    const range = at + 4 + i * 6;
    classes.fill(gpos.getUint16(range + 4), gpos.getUint16(range), gpos.getUint16(range + 2) + 1);
  }
  return classes;
}

/** Bytes of a value record: two for each bit of its format. */
function valueSize(format: number): number {
  let bits = 0;
  for (let rest = format; rest > 0; rest >>= 1) bits += rest & 1;
  return bits * 2;
}

/** Where the horizontal advance stands in a value record: after the two placements, where those are there. */
function advanceOffset(format: number): number | null {
  return (format & 4) === 0 ? null : valueSize(format & 3);
}
