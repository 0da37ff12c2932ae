import { proseOf } from '../../ast/walk.ts';
import { placeholdersOf } from '../../facts/placeholders.ts';
import { differenceMessage } from '../difference-message.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Both sides must have the same placeholders; how often and in which order is the language's own. */
export const placeholderMismatch: Rule = {
  scope: 'pair',
  code: 'placeholder-mismatch',
  *check(pair) {
    const inSource = placeholdersOf(proseOf(pair.source.children));
    const inTarget = placeholdersOf(proseOf(pair.target.children));
    const sourceNames = new Set(inSource.map(({ text }) => text));
    const targetNames = new Set(inTarget.map(({ text }) => text));
    const missing = inSource.filter(({ text }) => !targetNames.has(text));
    const added = inTarget.filter(({ text }) => !sourceNames.has(text));
    const message = differenceMessage({ missing, added });
    if (message !== null) yield findingInPair('placeholder-mismatch', pair, { message, at: added[0] });
  },
};
