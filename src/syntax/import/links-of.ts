import { clausesOf } from './clauses-of.ts';
import type { Draft, DraftLink } from './draft.ts';

/** Every link of a draft, once, in the order of the document. */
export function linksOf(draft: Draft): readonly DraftLink[] {
  const links = new Set<DraftLink>();
  for (const { clause } of clausesOf(draft)) {
    for (const { marks } of clause.runs) if (marks.link !== null) links.add(marks.link);
  }
  return [...links];
}
