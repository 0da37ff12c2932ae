import {
  dateDifference,
  declaredDifference,
  emailDifference,
  numberDifference,
  protectedDifference,
} from '../../facts/differences.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * A number of the translation must be in the source. Where something of the source is missing, what was added is part
 * of that fault and is told there.
 */
export const numberAdded: Rule = {
  scope: 'pair',
  code: 'number-added',
  *check(pair) {
    const { source, target } = pair.texts;
    if (source.text === target.text || !target.facts.numbers.some(({ required }) => required)) return;
    const difference = numberDifference(source, target);
    const { missing, fewer, added } = difference;
    if (added.length === 0 || missing.length > 0 || fewer.length > 0) return;
    const others = [declaredDifference, dateDifference, emailDifference, protectedDifference];
    if (others.some((compare) => compare(source, target).missing.length > 0)) return;
    const message = differenceMessage(difference);
    if (message !== null) yield findingInPair('number-added', pair, { message, at: added[0] });
  },
};
