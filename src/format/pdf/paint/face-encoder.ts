import type { FontFace } from '../../../theme/paper-families.ts';
import type { Figures } from '../layout/pages.ts';
import type { PdfDocument, PdfFont } from '../mend-pdfkit.ts';
import { endOfWord, type PaperFont, type ShapedPiece, type Typeface, type Typefaces } from '../typefaces.ts';

/** The fonts of one document: only those that are used get embedded, and of those only the glyphs that are used. */
export interface FaceEncoder {
  /** The text as operands that show it, piece by piece: the next one stands where the one before ends. */
  readonly show: (face: FontFace, text: string, figures: Figures) => readonly ShownPiece[];
}

/** Text in one font. */
export interface ShownPiece {
  /** The font's resource on the current page. */
  readonly font: string;
  /** The operand and operator that show the text. */
  readonly operators: string;
}

/** A face with what of it is written already. */
interface OpenFace {
  readonly typeface: Typeface;
  /** Words as operands, with what kerning moves between their characters. */
  readonly words: Readonly<Record<Figures, Map<string, readonly WordPiece[]>>>;
}

interface WordPiece {
  readonly font: EmbeddedFont;
  readonly operand: string;
}

interface EmbeddedFont {
  readonly font: PdfFont;
  readonly source: PaperFont;
  /** Characters by glyph and code point: two code points that share a glyph stay two, and extract as what they were. */
  readonly characters: Map<number, string>;
}

/** Finds the embedded font of a face by its index in that face. */
type FontOf = (index: number) => EmbeddedFont;

export function faceEncoder(document: PdfDocument, faces: Typefaces): FaceEncoder {
  const embedded = new Map<PaperFont, EmbeddedFont>();
  const opened = new Map<FontFace, OpenFace>();
  const embed = (face: FontFace, index: number): EmbeddedFont => {
    const source = faces[face].fonts[index];
    if (source === undefined) throw new Error(`the face ${face} has no font ${index}`);
    const known = embedded.get(source);
    if (known !== undefined) return known;
    const name = index === 0 ? face : `${face} ${index + 1}`;
    document.registerFont(name, source.source);
    document.font(name);
    // pdfkit writes the width of glyph 0, which stands for missing ones, in units of the font.
    document._font.widths[0] = widthOf(0, source);
    const made = { font: document._font, source, characters: new Map() };
    embedded.set(source, made);
    return made;
  };
  const open = (face: FontFace): OpenFace => {
    const known = opened.get(face);
    if (known !== undefined) return known;
    const made = { typeface: faces[face], words: { proportional: new Map(), tabular: new Map() } };
    opened.set(face, made);
    return made;
  };
  return {
    show: (face, text, figures) => {
      const shown = showText({ text, figures }, open(face), (index) => embed(face, index));
      return shown.map(({ font, operand }) => {
        document.page.fonts[font.font.id] ??= font.font.ref();
        return { font: font.font.id, operators: `[(${operand})] TJ` };
      });
    },
  };
}

interface FiguredText {
  readonly text: string;
  readonly figures: Figures;
}

/** Neighbours in one font are joined. A space is the first font's. */
function showText({ text, figures }: FiguredText, face: OpenFace, fontOf: FontOf): readonly WordPiece[] {
  const shown: { font: EmbeddedFont; operand: string }[] = [];
  const words = face.words[figures];
  const put = (word: string): void => {
    let pieces = words.get(word);
    if (pieces === undefined) {
      pieces = wordPieces(word, figures, face.typeface, fontOf);
      words.set(word, pieces);
    }
    for (const { font, operand } of pieces) {
      const last = shown.at(-1);
      if (last?.font === font) last.operand += operand;
      else shown.push({ font, operand });
    }
  };
  let start = 0;
  while (start <= text.length) {
    const end = endOfWord(text, start);
    if (end > start) put(text.slice(start, end));
    if (end < text.length) put(' ');
    start = end + 1;
  }
  return shown;
}

function wordPieces(
  word: string,
  figures: Figures,
  typeface: Typeface,
  fontOf: FontOf,
): readonly WordPiece[] {
  return typeface.shape(word, figures).pieces.map((piece): WordPiece => {
    const font = fontOf(piece.font);
    return { font, operand: operandOf(piece, font) };
  });
}

function operandOf({ glyphs, codePoints, kerning }: ShapedPiece, font: EmbeddedFont): string {
  let operand = '';
  for (let index = 0; index < glyphs.length; index++) {
    operand += character(glyphs[index] ?? 0, codePoints[index] ?? 0, font);
    const moved = Math.round((kerning[index] ?? 0) * 1000);
    if (moved !== 0) operand += `)${-moved}(`;
  }
  return operand;
}

/** The character that prints a glyph, as two bytes of a literal string; added to the subset when it is first asked for. */
function character(glyph: number, codePoint: number, { font, source, characters }: EmbeddedFont): string {
  const key = glyph * 0x110000 + codePoint;
  const known = characters.get(key);
  if (known !== undefined) return known;
  const index = font.subset.glyphs.push(glyph) - 1;
  font.widths[index] = widthOf(glyph, source);
  font.unicode[index] = [codePoint];
  const bytes = literal(String.fromCharCode(index >> 8, index & 0xff));
  characters.set(key, bytes);
  return bytes;
}

/** Bytes within the brackets of a string (ISO 32000-1, 7.3.4.2): packed, they take less room than hexadecimal digits. */
function literal(bytes: string): string {
  return bytes.replace(/[\\()]/g, '\\$&').replaceAll('\r', '\\r');
}

/** In thousandths of an em. */
function widthOf(glyph: number, { tables }: PaperFont): number {
  return (tables.advanceOf(glyph) / tables.unitsPerEm) * 1000;
}
