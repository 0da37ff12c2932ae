import type { FontFace } from '../../../theme/theme.ts';
import type { PdfDocument, PdfFont } from '../mend-pdfkit.ts';
import type { ShapedGlyph, Typeface, Typefaces } from '../typefaces.ts';

/** The faces of one document: only those that are used get embedded, and of those only the glyphs that are used. */
export interface FaceEncoder {
  /** The font resource of a face on the current page. */
  readonly resource: (face: FontFace) => string;
  /** The text as the operand and operator that show it. */
  readonly show: (face: FontFace, text: string) => string;
}

interface EmbeddedFace {
  readonly font: PdfFont;
  readonly typeface: Typeface;
  /** Characters by glyph and code point: two code points that share a glyph stay two, and extract as what they were. */
  readonly characters: Map<number, string>;
}

export function faceEncoder(document: PdfDocument, faces: Typefaces): FaceEncoder {
  const embedded = new Map<FontFace, EmbeddedFace>();
  const embed = (face: FontFace): EmbeddedFace => {
    const known = embedded.get(face);
    if (known !== undefined) return known;
    const typeface = faces[face];
    document.registerFont(face, typeface.source);
    document.font(face);
    const made = { font: document._font, typeface, characters: new Map() };
    embedded.set(face, made);
    return made;
  };
  return {
    resource: (face) => {
      const { font } = embed(face);
      document.page.fonts[font.id] ??= font.ref();
      return font.id;
    },
    show: (face, text) => showText(text, embed(face)),
  };
}

function showText(text: string, face: EmbeddedFace): string {
  const { unitsPerEm } = face.typeface.tables;
  let operand = '[<';
  for (const shaped of face.typeface.shape(text)) {
    operand += character(shaped, face);
    if (shaped.kerning !== 0) operand += `> ${Math.round((-shaped.kerning / unitsPerEm) * 1000)} <`;
  }
  return `${operand}>] TJ`.replace('<>', '');
}

/** The character that prints a glyph, four hexadecimal digits; added to the subset when it is first asked for. */
function character(
  { glyph, codePoint, advance }: ShapedGlyph,
  { font, typeface, characters }: EmbeddedFace,
): string {
  const key = glyph * 0x110000 + codePoint;
  const known = characters.get(key);
  if (known !== undefined) return known;
  const { subset, widths, unicode } = font;
  const index = subset.glyphs.push(glyph) - 1;
  widths[index] = (advance / typeface.tables.unitsPerEm) * 1000;
  unicode[index] = [codePoint];
  const hex = index.toString(16).padStart(4, '0');
  characters.set(key, hex);
  return hex;
}
