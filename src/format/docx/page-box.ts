import type { ThemeTokens } from '../../theme/theme.ts';

type PaperSize = ThemeTokens['paper']['size'];

/** The paper, in points. */
const papers = {
  A4: { width: 595.3, height: 841.9 },
  Letter: { width: 612, height: 792 },
} as const satisfies Record<PaperSize, { width: number; height: number }>;

/** A page and the box of its text, in points. */
export interface PageBox {
  readonly width: number;
  readonly height: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

export function pageBox(tokens: ThemeTokens): PageBox {
  const { size, margins } = tokens.paper;
  const paper = papers[size];
  return {
    ...paper,
    textWidth: paper.width - 2 * margins.side,
    textHeight: paper.height - margins.top - margins.bottom,
  };
}
