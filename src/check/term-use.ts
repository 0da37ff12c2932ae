import type { ReadText } from '../facts/differences.ts';
import { lawNamesOf } from '../facts/law-names.ts';
import { unprotected } from '../facts/own-words.ts';
import { withoutStretches } from '../facts/stretch.ts';
import type { ForbiddenStretch, TermBook } from '../facts/term-book.ts';
import type { GlossaryTerm } from '../locale/glossary.ts';

/** How a translated clause deals with the terms of its glossary. */
export interface TermUse {
  /** Terms of the source that the translation has no translation of, nor a forbidden one; each once. */
  readonly missing: readonly GlossaryTerm[];
  readonly forbidden: readonly ForbiddenStretch<GlossaryTerm>[];
}

/** What stays as it is in every language holds no terms: the name of a company is not to be translated. */
export function termUseOf(source: ReadText, target: ReadText, book: TermBook<GlossaryTerm>): TermUse {
  if (source.text === target.text) return { missing: [], forbidden: [] };
  const asked = withoutLawNames(source);
  const terms = new Set(book.termsIn(asked).flatMap(({ values }) => values));
  if (terms.size === 0) return { missing: [], forbidden: [] };
  const forbidden = book.forbiddenIn(asked, unprotected(target));
  const done = new Set([...book.translatedIn(target.text), ...forbidden.map(({ term }) => term)]);
  return { missing: [...terms].filter((term) => !done.has(term)), forbidden };
}

/** A law is called what its own country calls it, or what it is called in the other language. */
function withoutLawNames(source: ReadText): string {
  const asked = unprotected(source);
  return /^en(?:-|$)/.test(source.locale) ? withoutStretches(asked, lawNamesOf(asked)) : asked;
}
