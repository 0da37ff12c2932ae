import type { FontTables } from '../../theme/font-tables.ts';
import { concatenate } from './concatenate.ts';

/** Tables that a subset takes over as they are: what instructs the rasteriser. */
const kept = ['cvt ', 'fpgm', 'prep'] as const;

/** Flags of a component of a composite glyph (ISO/IEC 14496-22, `glyf`). */
const component = {
  wordArguments: 0x0001,
  scale: 0x0008,
  more: 0x0020,
  twoScales: 0x0040,
  matrix: 0x0080,
} as const;

/**
 * A TrueType font with these glyphs alone: glyph `glyphs[n]` of the font is glyph n of the subset. The parts of composite
 * glyphs follow behind. It has the tables that a PDF asks for (ISO 32000-1, 9.9) and no others.
 */
export function subsetFont(font: FontTables, glyphs: readonly number[]): Uint8Array {
  const { outlines, all } = collectOutlines(font, glyphs);
  const tables = new Map<string, Uint8Array>([
    ['glyf', concatenate(outlines)],
    ['head', editedHead(font)],
    ['hhea', edited(font, 'hhea', (view) => view.setUint16(34, all.length))],
    ['hmtx', horizontalMetrics(font, all)],
    ['loca', locations(outlines)],
    ['maxp', edited(font, 'maxp', (view) => view.setUint16(4, all.length))],
  ]);
  for (const tag of kept) {
    const table = font.table(tag);
    if (table !== null) tables.set(tag, bytesOf(table).slice());
  }
  return writeFont(tables);
}

/** The outline of every glyph, padded to whole words, and the glyphs' numbers in the font. */
function collectOutlines(
  font: FontTables,
  glyphs: readonly number[],
): { readonly outlines: readonly Uint8Array[]; readonly all: readonly number[] } {
  const all = [...glyphs];
  const indices = new Map<number, number>();
  all.forEach((glyph, index) => {
    if (!indices.has(glyph)) indices.set(glyph, index);
  });
  const indexOf = (glyph: number): number => {
    const known = indices.get(glyph);
    if (known !== undefined) return known;
    const index = all.push(glyph) - 1;
    indices.set(glyph, index);
    return index;
  };
  const outlines: Uint8Array[] = [];
  // The list grows while it is read: a composite glyph adds its parts.
  for (let i = 0; i < all.length; i++) {
    const outline = outlineOf(font, all[i] ?? 0);
    const isComposite = outline.length >= 10 && viewOf(outline).getInt16(0) < 0;
    if (isComposite) renumber(viewOf(outline), indexOf);
    outlines.push(outline);
  }
  return { outlines, all };
}

function outlineOf(font: FontTables, glyph: number): Uint8Array {
  const loca = required(font, 'loca');
  const isLong = required(font, 'head').getInt16(50) === 1;
  const at = (index: number): number => (isLong ? loca.getUint32(index * 4) : loca.getUint16(index * 2) * 2);
  const start = at(glyph);
  const end = at(glyph + 1);
  const outline = new Uint8Array((end - start + 3) & ~3);
  outline.set(bytesOf(required(font, 'glyf')).subarray(start, end));
  return outline;
}

/** Points the parts of a composite glyph to their places in the subset. */
function renumber(outline: DataView, indexOf: (glyph: number) => number): void {
  let at = 10;
  for (;;) {
    const flags = outline.getUint16(at);
    outline.setUint16(at + 2, indexOf(outline.getUint16(at + 2)));
    if ((flags & component.more) === 0) return;
    at += 4 + ((flags & component.wordArguments) === 0 ? 2 : 4);
    if ((flags & component.scale) !== 0) at += 2;
    else if ((flags & component.twoScales) !== 0) at += 4;
    else if ((flags & component.matrix) !== 0) at += 8;
  }
}

function horizontalMetrics(font: FontTables, glyphs: readonly number[]): Uint8Array {
  const source = required(font, 'hmtx');
  const count = required(font, 'hhea').getUint16(34);
  const metrics = new DataView(new ArrayBuffer(glyphs.length * 4));
  glyphs.forEach((glyph, index) => {
    const bearing = glyph < count ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2;
    metrics.setUint16(index * 4, font.advanceOf(glyph));
    metrics.setInt16(index * 4 + 2, source.getInt16(bearing));
  });
  return bytesOf(metrics);
}

function locations(outlines: readonly Uint8Array[]): Uint8Array {
  const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
  let at = 0;
  outlines.forEach((outline, index) => {
    at += outline.length;
    loca.setUint32((index + 1) * 4, at);
  });
  return bytesOf(loca);
}

/** Locations are written long; the checksum of the whole font is set when it is whole. */
function editedHead(font: FontTables): Uint8Array {
  return edited(font, 'head', (view) => {
    view.setUint32(checkSumAdjustment, 0);
    view.setInt16(50, 1);
  });
}

const checkSumAdjustment = 8;

function edited(font: FontTables, tag: string, edit: (view: DataView) => void): Uint8Array {
  const copy = bytesOf(required(font, tag)).slice();
  edit(viewOf(copy));
  return copy;
}

/** A font file of these tables: the directory sorted by tag, every table on a whole word. */
function writeFont(tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const power = Math.floor(Math.log2(sorted.length));
  const header = 12 + sorted.length * 16;
  const size = sorted.reduce((sum, [, table]) => sum + padded(table.length), header);
  const file = new Uint8Array(size);
  const view = viewOf(file);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, sorted.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - (16 << power));
  let at = header;
  let head = 0;
  sorted.forEach(([tag, table], index) => {
    const record = 12 + index * 16;
    for (let i = 0; i < 4; i++) view.setUint8(record + i, tag.charCodeAt(i));
    file.set(table, at);
    if (tag === 'head') head = at;
    view.setUint32(record + 4, checksum(view, at, table.length));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, table.length);
    at += padded(table.length);
  });
  view.setUint32(head + checkSumAdjustment, (0xb1b0afba - checksum(view, 0, size)) >>> 0);
  return file;
}

/** The sum of the words of a stretch, modulo 2^32. */
function checksum(view: DataView, start: number, length: number): number {
  let sum = 0;
  for (let at = start; at < start + padded(length); at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

function padded(length: number): number {
  return (length + 3) & ~3;
}

function required(font: FontTables, tag: string): DataView {
  const table = font.table(tag);
  if (table === null) throw new Error(`the font has no table \`${tag}\``);
  return table;
}

function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
