import type { PaperFamily } from '../../theme/paper-families.ts';
import type { ThemeTokens } from '../../theme/theme.ts';

const families = {
  pretendard: "Pretendard, 'Noto Sans KR'",
  'source-serif': "'Source Serif 4', 'Noto Serif KR'",
} as const satisfies Record<PaperFamily, string>;

/** CSS `font-family` of a printed page: the PDF's fonts where the reader has them, since a page brings none along. */
export function paperFontList({ paper, screen }: ThemeTokens['fonts']): string {
  return `${families[paper]}, ${screen}`;
}
