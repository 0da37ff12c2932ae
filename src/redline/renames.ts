import type { ClauseId, RetiredAnchor } from '../ast/notice.ts';
import type { Bearer, Census } from './census.ts';

/** The ids that clauses of the older notice have now, where they have another one. */
export type Renames = ReadonlyMap<ClauseId, ClauseId>;

/**
 * The clauses that live on under another id, as the newer notice's ledger says: what moved to an id that the older
 * notice did not know, and that is borne by the same kind of node there. Of several that moved to one id, the first.
 */
export function renamesOf(before: Census, after: Census, retired: readonly RetiredAnchor[]): Renames {
  const destination = destinations((id) => after.bearers.has(id), retired);
  const renames = new Map<ClauseId, ClauseId>();
  const taken = new Set<ClauseId>();
  for (const [id, bearer] of before.bearers) {
    const now = destination(id);
    const heir = now === null ? undefined : after.bearers.get(now);
    if (now === null || heir === undefined || before.bearers.has(now) || taken.has(now)) continue;
    if (!isOneKind(bearer, heir)) continue;
    taken.add(now);
    renames.set(id, now);
  }
  return renames;
}

/** A heading whose anchor leads to a paragraph now did not become that paragraph: somebody only said where to read on. */
function isOneKind(before: Bearer, after: Bearer): boolean {
  const isText = (bearer: Bearer): boolean => bearer === 'paragraph' || bearer === 'item';
  return before === after || (isText(before) && isText(after));
}

/** Where an id leads through all its moves; `null` for one that is borne, or leads nowhere or round in a circle. */
export function destinations(
  isBorne: (id: ClauseId) => boolean,
  retired: readonly RetiredAnchor[],
): (id: ClauseId) => ClauseId | null {
  const moves = new Map<ClauseId, ClauseId>();
  for (const anchor of retired) if (anchor.type === 'moved') moves.set(anchor.id, anchor.to);
  const known = new Map<ClauseId, ClauseId | null>();
  return (id) => {
    if (isBorne(id)) return null;
    const path: ClauseId[] = [];
    let at: ClauseId | null = id;
    while (at !== null && !isBorne(at)) {
      const told = known.get(at);
      path.push(at);
      known.set(at, null);
      at = told === undefined ? (moves.get(at) ?? null) : told;
    }
    for (const passed of path) known.set(passed, at);
    return at;
  };
}
