import type { ClauseId, Notice, Span } from '../ast/notice.ts';
import { clausesOf, tablesOf } from '../ast/walk.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';

/** A diagnostic for each clause whose id another one before it has. */
export function* duplicateIds(notice: Notice): Generator<Diagnostic> {
  const seen = new Map<ClauseId, Span>();
  for (const { id, span } of namesOf(notice)) {
    const first = seen.get(id);
    if (first === undefined) seen.set(id, span);
    else {
      yield diagnostic('id-duplicate', {
        message: `the id \`${id}\` names two clauses`,
        span,
        notice: notice.id,
        clause: id,
        related: [{ message: 'the first one', span: first }],
        hint: 'give one of them another id; `stele fmt` writes a new one where there is none',
      });
    }
  }
}

function* namesOf(notice: Notice): Generator<{ id: ClauseId; span: Span }> {
  for (const { clause } of clausesOf(notice)) yield clause;
  // A caption bears its table's id; without one the table bears it alone.
  for (const table of tablesOf(notice)) if (table.caption === null) yield table;
}
