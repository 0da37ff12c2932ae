import type { ClauseId, Notice } from '../ast/notice.ts';
import { caveatAddress } from '../flow/caveats.ts';
import type { FlowCaveat } from '../flow/flow.ts';
import { unmarked } from '../flow/marks.ts';
import type { Phrases } from '../locale/words.ts';
import { editionUrl } from './edition-places.ts';

/** Gives each clause its caveat: a link to the source's clause where it is behind, else `null`. */
export function caveatsOf(
  notice: Notice,
  outdated: ReadonlySet<ClauseId>,
  phrases: Phrases,
): (id: ClauseId) => FlowCaveat {
  if (outdated.size === 0) return () => null;
  const text = phrases.say('outdatedCaveat');
  const source = editionUrl(notice, notice.sourceLocale);
  return (id) => {
    if (!outdated.has(id)) return null;
    const link = { type: 'address', href: caveatAddress(source, id), reference: null } as const;
    return [{ ...unmarked, type: 'text', text, link }];
  };
}
