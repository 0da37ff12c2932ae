import type { FontFace } from '../../../theme/theme.ts';
import type { PdfDocument, PdfFont } from '../mend-pdfkit.ts';
import { endOfWord, type Typeface, type Typefaces } from '../typefaces.ts';

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
  /** Words as operands, with what kerning moves between their characters. */
  readonly words: Map<string, string>;
}

export function faceEncoder(document: PdfDocument, faces: Typefaces): FaceEncoder {
  const embedded = new Map<FontFace, EmbeddedFace>();
  const embed = (face: FontFace): EmbeddedFace => {
    const known = embedded.get(face);
    if (known !== undefined) return known;
    const typeface = faces[face];
    document.registerFont(face, typeface.source);
    document.font(face);
    const made = { font: document._font, typeface, characters: new Map(), words: new Map() };
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
  const space = operandOf(' ', face);
  let operand = '';
  let start = 0;
  while (start <= text.length) {
    const end = endOfWord(text, start);
    if (end > start) operand += operandOf(text.slice(start, end), face);
    if (end < text.length) operand += space;
    start = end + 1;
  }
  return `[<${operand}>] TJ`;
}

function operandOf(word: string, face: EmbeddedFace): string {
  const known = face.words.get(word);
  if (known !== undefined) return known;
  const { glyphs, codePoints, kerning } = face.typeface.shape(word);
  let operand = '';
  for (let index = 0; index < glyphs.length; index++) {
    operand += character(glyphs[index] ?? 0, codePoints[index] ?? 0, face);
    const moved = Math.round((kerning[index] ?? 0) * 1000);
    if (moved !== 0) operand += `>${-moved}<`;
  }
  face.words.set(word, operand);
  return operand;
}

/** The character that prints a glyph, four hexadecimal digits; added to the subset when it is first asked for. */
function character(glyph: number, codePoint: number, { font, typeface, characters }: EmbeddedFace): string {
  const key = glyph * 0x110000 + codePoint;
  const known = characters.get(key);
  if (known !== undefined) return known;
  const { tables } = typeface;
  const index = font.subset.glyphs.push(glyph) - 1;
  font.widths[index] = (tables.advanceOf(glyph) / tables.unitsPerEm) * 1000;
  font.unicode[index] = [codePoint];
  const hex = index.toString(16).padStart(4, '0');
  characters.set(key, hex);
  return hex;
}
