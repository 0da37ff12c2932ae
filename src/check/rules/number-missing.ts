import { numberDifference } from '../../facts/differences.ts';
import type { Stretch } from '../../facts/stretch.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** A number of the source must be in the translation, in digits or in words. A text still untranslated has no other fault. */
export const numberMissing: Rule = {
  scope: 'pair',
  code: 'number-missing',
  *check(pair) {
    const { source, target } = pair.texts;
    if (source.text === target.text || !source.facts.numbers.some(({ required }) => required)) return;
    const difference = numberDifference(source, target);
    const { missing, fewer, added } = difference;
    const message = missing.length > 0 ? differenceMessage(difference) : fewerMessage(fewer, added);
    if (message !== null) yield findingInPair('number-missing', pair, { message, at: added[0] });
  },
};

function fewerMessage(fewer: readonly Stretch[], added: readonly Stretch[]): string | null {
  if (fewer.length === 0) return null;
  const names = fewer.map(({ text }) => text);
  const stand = new Set(names).size === 1 ? 'stands' : 'stand';
  return `${listed(names)} ${stand} less often in the translation, which has ${listed(added.map(({ text }) => text))}`;
}
