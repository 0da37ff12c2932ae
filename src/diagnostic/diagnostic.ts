import type { ClauseId, Locale, Span } from '../ast/notice.ts';
import { type Code, codes, type Purpose, type Severity, severityFor } from './codes.ts';

/** Something the compiler has to say about a place in a file. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  /** What is wrong and where, in lower case, names in backticks, no full stop. Never what to do: that is `hint`. */
  readonly message: string;
  readonly span: Span;
  readonly notice?: string;
  readonly clause?: ClauseId;
  readonly locale?: Locale;
  readonly hint?: string;
  readonly related: readonly Related[];
}

/** Another place that explains a diagnostic: the source clause of a translation, the first of two equal ids. */
export interface Related {
  readonly message: string;
  readonly span: Span;
}

/** What a pass says beside its value. */
export interface Reported<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

export type DiagnosticFacts = Omit<Diagnostic, 'code' | 'severity' | 'related'> & {
  readonly related?: readonly Related[];
};

/** Builds a diagnostic; its severity comes from the table of codes. */
export function diagnostic(code: Code, facts: DiagnosticFacts): Diagnostic {
  return { code, severity: codes[code].severity, related: [], ...facts };
}

/** The same findings, as severe as they are for what the project is checked for. */
export function withSeverityFor(purpose: Purpose, diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) => ({ ...one, severity: severityFor(one.code, purpose) }));
}

/** The same findings where clauses that are behind their source may be published, each marked. */
export function withStaleAllowed(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map((one) => (one.code === 'translation-stale' ? { ...one, severity: 'warning' } : one));
}

export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** Sorted by file, place, and code, so that every run says the same in the same order. */
export function sortDiagnostics(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) =>
      compare(a.span.file, b.span.file) ||
      a.span.start - b.span.start ||
      compare(a.code, b.code) ||
      compare(a.message, b.message),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
