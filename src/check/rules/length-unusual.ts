import { lengthBounds } from '../../facts/length-bounds.ts';
import { ownWords } from '../../facts/own-words.ts';
import { untranslatedReason } from '../../facts/untranslated.ts';
import { findingInPair } from '../finding.ts';
import type { Rule } from '../rule.ts';

/** Of a short text the translation may have any length. */
const shortest = 60;
/** A word or two more or less says nothing. */
const slack = 10;

/**
 * A translation far shorter than its source may lack a sentence, one far longer may have one too many. Addresses and
 * names, which stay as they are, do not count.
 */
export const lengthUnusual: Rule = {
  scope: 'pair',
  code: 'length-unusual',
  *check(pair) {
    const bounds = lengthBounds(pair.sourceLocale, pair.targetLocale);
    const { source, target } = pair.texts;
    if (bounds === undefined || source.text.length <= shortest || source.text === target.text) return;
    const from = ownWords(source).length;
    if (from <= shortest) return;
    const to = withoutGlosses(ownWords(target), source.text).length;
    if (to >= bounds.least * from - slack && to <= bounds.most * from + slack) return;
    const share = to / from;
    if (untranslatedReason(source, target, pair.role) !== null) return;
    const percent = (value: number): string => `${Math.round(100 * value)}%`;
    yield findingInPair('length-unusual', pair, {
      message: `the translation has ${percent(share)} of the characters of the source, where ${percent(bounds.least)} to ${percent(bounds.most)} are usual`,
      hint: `read whether something is ${share < bounds.least ? 'missing' : 'added'}`,
    });
  },
};

/** "Akta Privasi (Privacy Act)": what is said in the language of the source once more is not counted twice. */
function withoutGlosses(target: string, source: string): string {
  return target.replace(/ ?\(([^()]{3,200})\)/g, (gloss, words: string) =>
    source.includes(words) ? '' : gloss,
  );
}
