import { assertNever } from '../ast/assert-never.ts';
import type { Block, Clause, Jurisdiction, List, Notice, Section, Table } from '../ast/notice.ts';
import { border, type LeafRole, type Part } from './part.ts';

type SourcePart = Part<Clause>;

/** The parts of a notice. A clause without words has no translation, and is none of them. */
export function sourceParts(notice: Notice): SourcePart[] {
  return [...leaf('title', 0, notice.title), ...notice.children.flatMap((child) => partsOf(child, 0))];
}

function leaf(role: LeafRole, level: number, unit: Clause): SourcePart[] {
  return unit.children.length === 0 ? [] : [{ type: 'leaf', role, level, unit }];
}

function partsOf(node: Block | Section | Jurisdiction, level: number): SourcePart[] {
  switch (node.type) {
    case 'section':
    case 'jurisdiction':
      return [
        ...leaf('heading', node.depth - 1, node.heading),
        ...node.children.flatMap((child) => partsOf(child, 0)),
      ];
    case 'paragraph':
      return leaf('paragraph', level, node.clause);
    case 'list':
      return listParts(node, level);
    case 'table':
      return tableParts(node);
    default:
      return assertNever(node);
  }
}

function listParts({ items }: List, level: number): SourcePart[] {
  const inner = items.flatMap(({ clause, children }) => [
    ...leaf('item', level, clause),
    ...children.flatMap((child) => partsOf(child, level + 1)),
  ]);
  return [border('list', items.length), ...inner, border('list-end')];
}

function tableParts({ caption, header, rows }: Table): SourcePart[] {
  const cells = (role: LeafRole, row: readonly Clause[]): SourcePart[] => [
    border('row', row.length),
    ...row.flatMap((cell, column) => leaf(role, column, cell)),
  ];
  return [
    ...(caption === null ? [] : leaf('caption', 0, caption)),
    border('table', rows.length),
    ...cells('header-cell', header),
    ...rows.flatMap((row) => cells('cell', row.cells)),
    border('table-end'),
  ];
}

/** How many jurisdictions a notice speaks to by name. */
export function countJurisdictions({ children }: Pick<Notice, 'children'>): number {
  return children.reduce((count, child) => {
    if (child.type === 'jurisdiction') return count + 1;
    return child.type === 'section' ? count + countJurisdictions(child) : count;
  }, 0);
}
