import { protectedDifference } from '../../facts/differences.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Addresses of the web, telephone numbers, postal codes, numbers of laws and names of companies stay as they are. */
export const protectedTextChanged: Rule = {
  scope: 'pair',
  code: 'protected-text-changed',
  *check(pair) {
    const { source, target } = pair.texts;
    if (source.text === target.text) return;
    const difference = protectedDifference(source, target);
    if (difference.missing.length === 0) return;
    const message = differenceMessage(difference);
    if (message !== null) {
      yield findingInPair('protected-text-changed', pair, { message, at: difference.added[0] });
    }
  },
};
