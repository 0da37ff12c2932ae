import { createRequire } from 'node:module';
import { fontTables } from './font-tables.ts';
import type { FontFace, FontFiles, PaperFamily } from './theme.ts';

/**
 * The files of each family for paper: static TrueType files inside npm packages, as paths that begin with the package.
 * WOFF, variable and CFF fonts are not for paper: they are slow to open, or their text extracts badly.
 */
const families = {
  // Pretendard has every Hangul syllable and no italics; its Latin is drawn after Inter, whose italics match.
  pretendard: {
    regular: 'pretendard/dist/public/static/alternative/Pretendard-Regular.ttf',
    bold: 'pretendard/dist/public/static/alternative/Pretendard-SemiBold.ttf',
    italic: '@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf',
    boldItalic: '@expo-google-fonts/inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf',
  },
} as const satisfies Record<PaperFamily, Record<FontFace, string>>;

/** The path of each face's file on this machine. Throws where a package of the family is not installed. */
export function fontPaths(family: PaperFamily): Readonly<Record<FontFace, string>> {
  const { resolve } = createRequire(import.meta.url);
  const { regular, bold, italic, boldItalic } = families[family];
  return {
    regular: resolve(regular),
    bold: resolve(bold),
    italic: resolve(italic),
    boldItalic: resolve(boldItalic),
  };
}

/** Which face stands in for another where that one lacks a character: emphasis becomes weight, never a false slant. */
export const stands = { italic: 'bold', boldItalic: 'bold' } as const satisfies Partial<
  Record<FontFace, FontFace>
>;

/** Tells whether a character can be printed in every style that text may have, so that no mark can make it vanish. */
export function coverage(fonts: FontFiles): (codePoint: number) => boolean {
  const regular = fontTables(fonts.regular);
  const bold = fontTables(fonts.bold);
  return (codePoint) => regular.glyphOf(codePoint) !== 0 && bold.glyphOf(codePoint) !== 0;
}
