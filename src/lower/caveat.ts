import type { ClauseId, Notice } from '../ast/notice.ts';
import type { FlowCaveat } from '../flow/flow.ts';
import { unmarked } from '../flow/marks.ts';
import type { Phrases } from '../locale/words.ts';
import { editionUrl } from './edition-places.ts';

/** Where the caveat of a clause leads: to the clause in the source edition. */
export function caveatAddress(notice: Notice, id: ClauseId): string {
  return `${editionUrl(notice, notice.sourceLocale)}#${encodeURIComponent(id)}`;
}

/** Gives each clause its caveat: a link to the source's clause where it is behind, else `null`. */
export function caveatsOf(
  notice: Notice,
  outdated: ReadonlySet<ClauseId>,
  phrases: Phrases,
): (id: ClauseId) => FlowCaveat {
  if (outdated.size === 0) return () => null;
  const text = phrases.say('outdatedCaveat');
  return (id) => {
    if (!outdated.has(id)) return null;
    const link = { type: 'address', href: caveatAddress(notice, id), reference: null } as const;
    return [{ ...unmarked, type: 'text', text, link }];
  };
}
