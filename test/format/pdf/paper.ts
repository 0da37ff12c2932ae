import { readFileSync } from 'node:fs';
import { fontReader } from '../../../src/build/read-font-files.ts';
import type { Flow, FlowBlock, FlowContentsEntry } from '../../../src/flow/flow.ts';
import type { Measure } from '../../../src/format/pdf/layout/measure.ts';
import type { Layout, Page } from '../../../src/format/pdf/layout/pages.ts';
import { openShelf } from '../../../src/theme/font-shelf.ts';
import { type Theme, themeTokens } from '../../../src/theme/theme.ts';
import { englishSample } from '../../support/sample-flow.ts';

export const tokens = themeTokens.parse(JSON.parse(readFileSync('templates/theme.json', 'utf8')));

/** The theme that Stele ships, its page templates left out. */
export const paperTheme: Theme = {
  tokens,
  page: { html: '', notice: '', css: '', redline: '', script: '' },
  fonts: openShelf(tokens.fonts.paper, fontReader('.')).files(),
};

/** Every character is half as wide as it is high, and the slanted faces have no Hangul: lines can be counted by hand. */
export const monospace: Measure = {
  has: (face, codePoint) => face === 'regular' || face === 'bold' || codePoint < 0x1100,
  advances: (_face, text) => Array.from({ length: text.length }, () => 0.5),
};

/** The text area of A4 with the shipped margins. */
export const area = { left: 78, right: 595.28 - 78, top: 76, bottom: 841.89 - 76 };

/** An edition of these blocks alone: no lines on the cover, no contents, nothing along the pages. */
export function bareFlow(blocks: readonly FlowBlock[], more: Partial<Flow> = {}): Flow {
  return {
    ...englishSample,
    cover: { heading: { type: 'heading', level: 1, anchors: ['title'], runs: [], caveat: null }, lines: [] },
    contents: { ...englishSample.contents, entries: [] as readonly FlowContentsEntry[] },
    references: { label: 'Links', entries: [] },
    running: { head: [], foot: [], folio: [] },
    blocks,
    ...more,
  };
}

/** The lines of a page as they read, without what runs along every page. */
export function linesOf({ lines }: Page): string[] {
  return lines
    .map(({ runs }) =>
      runs
        .filter(({ of }) => typeof of === 'number')
        .map(({ text }) => text)
        .join(''),
    )
    .map((text) => text.trimEnd())
    .filter((text) => text !== '');
}

export function wordsOf(text: string): string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/**
 * The words of all pages, block by block in the order in which they begin; without ornaments, footnotes and their numbers,
 * labels of items, and what runs along every page. A block's lines are joined as they are, so a word that was broken is
 * whole again and two words are two only where a space parts them.
 */
export function bodyWords({ elements, pages }: Layout): string[] {
  const blocks = new Map<number, string>();
  for (const { lines } of pages) {
    for (const { runs } of lines) {
      for (const { of, text } of runs) {
        const block = typeof of === 'number' ? blockOf(elements, of) : null;
        if (block !== null) blocks.set(block, (blocks.get(block) ?? '') + text);
      }
    }
  }
  return wordsOf([...blocks.values()].join('\n'));
}

/** The block that an element is part of; `null` for a footnote, the number of one, or a label. */
function blockOf(elements: Layout['elements'], index: number): number | null {
  const element = elements[index];
  if (element === undefined) return null;
  switch (element.role) {
    case 'Note':
    case 'Lbl':
      return null;
    case 'Reference':
      return element.parent !== null && elements[element.parent]?.role === 'TOCI' ? element.parent : null;
    case 'Link':
    case 'Span':
      return element.parent === null ? null : blockOf(elements, element.parent);
    default:
      return index;
  }
}

/** The texts that reach beyond the text area of A4; what runs along every page is no part of it. */
export function beyondMargins({ pages }: Layout): string[] {
  return pages.flatMap(({ lines }) =>
    lines.flatMap(({ y, runs }) =>
      runs
        .filter(({ of, text }) => of !== 'head' && of !== 'foot' && text.trim() !== '')
        .filter(
          ({ x, width }) =>
            y <= area.top || y >= area.bottom || x < area.left || x + width > area.right + 0.05,
        )
        .map(({ text }) => text),
    ),
  );
}
