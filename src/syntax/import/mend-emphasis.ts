import { mapClauses } from './clauses-of.ts';
import type { Draft, DraftRun } from './draft.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';
import { tidyRuns } from './tidy-runs.ts';

/** A pair of marks that Markdown left as characters, and what stands between them. */
const pair = /(\*{1,2})(?=[^\s*])([^*\n]*[^\s*])\1(?!\*)/u;

/**
 * Makes emphasis of the pairs of asterisks that CommonMark leaves as text: in Korean and Japanese a particle follows a
 * closing `**` without a space, and behind a bracket or a colon (`**…(DPO)**의`) it then closes nothing. An asterisk
 * that has no partner stays what it is.
 */
export function mendEmphasis(draft: Draft): Draft {
  const repairs: ImportNote[] = [];
  const mended = mapClauses(draft, (clause) => {
    const runs = clause.runs.flatMap(mendRun);
    if (runs.length === clause.runs.length) return clause;
    repairs.push({ line: clause.line, message: 'asterisks that stood as text are emphasis now' });
    return { ...clause, runs: tidyRuns(runs) };
  });
  return { ...mended, notes: joinNotes(draft.notes, { repairs }) };
}

function mendRun(run: DraftRun): DraftRun[] {
  const match = run.type === 'text' ? pair.exec(run.value) : null;
  if (run.type !== 'text' || match === null) return [run];
  const [whole, marker = '', words = ''] = match;
  const marks = marker === '**' ? { ...run.marks, strong: true } : { ...run.marks, emphasis: true };
  const text = (value: string): DraftRun[] => (value === '' ? [] : [{ ...run, value }]);
  const rest = run.value.slice(match.index + whole.length);
  return [
    ...text(run.value.slice(0, match.index)),
    { ...run, value: words, marks },
    ...text(rest).flatMap(mendRun),
  ];
}
