import type { ClauseId, Notice, RetiredAnchor } from '../ast/notice.ts';
import { clausesOf, tablesOf } from '../ast/walk.ts';
import type { Anchor } from '../flow/flow.ts';

/** What stands at each place of an edition: the anchor itself, then the old ones that moved there. */
export interface AnchorBook {
  readonly at: (id: ClauseId) => readonly Anchor[];
  /** The old anchors that moved to each place. */
  readonly moved: ReadonlyMap<ClauseId, readonly ClauseId[]>;
  /** The withdrawn anchors, in the ledger's order. */
  readonly withdrawn: readonly Extract<RetiredAnchor, { type: 'withdrawn' }>[];
  /** Where an anchor leads now, through all its moves; `null` where it leads nowhere. */
  readonly resolve: (id: ClauseId) => ClauseId | null;
  /** Whether an anchor leads somewhere in this edition. */
  readonly stands: (anchor: Anchor) => boolean;
}

export function anchorBook(notice: Notice): AnchorBook {
  const live = new Set<ClauseId>();
  for (const { clause } of clausesOf(notice)) live.add(clause.id);
  for (const { id } of tablesOf(notice)) live.add(id);
  const moves = new Map<ClauseId, ClauseId>();
  const withdrawn: Extract<RetiredAnchor, { type: 'withdrawn' }>[] = [];
  for (const retired of notice.retired) {
    if (live.has(retired.id)) continue;
    if (retired.type === 'moved') moves.set(retired.id, retired.to);
    else withdrawn.push(retired);
  }
  const ends = new Set([...live, ...withdrawn.map(({ id }) => id)]);
  const resolve = (id: ClauseId): ClauseId | null => {
    const seen = new Set<ClauseId>();
    let at: ClauseId | undefined = id;
    while (at !== undefined && !ends.has(at)) {
      if (seen.has(at)) return null;
      seen.add(at);
      at = moves.get(at);
    }
    return at ?? null;
  };
  const stands = (anchor: Anchor): boolean => resolve(anchor as ClauseId) !== null;
  const aliases = new Map<ClauseId, ClauseId[]>();
  for (const id of moves.keys()) {
    const place = resolve(id);
    if (place !== null) aliases.set(place, [...(aliases.get(place) ?? []), id]);
  }
  return { at: (id) => [id, ...(aliases.get(id) ?? [])], moved: aliases, withdrawn, resolve, stands };
}
