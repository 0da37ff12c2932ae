import { assertNever } from '../ast/assert-never.ts';
import type { Block, Clause, ListItem, Notice, Table } from '../ast/notice.ts';
import type { Child } from './census.ts';
import type {
  Presence,
  Redline,
  RedlineClause,
  RedlineItem,
  RedlineNode,
  RedlinePart,
  RedlineTable,
  Side,
} from './redline.ts';
import { standsOn } from './stands-on.ts';

/** The older or the newer notice that a redline was made of, as it was. */
export function noticeOn(redline: Redline, side: Side): Notice {
  return {
    ...redline.facts[side],
    title: redline.title[side],
    children: childrenOn(redline.children, side),
  };
}

function childrenOn(nodes: readonly RedlineNode[], side: Side): readonly Child[] {
  return here(nodes, side).flatMap((node) => childOn(node, side) ?? []);
}

function here<Node extends { readonly presence: Presence }>(nodes: readonly Node[], side: Side): Node[] {
  return nodes.filter(({ presence }) => standsOn(presence, side));
}

function childOn(node: RedlineNode, side: Side): Child | null {
  switch (node.type) {
    case 'section':
    case 'jurisdiction':
      return partOn(node, side);
    case 'paragraph': {
      const [facts, clause] = [node.facts[side], node.clause[side]];
      return facts && clause && { type: 'paragraph', clause, ...facts };
    }
    case 'list': {
      const facts = node.facts[side];
      const items = here(node.items, side).flatMap((item) => itemOn(item, side) ?? []);
      return facts && { type: 'list', items, ...facts };
    }
    case 'table':
      return tableOn(node, side);
    default:
      return assertNever(node);
  }
}

function partOn(node: RedlinePart, side: Side): Child | null {
  const [facts, heading] = [node.facts[side], node.heading[side]];
  if (facts === null || heading === null) return null;
  const children = childrenOn(node.children, side);
  const { depth, codes, effective, span } = facts;
  if (node.type === 'section') return { type: 'section', depth, heading, children, span };
  // A jurisdiction block holds no other: the notice that the redline was made of had none in it.
  const blocks = children.filter((child) => child.type !== 'jurisdiction');
  return { type: 'jurisdiction', depth, codes, effective, heading, children: blocks, span };
}

function itemOn(item: RedlineItem, side: Side): ListItem | null {
  const [facts, clause] = [item.facts[side], item.clause[side]];
  const children = childrenOn(item.children, side) as readonly Block[];
  return facts && clause && { type: 'item', clause, children, ...facts };
}

function tableOn({ facts, caption, columns, rows }: RedlineTable, side: Side): Table | null {
  const shown = columns.map(({ presence }) => standsOn(presence, side));
  const cellsOn = (cells: readonly (RedlineClause | null)[]): readonly Clause[] =>
    cells.flatMap((cell, at) => (shown[at] ? (cell?.[side] ?? []) : []));
  const own = facts[side];
  return (
    own && {
      type: 'table',
      caption: caption?.[side] ?? null,
      header: cellsOn(columns.map(({ header }) => header)),
      rows: here(rows, side).flatMap((row) => {
        const rowFacts = row.facts[side];
        return rowFacts ? [{ type: 'row', cells: cellsOn(row.cells), ...rowFacts }] : [];
      }),
      ...own,
    }
  );
}
