import { clauseOf } from './known-by.ts';
import type { RedlineClause, RedlineItem, RedlineList, RedlineNode } from './redline.ts';

/** What is known by an id of its own in a redline: all but lists, rows and columns. */
export type NamedRedlineNode = Exclude<RedlineNode, RedlineList> | RedlineItem;

export function redlineChildren(node: NamedRedlineNode): readonly RedlineNode[] {
  return 'children' in node ? node.children : [];
}

/** All clauses of a node, and of no node below it, in reading order. */
export function clausesAt(node: NamedRedlineNode): readonly RedlineClause[] {
  const own = clauseOf(node) ?? [];
  if (node.type !== 'table') return [own].flat();
  const cells = node.rows.flatMap((row) => row.cells).filter((cell) => cell !== null);
  return [own, node.columns.map(({ header }) => header), cells].flat();
}

/** Nodes with the items of lists in place of these. */
export function namedIn(nodes: readonly RedlineNode[]): readonly NamedRedlineNode[] {
  return nodes.flatMap((node): readonly NamedRedlineNode[] => (node.type === 'list' ? node.items : [node]));
}
