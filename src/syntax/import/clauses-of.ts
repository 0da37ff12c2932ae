import { assertNever } from '../../ast/assert-never.ts';
import type { Draft, DraftBlock, DraftClause } from './draft.ts';

export type DraftRole = 'title' | 'heading' | 'text' | 'table' | 'cell';

export interface PlacedClause {
  readonly clause: DraftClause;
  readonly role: DraftRole;
}

/** Every clause of a draft in the order of the document; a table's caption stands before its cells. */
export function* clausesOf(draft: Draft): Generator<PlacedClause> {
  if (draft.title !== null) yield { clause: draft.title, role: 'title' };
  for (const block of draft.blocks) {
    if (block.type !== 'jurisdictions') {
      yield* clausesOfBlock(block);
      continue;
    }
    for (const { heading, blocks } of draft.jurisdictions) {
      yield { clause: heading, role: 'heading' };
      for (const inner of blocks) yield* clausesOfBlock(inner);
    }
  }
}

export function* clausesOfBlock(block: DraftBlock): Generator<PlacedClause> {
  switch (block.type) {
    case 'heading':
      yield { clause: block.clause, role: 'heading' };
      return;
    case 'paragraph':
      yield { clause: block.clause, role: 'text' };
      return;
    case 'list':
      for (const { clause, blocks } of block.items) {
        yield { clause, role: 'text' };
        for (const inner of blocks) yield* clausesOfBlock(inner);
      }
      return;
    case 'table':
      yield { clause: block.caption, role: 'table' };
      for (const row of [block.header, ...block.rows])
        for (const cell of row) yield { clause: cell, role: 'cell' };
      return;
    case 'jurisdictions':
      return;
    default:
      return assertNever(block);
  }
}

/** The draft with every clause put through `map`, once each, in the same order. */
export function mapClauses(draft: Draft, map: (clause: DraftClause, role: DraftRole) => DraftClause): Draft {
  const title = draft.title === null ? null : map(draft.title, 'title');
  const jurisdictions: Draft['jurisdictions'][number][] = [];
  const blocks = draft.blocks.map((block) => {
    if (block.type !== 'jurisdictions') return mapBlock(block, map);
    for (const item of draft.jurisdictions) {
      const heading = map(item.heading, 'heading');
      jurisdictions.push({ ...item, heading, blocks: item.blocks.map((inner) => mapBlock(inner, map)) });
    }
    return block;
  });
  return { ...draft, title, blocks, jurisdictions };
}

function mapBlock(block: DraftBlock, map: (clause: DraftClause, role: DraftRole) => DraftClause): DraftBlock {
  switch (block.type) {
    case 'heading':
      return { ...block, clause: map(block.clause, 'heading') };
    case 'paragraph':
      return { ...block, clause: map(block.clause, 'text') };
    case 'list':
      return {
        ...block,
        items: block.items.map(({ clause, blocks }) => ({
          clause: map(clause, 'text'),
          blocks: blocks.map((inner) => mapBlock(inner, map)),
        })),
      };
    case 'table':
      return {
        ...block,
        caption: map(block.caption, 'table'),
        header: block.header.map((cell) => map(cell, 'cell')),
        rows: block.rows.map((row) => row.map((cell) => map(cell, 'cell'))),
      };
    case 'jurisdictions':
      return block;
    default:
      return assertNever(block);
  }
}
