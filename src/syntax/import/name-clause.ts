import { assertNever } from '../../ast/assert-never.ts';
import type { DraftBlock, DraftClause, DraftItem } from './draft.ts';

/** Gives anchors to the first place in a block that can bear them. */
export function nameFirst(block: DraftBlock, names: readonly string[]): DraftBlock {
  if (names.length === 0) return block;
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, clause: withNames(block.clause, names) };
    case 'table':
      return { ...block, caption: withNames(block.caption, names) };
    case 'list': {
      const [first, ...rest] = block.items;
      if (first === undefined) return block;
      return { ...block, items: [{ ...first, clause: withNames(first.clause, names) }, ...rest] };
    }
    case 'jurisdictions':
      return block;
    default:
      return assertNever(block);
  }
}

/** Gives anchors to the last place in a block that can bear them. */
export function nameLast(block: DraftBlock, names: readonly string[]): DraftBlock {
  const item = block.type === 'list' ? block.items.at(-1) : undefined;
  if (block.type !== 'list' || item === undefined || names.length === 0) return nameFirst(block, names);
  return { ...block, items: [...block.items.slice(0, -1), nameLastOfItem(item, names)] };
}

function nameLastOfItem(item: DraftItem, names: readonly string[]): DraftItem {
  const last = item.blocks.at(-1);
  return last === undefined
    ? { ...item, clause: withNames(item.clause, names) }
    : { ...item, blocks: [...item.blocks.slice(0, -1), nameLast(last, names)] };
}

function withNames(clause: DraftClause, names: readonly string[]): DraftClause {
  return { ...clause, names: [...new Set([...names, ...clause.names])] };
}
