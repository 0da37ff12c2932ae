import type { Span } from '../ast/notice.ts';
import type { Code, Severity } from './codes.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Place, Places } from './places.ts';

/** Where something stands: a file by its path in the project, and a stretch of it. */
export interface FilePlace extends Place {
  readonly file: string;
}

/** A diagnostic for those outside: plain JSON, its place counted as people count. */
export interface Finding extends FilePlace {
  /** Names the fault for ever; `codes` tells what it is about. */
  readonly code: Code;
  /** As severe as it is for the purpose that was named. An error keeps a notice from being made. */
  readonly severity: Severity;
  /** What is wrong, and where. */
  readonly message: string;
  /** The notice's id, the locale of the edition, and the clause's id; `null` where it is of none, or of all. */
  readonly notice: string | null;
  readonly locale: string | null;
  readonly clause: string | null;
  /** What to do about it. */
  readonly hint: string | null;
  /** Other places that explain it. */
  readonly related: readonly RelatedFinding[];
}

export interface RelatedFinding extends FilePlace {
  readonly message: string;
}

/** The diagnostic with its places, its members in the order in which they are written. */
export function findingOf(
  { code, severity, message, span, notice, locale, clause, hint, related }: Diagnostic,
  { placeOf }: Places,
): Finding {
  const filePlaceOf = (where: Span): FilePlace => ({ file: where.file, ...placeOf(where) });
  return {
    code,
    severity,
    message,
    ...filePlaceOf(span),
    notice: notice ?? null,
    locale: locale ?? null,
    clause: clause ?? null,
    hint: hint ?? null,
    related: related.map((other) => ({ message: other.message, ...filePlaceOf(other.span) })),
  };
}
