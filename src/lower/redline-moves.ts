import type { Clause, ClauseId, Notice } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import type { Change, Place } from '../redline/change.ts';

/** The parts that something lay in, and lies in now; a heading lies in the part around its own. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
}

/** What was moved by itself, by its clause; `after` is the newer of the two notices that the changes are between. */
export function movesOf(changes: readonly Change[], after: Notice): ReadonlyMap<ClauseId, Move> {
  const around = partsAround(after);
  return new Map(
    changes.flatMap(({ clause, place, from }): readonly [ClauseId, Move][] =>
      from === null ? [] : [[clause, { from, to: around.get(clause) ?? place }]],
    ),
  );
}

/** The part around each headed part, by the clause of its heading. */
function partsAround({ title, children: all }: Notice): ReadonlyMap<ClauseId, Place> {
  const parts = new Map<ClauseId, Place>();
  const visit = (heading: Clause, children: Notice['children']): void => {
    const place: Place = { part: heading.id, heading: proseOf(heading.children) };
    for (const child of children) {
      if (!('heading' in child)) continue;
      parts.set(child.heading.id, place);
      visit(child.heading, child.children);
    }
  };
  visit(title, all);
  return parts;
}
