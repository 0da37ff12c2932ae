import type { ReadText } from '../../facts/differences.ts';
import { denialIn, mayDeny } from '../../facts/negation.ts';
import { withoutStretches } from '../../facts/stretch.ts';
import { findingInPair, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Where the source denies something, the translation must show a mark of negation. */
export const negationLost: Rule = {
  scope: 'pair',
  code: 'negation-lost',
  *check(pair) {
    const source = undeclared(pair.texts.source);
    const target = undeclared(pair.texts.target);
    if (source === target) return;
    const denial = denialIn(source, pair.sourceLocale);
    if (denial === undefined || mayDeny(target, pair.targetLocale)) return;
    yield findingInPair('negation-lost', pair, {
      message: `the source says ${listed([denial])} and the translation shows no negation`,
    });
  },
};

/** A name such as “Do Not Track” denies nothing. */
function undeclared({ text, facts }: ReadText): string {
  return withoutStretches(text, facts.declared);
}
