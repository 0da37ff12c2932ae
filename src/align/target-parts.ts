import { assertNever } from '../ast/assert-never.ts';
import { clauseText } from '../syntax/import/clause-text.ts';
import type { Draft, DraftBlock, DraftClause } from '../syntax/import/draft.ts';
import { border, type LeafRole, type Part } from './part.ts';

type TargetPart = Part<DraftClause>;

/** The parts of an imported document whose headings are levelled. */
export function targetParts({ title, blocks }: Draft): TargetPart[] {
  return [
    ...(title === null ? [] : leaf('title', 0, title)),
    ...blocks.flatMap((block) => partsOf(block, 0)),
  ];
}

function leaf(role: LeafRole, level: number, unit: DraftClause): TargetPart[] {
  return clauseText(unit) === '' ? [] : [{ type: 'leaf', role, level, unit }];
}

function partsOf(block: DraftBlock, level: number): TargetPart[] {
  switch (block.type) {
    case 'heading':
      return leaf('heading', Math.max(0, block.depth - 2), block.clause);
    case 'paragraph':
      return leaf('paragraph', level, block.clause);
    case 'list':
      return [
        border('list', block.items.length),
        ...block.items.flatMap(({ clause, blocks }) => [
          ...leaf('item', level, clause),
          ...blocks.flatMap((inner) => partsOf(inner, level + 1)),
        ]),
        border('list-end'),
      ];
    case 'table': {
      const cells = (role: LeafRole, row: readonly DraftClause[]): TargetPart[] => [
        border('row', row.length),
        ...row.flatMap((cell, column) => leaf(role, column, cell)),
      ];
      return [
        ...leaf('caption', 0, block.caption),
        border('table', block.rows.length),
        ...cells('header-cell', block.header),
        ...block.rows.flatMap((row) => cells('cell', row)),
        border('table-end'),
      ];
    }
    case 'jurisdictions':
      return [];
    default:
      return assertNever(block);
  }
}
