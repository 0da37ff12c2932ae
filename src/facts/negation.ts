import type { Locale } from '../ast/notice.ts';
import { wordsOf } from './locale-words.ts';

/**
 * The word by which a text denies something, less the idioms that deny nothing ("not only", "no later than").
 * `undefined` where there is none, or in a language that we know no marks of.
 */
export function denialIn(text: string, locale: Locale): string | undefined {
  const negation = wordsOf(locale)?.negation;
  return negation?.marks.exec(text.replace(negation.idioms, ' '))?.[0].trim();
}

/** Whether a text has a mark of negation, idioms and all; true in a language that we know no marks of. */
export function mayDeny(text: string, locale: Locale): boolean {
  return wordsOf(locale)?.negation.marks.test(text) ?? true;
}
