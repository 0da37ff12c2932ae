import { type FontTables, fontTables } from '../../theme/font-tables.ts';
import type { FontFace } from '../../theme/paper-families.ts';
import type { FontFiles } from '../../theme/theme.ts';
import { type FontSource, fontSource } from './font-source.ts';
import type { Measure } from './layout/measure.ts';
import type { Figures } from './layout/pages.ts';

/** A face as layout measures it and paint draws it. */
export interface Typeface {
  /** In the order in which they are asked for a character. */
  readonly fonts: readonly PaperFont[];
  /** A word is a text without spaces. Each is shaped once for all documents and locales. */
  readonly shape: (word: string, figures: Figures) => ShapedWord;
}

export interface PaperFont {
  readonly tables: FontTables;
  /** The same font, to be embedded. */
  readonly source: FontSource;
}

export interface ShapedWord {
  /** What stands in one font each, in order. */
  readonly pieces: readonly ShapedPiece[];
  /** The advance of each code unit in em, kerning included; the second unit of a pair has none. */
  readonly advances: Float64Array;
}

/** One glyph for each code point of a piece. */
export interface ShapedPiece {
  /** An index into the face's fonts. */
  readonly font: number;
  readonly glyphs: readonly number[];
  readonly codePoints: readonly number[];
  /** What kerning adds to the advance of each glyph, in em. */
  readonly kerning: readonly number[];
}

export type Typefaces = Readonly<Record<FontFace, Typeface>>;

/** Memos, not state: the same bytes always make the same face, so that documents and locales share what was read. */
const openedFaces = new WeakMap<FontFiles[FontFace], Typeface>();
const openedFonts = new WeakMap<Uint8Array, PaperFont>();

export function typefaces({ regular, bold, italic, boldItalic }: FontFiles): Typefaces {
  return {
    regular: typeface(regular),
    bold: typeface(bold),
    italic: typeface(italic),
    boldItalic: typeface(boldItalic),
  };
}

function typeface(files: FontFiles[FontFace]): Typeface {
  const known = openedFaces.get(files);
  if (known !== undefined) return known;
  const fonts = files.map(paperFont);
  const words = { proportional: new Map<string, ShapedWord>(), tabular: new Map<string, ShapedWord>() };
  const face: Typeface = {
    fonts,
    shape: (word, figures) => {
      const known = words[figures].get(word);
      if (known !== undefined) return known;
      const shaped = shape(word, figures, fonts);
      words[figures].set(word, shaped);
      return shaped;
    },
  };
  openedFaces.set(files, face);
  return face;
}

function paperFont(bytes: Uint8Array): PaperFont {
  const known = openedFonts.get(bytes);
  if (known !== undefined) return known;
  const tables = fontTables(bytes);
  const font = { tables, source: fontSource(tables) };
  openedFonts.set(bytes, font);
  return font;
}

function shape(word: string, figures: Figures, fonts: readonly PaperFont[]): ShapedWord {
  const pieces: { font: number; glyphs: number[]; codePoints: number[]; kerning: number[] }[] = [];
  const advances = new Float64Array(word.length);
  let next = 0;
  for (let at = 0; at < word.length; ) {
    const codePoint = word.codePointAt(at) ?? 0;
    const found = at === 0 ? findGlyph(codePoint, figures, fonts) : next;
    const font = Math.floor(found / glyphs);
    const glyph = found % glyphs;
    const unit = at;
    at += codePoint > 0xffff ? 2 : 1;
    next = at < word.length ? findGlyph(word.codePointAt(at) ?? 0, figures, fonts) : none;
    const tables = fonts[font]?.tables;
    if (tables === undefined) break;
    // Fonts are not kerned with each other.
    const isPair = next !== none && Math.floor(next / glyphs) === font;
    const moved = isPair ? tables.kerningOf(glyph, next % glyphs) / tables.unitsPerEm : 0;
    let piece = pieces.at(-1);
    if (piece?.font !== font) {
      piece = { font, glyphs: [], codePoints: [], kerning: [] };
      pieces.push(piece);
    }
    piece.glyphs.push(glyph);
    piece.codePoints.push(codePoint);
    piece.kerning.push(moved);
    advances[unit] = tables.advanceOf(glyph) / tables.unitsPerEm + moved;
  }
  return { pieces, advances };
}

/** More than any font has. */
const glyphs = 0x10000;
const none = -1;

/**
 * The glyph of a character in the first font that has it, and that font, as one number; glyph 0 of the first font where none
 * has it. Written without objects, since it is asked of every character of every word.
 */
function findGlyph(codePoint: number, figures: Figures, fonts: readonly PaperFont[]): number {
  for (let font = 0; font < fonts.length; font++) {
    const tables = fonts[font]?.tables;
    const glyph = tables?.glyphOf(codePoint) ?? 0;
    if (tables === undefined || glyph === 0) continue;
    return font * glyphs + (figures === 'tabular' ? tables.tabularOf(glyph) : glyph);
  }
  return 0;
}

/** How layout measures with these faces. */
export function measureWith(faces: Typefaces): Measure {
  return {
    has: (face, codePoint) => faces[face].fonts.some(({ tables }) => tables.glyphOf(codePoint) !== 0),
    advances: (face, text, figures) => advancesOf(faces[face], text, figures),
  };
}

function advancesOf({ shape }: Typeface, text: string, figures: Figures): Float64Array {
  const advances = new Float64Array(text.length);
  const [space = 0] = shape(' ', figures).advances;
  let start = 0;
  while (start <= text.length) {
    const end = endOfWord(text, start);
    if (end > start) advances.set(shape(text.slice(start, end), figures).advances, start);
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
