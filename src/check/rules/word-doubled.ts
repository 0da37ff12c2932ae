import { proseOf } from '../../ast/walk.ts';
import { wordsOf } from '../../facts/locale-words.ts';
import { findingInClause, listed } from '../finding.ts';
import type { Rule } from '../rule.ts';

/**
 * The same word twice in a row, with nothing but white space between: "the the", "yang yang". A word joined to the next
 * by a hyphen is another word (hak-hak). Only in languages with a row: others double words by their grammar (nous nous).
 */
export const wordDoubled: Rule = {
  scope: 'clause',
  code: 'word-doubled',
  *check(edition) {
    const row = wordsOf(edition.locale);
    if (row === undefined) return;
    const prose = proseOf(edition.clause.children);
    let before = '';
    for (const { 0: token, index } of prose.matchAll(/\S+/g)) {
      const word = /^[\p{L}\p{M}’']+/u.exec(token)?.[0] ?? '';
      const rest = token.slice(word.length);
      const alone = rest === '' || /^[^\p{L}\p{M}\p{N}_&@/\p{Pd}]+$/u.test(rest);
      if (word !== '' && alone && word.toLowerCase() === before && !mayDouble(word, row.doubles)) {
        yield findingInClause('word-doubled', edition, {
          message: `${listed([word])} stands twice in a row`,
          at: { start: index, end: index + word.length },
        });
        return;
      }
      before = rest === '' ? word.toLowerCase() : '';
    }
  },
};

/** A lone capital is a letter of a list or a name, not a word. */
function mayDouble(word: string, doubles: ReadonlySet<string>): boolean {
  return /^\p{Lu}$/u.test(word) || doubles.has(word.toLowerCase());
}
