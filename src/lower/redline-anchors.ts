import type { ClauseId, Notice } from '../ast/notice.ts';
import { clausesOf, tablesOf } from '../ast/walk.ts';
import type { Anchor } from '../flow/flow.ts';
import { formerAnchor } from '../flow/former-anchor.ts';
import { idNowIn } from '../redline/id-now.ts';
import type { Redline } from '../redline/redline.ts';
import { noticeOn } from '../redline/sides.ts';
import { standsOn } from '../redline/stands-on.ts';
import { type AnchorBook, anchorBook } from './anchor-book.ts';
import { namedPlaces } from './redline-clauses.ts';

/** What a redline calls the clauses of its two notices, and where their links lead in it. */
export interface RedlineAnchors {
  /** The anchors of a clause of the newer notice, as in its own edition. */
  readonly at: AnchorBook['at'];
  /** The anchor of a clause of the older notice there where it stands in the redline, or stood. */
  readonly former: (id: ClauseId) => Anchor;
  /** Where a link of each notice leads here; `null` where it leads nowhere. */
  readonly targetAfter: (id: ClauseId) => Anchor | null;
  readonly targetBefore: (id: ClauseId) => Anchor | null;
  /** The id that a clause of the older notice has now. */
  readonly idNow: (id: ClauseId) => ClauseId;
  readonly before: AnchorBook;
  readonly after: AnchorBook;
}

/**
 * A clause that stands in both notices at one place has its anchor of today; so has what the newer alone has. What the
 * older alone has keeps its own where nothing else in the newer edition bears it. Where a clause stood that is elsewhere
 * now, the place is called after it.
 */
export function redlineAnchors(redline: Redline): RedlineAnchors {
  const [older, newer] = [noticeOn(redline, 'before'), noticeOn(redline, 'after')];
  const [before, after] = [anchorBook(older), anchorBook(newer)];
  const taken = new Set<Anchor>([...idsOf(older), ...idsOf(newer)]);
  const isNow = (id: ClauseId): boolean => after.resolve(id) !== null;
  const anchors = new Map<ClauseId, Anchor>();
  for (const { presence, before: id, after: now } of namedPlaces(redline)) {
    if (id === null || !standsOn(presence, 'before')) continue;
    if (presence === 'kept' && now !== null) anchors.set(id, now);
    else anchors.set(id, presence === 'moved-away' || isNow(id) ? formerName(id, taken) : id);
  }
  const former = (id: ClauseId): Anchor => anchors.get(id) ?? (isNow(id) ? formerName(id, taken) : id);
  return {
    at: after.at,
    former,
    targetAfter: (id) => (isNow(id) ? id : null),
    targetBefore: (id) => {
      if (isNow(id)) return id;
      const place = before.resolve(id);
      return place === null ? null : former(place);
    },
    idNow: idNowIn(redline),
    before,
    after,
  };
}

function formerName(id: ClauseId, taken: ReadonlySet<Anchor>): Anchor {
  return formerAnchor(id, (anchor) => taken.has(anchor));
}

function* idsOf(notice: Notice): Generator<ClauseId> {
  for (const { clause } of clausesOf(notice)) yield clause.id;
  for (const { id } of tablesOf(notice)) yield id;
  for (const { id } of notice.retired) yield id;
}
