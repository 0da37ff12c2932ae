import type { ClauseId, Notice, Span } from '../ast/notice.ts';
import { clausesOf, tablesOf } from '../ast/walk.ts';

/** Every anchor that the notice bears now, with the place that declares it, in reading order. */
export function liveAnchors(notice: Notice): ReadonlyMap<ClauseId, Span> {
  const live = new Map<ClauseId, Span>();
  for (const { clause } of clausesOf(notice)) live.set(clause.id, clause.span);
  for (const table of tablesOf(notice)) live.set(table.id, table.span);
  return live;
}
