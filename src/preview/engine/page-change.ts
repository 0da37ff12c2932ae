import { assertNever } from '../../ast/assert-never.ts';
import type { FlowBlock, FlowParagraph, FlowRun } from '../../flow/flow.ts';
import type { BlockSplice, PageChange } from '../protocol.ts';
import type { EditionPage, PageBlock } from './edition-page.ts';
import { sameElements } from './share-parts.ts';

/** Ids of changed elements that are named; more of them are no longer one change that somebody made. */
const mostNamed = 50;

/** What is to be done to a page so that it is another one; `null` where they are the same. */
export function pageChange(before: EditionPage, after: EditionPage): PageChange | null {
  const comesOrGoes = (before.contents === '') !== (after.contents === '');
  if (comesOrGoes || !sameElements(before.around, after.around)) return { type: 'reload' };
  const blocks = splices(before.blocks, after.blocks);
  const cover = before.cover === after.cover ? null : after.cover;
  const contents = before.contents === after.contents ? null : after.contents;
  if (cover === null && contents === null && blocks.length === 0) return null;
  return { type: 'parts', cover, contents, blocks, changed: changedAnchors(before, after) };
}

/** Blocks that are the same at both ends stay; where as many are left, each takes the place of its own. */
function splices(before: readonly PageBlock[], after: readonly PageBlock[]): BlockSplice[] {
  const same = (a: PageBlock | undefined, b: PageBlock | undefined): boolean => a?.html === b?.html;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && same(before[start], after[start])) start += 1;
  let end = 0;
  while (end < most - start && same(before.at(-1 - end), after.at(-1 - end))) end += 1;
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length === 0 && come.length === 0) return [];
  if (gone.length !== come.length) {
    return [{ at: start, remove: gone.length, html: come.map(({ html }) => html) }];
  }
  return come
    .flatMap(({ html }, index) =>
      gone[index]?.html === html ? [] : [{ at: start + index, remove: 1, html: [html] }],
    )
    .reverse();
}

function changedAnchors(before: EditionPage, after: EditionPage): string[] {
  const old = new Set(before.blocks.map(({ flow }) => flow));
  const now = new Set(after.blocks.map(({ flow }) => flow));
  const gone = before.blocks.filter(({ flow }) => !now.has(flow)).map(({ flow }) => flow);
  const come = after.blocks.filter(({ flow }) => !old.has(flow)).map(({ flow }) => flow);
  const known = new Map(wordsIn(gone));
  return wordsIn(come)
    .filter(([anchor, words]) => known.get(anchor) !== words)
    .slice(0, mostNamed)
    .map(([anchor]) => anchor);
}

type AnchoredWords = readonly [anchor: string, words: string];

/** What is said at each anchor, in reading order. */
function wordsIn(blocks: readonly FlowBlock[]): AnchoredWords[] {
  return blocks.flatMap((block): AnchoredWords[] => {
    switch (block.type) {
      case 'part':
        return [...wordsAt(block.heading), ...wordsIn(block.blocks)];
      case 'list':
        return block.items.flatMap(({ blocks: below }) => wordsIn(below));
      case 'table':
        return [
          ...wordsAt({ ...block, runs: block.caption ?? [] }),
          ...block.rows.flatMap(({ cells }) => cells.flatMap(wordsAt)),
        ];
      case 'paragraph':
        return wordsAt(block);
      default:
        return assertNever(block);
    }
  });
}

function wordsAt({
  anchors: [anchor],
  runs,
  caveat,
}: Pick<FlowParagraph, 'anchors' | 'caveat'> & { readonly runs: readonly FlowRun[] }): AnchoredWords[] {
  return anchor === undefined ? [] : [[anchor, JSON.stringify([runs, caveat])]];
}
