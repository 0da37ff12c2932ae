import { untranslatedReason } from '../../facts/untranslated.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A translated clause must not still be in the language of the source. */
export const textUntranslated: Rule = {
  scope: 'pair',
  code: 'text-untranslated',
  *check(pair) {
    const { source, target } = pair.texts;
    const message = untranslatedReason(source, target, pair.role);
    if (message !== null) yield findingInPair('text-untranslated', pair, { message });
  },
};
