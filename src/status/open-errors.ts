import type { ClauseId } from '../ast/notice.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { refused } from './decide.ts';
import type { Decision } from './decide-each.ts';

/** What is wrong with clauses, in words; a clause that is not in it has no open error. */
export type OpenErrors = ReadonlyMap<ClauseId, string>;

/** The first error of each clause that has one, among the findings in one translation. */
export function openErrors(diagnostics: readonly Diagnostic[]): OpenErrors {
  const errors = new Map<ClauseId, string>();
  for (const { severity, clause, code, message } of diagnostics) {
    if (severity === 'error' && clause !== undefined && !errors.has(clause))
      errors.set(clause, `${code}, ${message}`);
  }
  return errors;
}

/** A decision that nobody can answer for while the clause has an open error. */
export function unlessFaulty(errors: OpenErrors, decide: Decision): Decision {
  return (status, clause) => {
    const error = errors.get(clause.id);
    return error === undefined
      ? decide(status, clause)
      : refused(`it has an error that is to be mended first: ${error}`);
  };
}
