import { emailDifference } from '../../facts/differences.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Both sides must name the same e-mail addresses, each as often. */
export const emailMismatch: Rule = {
  scope: 'pair',
  code: 'email-mismatch',
  *check(pair) {
    const { source, target } = pair.texts;
    const difference = emailDifference(source, target);
    const message = differenceMessage(difference);
    if (message !== null) yield findingInPair('email-mismatch', pair, { message, at: difference.added[0] });
  },
};
