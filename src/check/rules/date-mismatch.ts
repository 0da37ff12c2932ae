import { dateDifference } from '../../facts/differences.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Both sides must name the same dates, each in the form of its language. */
export const dateMismatch: Rule = {
  scope: 'pair',
  code: 'date-mismatch',
  *check(pair) {
    const { source, target } = pair.texts;
    if (source.text === target.text) return;
    const difference = dateDifference(source, target);
    const message = differenceMessage(difference);
    if (message !== null) yield findingInPair('date-mismatch', pair, { message, at: difference.added[0] });
  },
};
