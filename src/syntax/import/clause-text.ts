import type { DraftClause, DraftRun } from './draft.ts';

/** The words of a clause, marks aside; a line break reads as a space. */
export function clauseText(clause: DraftClause): string {
  return runsText(clause.runs);
}

export function runsText(runs: readonly DraftRun[]): string {
  return runs
    .map((run) => (run.type === 'text' ? run.value : ' '))
    .join('')
    .replace(/\s+/gu, ' ')
    .trim();
}
