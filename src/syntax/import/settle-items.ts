import { assertNever } from '../../ast/assert-never.ts';
import type { DraftBlock, DraftItem } from './draft.ts';
import { nameFirst } from './name-clause.ts';
import { type SettleContext, say } from './settle-context.ts';

interface FoundItem {
  readonly line: number;
  readonly settled: { readonly blocks: readonly DraftBlock[]; readonly loose: readonly string[] };
}

/**
 * Makes a list of what its items hold. Each item begins with a text of its own: one that begins with something else
 * gives up what cannot stand there, and the order of the words stays.
 */
export function settleItems(
  found: readonly FoundItem[],
  start: number | null,
  context: SettleContext,
): { blocks: readonly DraftBlock[]; loose: readonly string[]; day: null } {
  const blocks: DraftBlock[] = [];
  let items: DraftItem[] = [];
  let loose: readonly string[] = [];
  let number = start;
  const close = (): void => {
    if (items.length > 0) blocks.push({ type: 'list', start: number, items });
    if (number !== null) number += items.length;
    items = [];
  };
  for (const { line, settled } of found) {
    const [first, ...rest] = settled.blocks;
    if (first === undefined) {
      say(context, 'repairs', { line, message: 'a list item without words is gone' });
      loose = [...loose, ...settled.loose];
      continue;
    }
    const named = nameFirst(first, loose);
    loose = settled.loose;
    const opened = openItem(named, rest);
    if (opened !== null) {
      if (named.type !== 'paragraph') {
        const message = `a list item begins with a ${named.type}, whose first words are the item's own now`;
        say(context, 'unplaced', { line, message });
      }
      items.push(opened);
      continue;
    }
    say(context, 'unplaced', {
      line,
      message: 'a list item begins with a table; the list is parted around it',
    });
    close();
    blocks.push(named, ...rest);
  }
  close();
  return { blocks, loose, day: null };
}

/** The item that begins with this block; `null` where the block has no first words to give. */
function openItem(first: DraftBlock, rest: readonly DraftBlock[]): DraftItem | null {
  switch (first.type) {
    case 'paragraph':
    case 'heading':
      return { clause: first.clause, blocks: rest };
    case 'list': {
      const [inner, ...others] = first.items;
      if (inner === undefined) return null;
      const after: readonly DraftBlock[] =
        others.length === 0
          ? []
          : [{ ...first, start: first.start === null ? null : first.start + 1, items: others }];
      return { clause: inner.clause, blocks: [...inner.blocks, ...after, ...rest] };
    }
    case 'table':
    case 'jurisdictions':
      return null;
    default:
      return assertNever(first);
  }
}
