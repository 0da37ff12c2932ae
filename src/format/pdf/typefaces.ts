import { type FontTables, fontTables } from '../../theme/font-tables.ts';
import type { FontFace, FontFiles } from '../../theme/theme.ts';
import { type FontSource, fontSource } from './font-source.ts';
import type { Measure } from './layout/measure.ts';

/** A face as layout measures it and paint draws it. */
export interface Typeface {
  readonly tables: FontTables;
  /** A word is a text without spaces. Each is shaped once for all documents and locales. */
  readonly shape: (word: string) => ShapedWord;
  /** The same font, to be embedded. */
  readonly source: FontSource;
}

/** One glyph for each code point of a word. */
export interface ShapedWord {
  readonly glyphs: readonly number[];
  readonly codePoints: readonly number[];
  /** What kerning adds to the advance of each glyph, in em. */
  readonly kerning: readonly number[];
  /** The advance of each code unit in em, kerning included; the second unit of a pair has none. */
  readonly advances: Float64Array;
}

export type Typefaces = Readonly<Record<FontFace, Typeface>>;

/** A memo, not state: the same bytes always make the same face, so that documents and locales share what was read. */
const opened = new WeakMap<Uint8Array, Typeface>();

export function typefaces({ regular, bold, italic, boldItalic }: FontFiles): Typefaces {
  return {
    regular: typeface(regular),
    bold: typeface(bold),
    italic: typeface(italic),
    boldItalic: typeface(boldItalic),
  };
}

function typeface(bytes: Uint8Array): Typeface {
  const known = opened.get(bytes);
  if (known !== undefined) return known;
  const tables = fontTables(bytes);
  const words = new Map<string, ShapedWord>();
  const face: Typeface = {
    tables,
    shape: (word) => {
      const known = words.get(word);
      if (known !== undefined) return known;
      const shaped = shape(word, tables);
      words.set(word, shaped);
      return shaped;
    },
    source: fontSource(tables),
  };
  opened.set(bytes, face);
  return face;
}

function shape(word: string, { unitsPerEm, glyphOf, advanceOf, kerningOf }: FontTables): ShapedWord {
  const glyphs: number[] = [];
  const codePoints: number[] = [];
  const kerning: number[] = [];
  const advances = new Float64Array(word.length);
  for (let at = 0; at < word.length; ) {
    const codePoint = word.codePointAt(at) ?? 0;
    const unit = at;
    at += codePoint > 0xffff ? 2 : 1;
    const glyph = glyphOf(codePoint);
    const next = at < word.length ? glyphOf(word.codePointAt(at) ?? 0) : null;
    const moved = next === null ? 0 : kerningOf(glyph, next) / unitsPerEm;
    glyphs.push(glyph);
    codePoints.push(codePoint);
    kerning.push(moved);
    advances[unit] = advanceOf(glyph) / unitsPerEm + moved;
  }
  return { glyphs, codePoints, kerning, advances };
}

/** How layout measures with these faces. */
export function measureWith(faces: Typefaces): Measure {
  return {
    has: (face, codePoint) => faces[face].tables.glyphOf(codePoint) !== 0,
    advances: (face, text) => advancesOf(faces[face], text),
  };
}

function advancesOf({ shape }: Typeface, text: string): Float64Array {
  const advances = new Float64Array(text.length);
  const [space = 0] = shape(' ').advances;
  let start = 0;
  while (start <= text.length) {
    const end = endOfWord(text, start);
    if (end > start) advances.set(shape(text.slice(start, end)).advances, start);
    if (end < text.length) advances[end] = space;
    start = end + 1;
  }
  return advances;
}

/** Where the word that begins here ends: at the next space, or with the text. */
export function endOfWord(text: string, start: number): number {
  const space = text.indexOf(' ', start);
  return space < 0 ? text.length : space;
}
