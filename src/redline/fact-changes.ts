import type { ChangedFact, FactChange } from './change.ts';
import type { NoticeFacts, PartFacts, Side, Sides } from './redline.ts';

/** How each fact of a notice is told, in the order of the changes. */
const noticeFacts = {
  version: ({ version }) => [version],
  effective: ({ effective }) => [effective],
  url: ({ url }) => [url],
  company: ({ company }) => (company === null ? [] : [company]),
  sourceLocale: ({ sourceLocale }) => [sourceLocale],
  translations: ({ translations }) => translations,
} as const satisfies Record<Exclude<ChangedFact, 'jurisdictions'>, (facts: NoticeFacts) => readonly string[]>;

const partFacts = {
  effective: ({ effective }) => (effective === null ? [] : [effective]),
  jurisdictions: ({ codes }) => codes,
} as const satisfies Partial<Record<ChangedFact, (facts: PartFacts) => readonly string[]>>;

/** What differs of two versions of a notice beside their clauses. */
export function noticeFactChanges(facts: Readonly<Record<Side, NoticeFacts>>): readonly FactChange[] {
  return differing(noticeFacts, facts.before, facts.after);
}

/** What differs of a part beside its clauses; nothing where it stands in one notice alone. */
export function partFactChanges({ before, after }: Sides<PartFacts>): readonly FactChange[] {
  return before === null || after === null ? [] : differing(partFacts, before, after);
}

function differing<Facts>(
  told: Readonly<Partial<Record<ChangedFact, (facts: Facts) => readonly string[]>>>,
  older: Facts,
  newer: Facts,
): readonly FactChange[] {
  return Object.entries(told).flatMap(([fact, tell]) => {
    const [before, after] = [tell(older), tell(newer)];
    const same = before.length === after.length && before.every((value, at) => value === after[at]);
    return same ? [] : [{ fact: fact as ChangedFact, before, after }];
  });
}
