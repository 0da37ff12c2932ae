import { differenceMessage } from '../difference-message.ts';
import { numberDifference } from '../facts/differences.ts';
import { findingInPair } from '../finding.ts';
import { readPair } from '../read-pair.ts';
import type { Rule } from '../rule.ts';

/** A number of the source must be in the translation, in digits or in words. */
export const numberMissing: Rule = {
  scope: 'pair',
  code: 'number-missing',
  *check(pair) {
    const { source, target } = readPair(pair);
    const difference = numberDifference(source, target);
    if (difference.missing.length === 0) return;
    const message = differenceMessage(difference);
    if (message !== null) yield findingInPair('number-missing', pair, { message, at: difference.added[0] });
  },
};
