import type { Locale } from '../ast/notice.ts';
import type { Stretch } from './stretch.ts';
import { type TermMatch, termTrie } from './term-trie.ts';

/** A row of a glossary. */
export interface Term {
  readonly term: string;
  /** Any of them will do. */
  readonly translations: readonly string[];
  readonly forbidden: readonly string[];
}

/** A word that a translation must not have, where it stands, and the term that it would be said for. */
export interface ForbiddenStretch<T extends Term> extends Stretch {
  readonly term: T;
}

/** A glossary made ready to look at many texts. */
export interface TermBook<T extends Term = Term> {
  /** The terms that a source text asks a translation of; of two at one place the longer: not "information" for "personal information". */
  readonly termsIn: (source: string) => readonly TermMatch<T>[];
  /** The terms that a translation has a translation of, in whatever form. */
  readonly translatedIn: (target: string) => ReadonlySet<T>;
  /**
   * The words of a translation that are forbidden for a term of its source, unless they are part of an allowed word or
   * right for another term of the source. What is wrong for one word may be right for another that no row tells of.
   */
  readonly forbiddenIn: (source: string, target: string) => readonly ForbiddenStretch<T>[];
}

interface Use<T> {
  readonly term: T;
  readonly allowed: boolean;
}

/** Makes a book of the rows of a glossary, which leads from one locale to another. */
export function termBook<T extends Term>(terms: readonly T[], from: Locale, to: Locale): TermBook<T> {
  const sources = termTrie(
    terms.map((term) => [term.term, term] as const),
    { locale: from, likeness: 'exact' },
  );
  const targets = termTrie(
    terms.flatMap((term) => term.translations.map((word) => [word, term] as const)),
    { locale: to, likeness: 'loose' },
  );
  const uses = termTrie(
    terms.flatMap((term): (readonly [string, Use<T>])[] => [
      ...term.translations.map((word) => [word, { term, allowed: true }] as const),
      ...term.forbidden.map((word) => [word, { term, allowed: false }] as const),
    ]),
    { locale: to, likeness: 'exact' },
  );
  return {
    termsIn: sources.longest,
    translatedIn: targets.all,
    forbiddenIn: (source, target) => {
      const found = uses.longest(target).filter(({ values }) => values.some(({ allowed }) => !allowed));
      if (found.length === 0) return [];
      const said = sources.all(source);
      return found.flatMap(({ values, ...stretch }) => {
        const meant = values.filter(({ term }) => said.has(term));
        const [first] = meant;
        return first === undefined || meant.some(({ allowed }) => allowed)
          ? []
          : [{ ...stretch, term: first.term }];
      });
    },
  };
}
