import type { Locale } from '../ast/notice.ts';
import { declaredReader, type ReadDeclared } from '../facts/declared.ts';
import type { DeclaredFact } from '../syntax/declared-facts.ts';

/** What a notice declares, with a reader for each locale. */
export interface DeclaredBook {
  readonly facts: readonly DeclaredFact[];
  /** The reader of a locale's forms, made when it is first asked for. */
  readonly readerOf: (locale: Locale) => ReadDeclared;
}

export function declaredBook(facts: readonly DeclaredFact[]): DeclaredBook {
  const readers = new Map<Locale, ReadDeclared>();
  return {
    facts,
    readerOf: (locale) => {
      const known = readers.get(locale);
      if (known !== undefined) return known;
      const made = declaredReader(facts, locale);
      readers.set(locale, made);
      return made;
    },
  };
}
