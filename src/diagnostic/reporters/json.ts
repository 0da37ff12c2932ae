import type { Span } from '../../ast/notice.ts';
import type { Diagnostic } from '../diagnostic.ts';
import { type Surroundings, summarize } from './reporter.ts';

/** For programs: one JSON object, its places counted from 1, paths relative to the project. */
export function json(diagnostics: readonly Diagnostic[], { places }: Surroundings): string {
  const placeOf = (span: Span): object => ({ file: span.file, ...places.placeOf(span) });
  const report = {
    diagnostics: diagnostics.map(
      ({ code, severity, message, span, notice, locale, clause, hint, related }) => ({
        code,
        severity,
        message,
        ...placeOf(span),
        notice: notice ?? null,
        locale: locale ?? null,
        clause: clause ?? null,
        hint: hint ?? null,
        related: related.map((other) => ({ message: other.message, ...placeOf(other.span) })),
      }),
    ),
    summary: summarize(diagnostics),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
