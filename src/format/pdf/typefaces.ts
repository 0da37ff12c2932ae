import { type FontTables, fontTables } from '../../theme/font-tables.ts';
import type { FontFace, FontFiles } from '../../theme/theme.ts';
import { type FontSource, fontSource } from './font-source.ts';
import type { Measure } from './layout/measure.ts';

/** A face as layout measures it and paint draws it. */
export interface Typeface {
  readonly tables: FontTables;
  /** Shaped characters of a text: one glyph for each code point. */
  readonly shape: (text: string) => readonly ShapedGlyph[];
  /** The same font, to be embedded. */
  readonly source: FontSource;
}

export interface ShapedGlyph {
  readonly glyph: number;
  readonly codePoint: number;
  /** In font units, without kerning. */
  readonly advance: number;
  /** Added to the advance because of the next glyph. */
  readonly kerning: number;
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
  const face: Typeface = {
    tables,
    shape: (text) => shape(text, tables),
    source: fontSource(tables),
  };
  opened.set(bytes, face);
  return face;
}

const space = 0x20;

function shape(text: string, { glyphOf, advanceOf, kerningOf }: FontTables): ShapedGlyph[] {
  const shaped: ShapedGlyph[] = [];
  let previous: ShapedGlyph | null = null;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const glyph = glyphOf(codePoint);
    if (previous !== null && codePoint !== space && previous.codePoint !== space) {
      const kerning = kerningOf(previous.glyph, glyph);
      if (kerning !== 0) shaped[shaped.length - 1] = { ...previous, kerning };
    }
    previous = { glyph, codePoint, advance: advanceOf(glyph), kerning: 0 };
    shaped.push(previous);
  }
  return shaped;
}

/** How layout measures with these faces. */
export function measureWith(faces: Typefaces): Measure {
  return {
    has: (face, codePoint) => faces[face].tables.glyphOf(codePoint) !== 0,
    advances: (face, text) => {
      const { shape, tables } = faces[face];
      const advances = new Float64Array(text.length);
      let unit = 0;
      for (const { codePoint, advance, kerning } of shape(text)) {
        advances[unit] = (advance + kerning) / tables.unitsPerEm;
        unit += codePoint > 0xffff ? 2 : 1;
      }
      return advances;
    },
  };
}
