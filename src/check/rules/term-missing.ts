import { untranslatedReason } from '../../facts/untranslated.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A term of the glossary that the source has is translated in one of the ways that the glossary gives. */
export const termMissing: Rule = {
  scope: 'pair',
  code: 'term-missing',
  *check(pair) {
    const { missing } = pair.termUse();
    const { source, target } = pair.texts;
    if (missing.length === 0 || untranslatedReason(source, target, pair.role) !== null) return;
    for (const { term, translations, span } of missing) {
      yield findingInPair('term-missing', pair, {
        message: `\`${term}\` is not translated as ${translations.map((word) => `\`${word}\``).join(' or ')}`,
        related: [{ message: 'the term in the glossary', span }],
      });
    }
  },
};
