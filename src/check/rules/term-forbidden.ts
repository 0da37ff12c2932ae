import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** No translation has a word that the glossary forbids. */
export const termForbidden: Rule = {
  scope: 'pair',
  code: 'term-forbidden',
  *check(pair) {
    for (const { text, start, end, term } of pair.termUse().forbidden) {
      yield findingInPair('term-forbidden', pair, {
        message: `\`${text}\` is forbidden for \`${term.term}\``,
        at: { start, end },
        hint: `the glossary says ${term.translations.map((word) => `\`${word}\``).join(' or ')}`,
        related: [{ message: 'the term in the glossary', span: term.span }],
      });
    }
  },
};
