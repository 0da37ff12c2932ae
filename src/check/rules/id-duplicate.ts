import type { ClauseId, Notice, Span } from '../../ast/notice.ts';
import { clausesOf, tablesOf } from '../../ast/walk.ts';
import { diagnostic } from '../../diagnostic/diagnostic.ts';
import type { Rule } from '../rule.ts';

/** One id names one clause: a deep link would lead to one of two, and a translation fill both. */
export const idDuplicate: Rule = {
  scope: 'notice',
  code: 'id-duplicate',
  *check({ source }) {
    const seen = new Map<ClauseId, Span>();
    for (const { id, span } of namesOf(source)) {
      const first = seen.get(id);
      if (first === undefined) seen.set(id, span);
      else {
        yield diagnostic('id-duplicate', {
          message: `the id \`${id}\` names two clauses`,
          span,
          notice: source.id,
          clause: id,
          related: [{ message: 'the first one', span: first }],
          hint: 'give one of them another id; `stele fmt` writes a new one where there is none',
        });
      }
    }
  },
};

function* namesOf(notice: Notice): Generator<{ id: ClauseId; span: Span }> {
  for (const { clause } of clausesOf(notice)) yield clause;
  // A caption bears its table's id; without one the table bears it alone.
  for (const table of tablesOf(notice)) if (table.caption === null) yield table;
}
