import type { ClauseId, Span } from '../ast/notice.ts';
import type { Code } from '../diagnostic/codes.ts';
import { type Diagnostic, type DiagnosticFacts, diagnostic } from '../diagnostic/diagnostic.ts';

/** What the readers of a notice share: its address, and the one place where they leave what they found. */
export interface ParseContext {
  readonly noticeUrl: string;
  readonly found: Diagnostic[];
}

export function report(context: ParseContext, code: Code, facts: DiagnosticFacts): void {
  context.found.push(diagnostic(code, facts));
}

/** Stands in for an id that the source does not declare, so that the rest can be read. No declared id has a `?`. */
export function unnamed(span: Span): ClauseId {
  return `?${span.start}` as ClauseId;
}

export function isUnnamed(id: ClauseId): boolean {
  return id.includes('?');
}
