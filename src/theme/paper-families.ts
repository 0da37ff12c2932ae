/** The fonts that a theme may name for paper. */
export const paperFamilies = ['pretendard', 'source-serif'] as const;
export type PaperFamily = (typeof paperFamilies)[number];

export type FontFace = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** At most three: each is embedded on its own. */
export type FontChain = readonly [string, string?, string?];

/**
 * The files of each face, in the order in which they are asked for a character: static TrueType files inside npm packages,
 * as paths that begin with the package. WOFF, variable and CFF fonts are not for paper: they are slow to open, or their
 * text extracts badly. A slanted face has no second font: where it lacks a character, `stands` says which face does.
 */
export const paperFiles = {
  // Pretendard has every Hangul syllable and no italics; its Latin is drawn after Inter, whose italics match. Noto Sans KR
  // has Hanja, Jamo, and the rarer signs.
  pretendard: {
    regular: [
      'pretendard/dist/public/static/alternative/Pretendard-Regular.ttf',
      '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
    ],
    bold: [
      'pretendard/dist/public/static/alternative/Pretendard-SemiBold.ttf',
      '@expo-google-fonts/noto-sans-kr/600SemiBold/NotoSansKR_600SemiBold.ttf',
    ],
    italic: ['@expo-google-fonts/inter/400Regular_Italic/Inter_400Regular_Italic.ttf'],
    boldItalic: ['@expo-google-fonts/inter/600SemiBold_Italic/Inter_600SemiBold_Italic.ttf'],
  },
  // Latin, Greek and Cyrillic of Source Serif; Hangul, Hanja and all else of Noto Serif.
  'source-serif': {
    regular: [
      '@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf',
      '@expo-google-fonts/noto-serif-kr/400Regular/NotoSerifKR_400Regular.ttf',
    ],
    bold: [
      '@expo-google-fonts/source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf',
      '@expo-google-fonts/noto-serif-kr/600SemiBold/NotoSerifKR_600SemiBold.ttf',
    ],
    italic: ['@expo-google-fonts/source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf'],
    boldItalic: ['@expo-google-fonts/source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf'],
  },
} as const satisfies Record<PaperFamily, Record<FontFace, FontChain>>;

/** The npm package that a font file is in. */
export function packageOf(path: string): string {
  return path
    .split('/')
    .slice(0, path.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Which face stands in for another where that one lacks a character: emphasis becomes weight, never a false slant. */
export const stands = { italic: 'bold', boldItalic: 'bold' } as const satisfies Partial<
  Record<FontFace, FontFace>
>;
