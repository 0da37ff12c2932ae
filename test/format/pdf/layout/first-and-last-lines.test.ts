import { describe, expect, test } from 'vitest';
import type { FlowBlock, FlowContentsEntry, FlowItem } from '../../../../src/flow/flow.ts';
import { unmarked } from '../../../../src/flow/marks.ts';
import { layout } from '../../../../src/format/pdf/layout/layout.ts';
import { bareFlow, linesOf, monospace, tokens } from '../paper.ts';

const words = (text: string) => [{ ...unmarked, type: 'text', text } as const];

const paragraph = (text: string): FlowBlock & FlowItem['blocks'][0] => ({
  type: 'paragraph',
  anchors: [],
  runs: words(text),
  caveat: null,
  introduces: false,
});

const list = (count: number): FlowBlock => ({
  type: 'list',
  level: 1,
  marker: { type: 'bullet' },
  items: Array.from({ length: count }, (_, index) => ({
    type: 'item',
    label: '•',
    blocks: [paragraph(`item ${index + 1}`)],
  })),
});

/** What stands first and last on each page, below so many paragraphs of one line. */
function edges(before: number, blocks: readonly FlowBlock[]): string[][] {
  const above = Array.from({ length: before }, (_, index) => paragraph(`line ${index + 1}`));
  const after = Array.from({ length: 12 }, (_, index) => paragraph(`after ${index + 1}`));
  const { pages } = layout(bareFlow([...above, ...blocks, ...after]), tokens, monospace);
  return pages.map((page) => {
    const texts = linesOf(page).filter((line) => line !== '•');
    return [texts[0] ?? '', texts.at(-1) ?? ''];
  });
}

describe('an item of one line', () => {
  test('stands alone neither at the foot of a page nor at the head of one', () => {
    const all = Array.from({ length: 40 }, (_, before) => edges(before, [list(4)])).flat();
    expect(all.map(([, last]) => last)).not.toContain('item 1');
    expect(all.map(([first]) => first)).not.toContain('item 4');
    // Both places are tried: the items between stand there.
    expect(all.map(([, last]) => last)).toContain('item 2');
    expect(all.map(([first]) => first)).toContain('item 3');
  });
});

describe('contents', () => {
  const entries = (count: number): FlowContentsEntry[] =>
    Array.from({ length: count }, (_, index) => ({
      anchor: 'a',
      runs: words(`Entry ${index + 1}`),
      page: { type: 'field', field: 'page-of', anchor: 'a' },
      entries: [],
    }));
  const pagesOf = (count: number) => {
    const flow = bareFlow(Array.from({ length: 20 }, () => paragraph('text')));
    const { pages } = layout(
      { ...flow, contents: { ...flow.contents, entries: entries(count) } },
      tokens,
      monospace,
    );
    return pages.map((page) => linesOf(page).filter((line) => line.startsWith('Entry')).length);
  };

  test('that would run over the first page by little are set closer, others are not', () => {
    expect(pagesOf(28)[0]).toBe(28);
    expect(pagesOf(33)[0]).toBe(33);
    expect(pagesOf(45)[0]).toBeLessThan(32);
  });
});
