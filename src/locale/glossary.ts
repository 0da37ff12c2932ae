import type { Locale, Span } from '../ast/notice.ts';

/** How the terms of a project's notices are translated into one locale: `locales/ko/glossary.csv`. */
export interface Glossary {
  readonly locale: Locale;
  /** Relative to the project. */
  readonly file: string;
  /** In the file's order. */
  readonly terms: readonly GlossaryTerm[];
}

/** One row. All words are NFC, their white space folded. */
export interface GlossaryTerm {
  readonly term: string;
  /** At least one; the first is the one to name. */
  readonly translations: readonly string[];
  readonly forbidden: readonly string[];
  /** What people say of it to each other; empty where they say nothing. */
  readonly note: string;
  /** Where the term stands. */
  readonly span: Span;
}

export function glossaryPath(locale: Locale): string {
  return `locales/${locale}/glossary.csv`;
}
