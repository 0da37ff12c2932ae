import type { Span } from '../../ast/notice.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { type Places, placesIn } from '../../diagnostic/places.ts';
import { type ExcerptView, type FindingView, mostFindings, type PlaceView } from '../protocol.ts';
import { holdingCodes } from './holding-codes.ts';

/** What is wrong with a project, as a page shows it. */
export interface Findings {
  readonly findings: readonly FindingView[];
  readonly counts: { readonly errors: number; readonly warnings: number };
}

export interface FindingFacts {
  /** A file of the project as text; `null` where there is none. */
  readonly textOf: (path: string) => string | null;
  /** Whether a notice has a clause of this id. */
  readonly isLive: (notice: string, clause: string) => boolean;
}

/** The diagnostics come sorted by place; errors are put first. */
export function findingViews(diagnostics: readonly Diagnostic[], { textOf, isLive }: FindingFacts): Findings {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const warnings = diagnostics.filter(({ severity }) => severity === 'warning');
  const places = placesIn(textOf);
  return {
    findings: [...errors, ...warnings].slice(0, mostFindings).map((one): FindingView => {
      const { code, severity, message, hint = null, notice = null, locale = null, clause = null } = one;
      return {
        code,
        severity,
        message,
        hint,
        place: placeView(one.span, places),
        related: one.related.map((other) => ({
          message: other.message,
          place: placeView(other.span, places),
        })),
        notice,
        locale,
        clause,
        anchor: notice !== null && clause !== null && isLive(notice, clause) ? clause : null,
        holds: severity === 'error' && holdingCodes.has(code),
      };
    }),
    counts: { errors: errors.length, warnings: warnings.length },
  };
}

function placeView(span: Span, places: Places): PlaceView {
  const { line, column, endLine, endColumn } = places.placeOf(span);
  const text = places.lineOf(span.file, line);
  const end = endLine === line ? endColumn : (text?.length ?? 0) + 1;
  return {
    file: span.file,
    line,
    column,
    excerpt: text === null || text.trim() === '' ? null : excerpt(text, column - 1, end - 1),
  };
}

/** UTF-16 code units that are shown of a line, and of those how many before the place. */
const longest = 240;
const leading = 80;

function excerpt(line: string, from: number, to: number): ExcerptView {
  const first = line.length <= longest ? 0 : wholeCharacter(line, Math.max(0, from - leading));
  const last = wholeCharacter(line, Math.min(line.length, first + longest));
  const before = first > 0 ? '…' : '';
  const shift = before.length - first;
  const text = `${before}${visible(line.slice(first, last))}${last < line.length ? '…' : ''}`;
  const start = Math.min(from + shift, text.length);
  return { text, start, end: Math.min(Math.max(to, from + 1) + shift, text.length) };
}

/** No surrogate pair is cut in two. */
function wholeCharacter(line: string, at: number): number {
  return /[\udc00-\udfff]/.test(line.charAt(at)) ? at - 1 : at;
}

/** Control and bidirectional characters would move what stands behind them: each of their code units is one mark. */
function visible(text: string): string {
  return text
    .replace(/\t/g, ' ')
    .replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, (character) => '\ufffd'.repeat(character.length));
}
