import type { Clause, ClauseId, Notice } from '../ast/notice.ts';
import { type Census, census, type NamedNode } from './census.ts';
import { clauseOf, idOf } from './known-by.ts';
import { mapSides } from './map-sides.ts';
import type { Presence, RedlineClause, Side, Sides } from './redline.ts';
import { renamesOf } from './renames.ts';

/** Two notices, and which node of one is which of the other. */
export interface Comparison {
  /** The id that a clause of the older notice has now. */
  readonly idNow: (id: ClauseId) => ClauseId;
  /** The node itself on its side and what it is on the other, which may be a node of another type. */
  readonly sidesOf: (node: NamedNode, side: Side) => Sides<NamedNode>;
  readonly sizeOf: (node: NamedNode) => number;
}

export function comparisonOf(before: Notice, after: Notice): Comparison {
  const [older, newer] = [census(before), census(after)];
  const renames = renamesOf(older, newer, after.retired);
  const idNow = (id: ClauseId): ClauseId => renames.get(id) ?? id;
  const byIdNow = new Map([...older.nodes].map(([id, node]) => [idNow(id), node]));
  return {
    idNow,
    sidesOf: (node, side) =>
      side === 'before'
        ? { before: node, after: newer.nodes.get(idNow(idOf(node))) ?? null }
        : { before: byIdNow.get(idOf(node)) ?? null, after: node },
    sizeOf: (node) => sizeIn(older, node) ?? sizeIn(newer, node) ?? 1,
  };
}

function sizeIn({ sizes }: Census, node: NamedNode): number | undefined {
  return sizes.get(node);
}

/** What has become of something that stands on these sides, where it is not kept at its place. */
export function presenceOf(sides: Sides<unknown>, shown: Side): Presence {
  const stays = sides.before !== null && sides.after !== null;
  if (shown === 'before') return stays ? 'moved-away' : 'removed';
  return stays ? 'moved-here' : 'added';
}

export function redlineClause(sides: Sides<Clause>): RedlineClause | null {
  const id = (sides.after ?? sides.before)?.id;
  return id === undefined ? null : { id, ...sides };
}

/** The clause that a node is known by, on both sides. */
export function clausesOf(sides: Sides<NamedNode>): RedlineClause | null {
  const { before, after } = mapSides(sides, clauseOf);
  return redlineClause({ before, after });
}
