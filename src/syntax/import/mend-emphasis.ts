import { mapClauses } from './clauses-of.ts';
import type { Draft, DraftRun } from './draft.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';
import { tidyRuns } from './tidy-runs.ts';

/**
 * Makes emphasis of the pairs of asterisks that CommonMark leaves as text: in Korean and Japanese a particle follows a
 * closing `**` without a space, and behind a bracket or a colon (`**…(DPO)**의`) it then closes nothing. An asterisk
 * that has no partner stays what it is.
 */
export function mendEmphasis(draft: Draft): Draft {
  const repairs: ImportNote[] = [];
  const mended = mapClauses(draft, (clause) => {
    const runs = mendRuns(clause.runs);
    if (runs === null) return clause;
    repairs.push({ line: clause.line, message: 'asterisks that stood as text are emphasis now' });
    return { ...clause, runs: tidyRuns(runs) };
  });
  return { ...mended, notes: joinNotes(draft.notes, { repairs }) };
}

/** A stretch of a run: one or two asterisks, or what stands between such. */
interface Piece {
  readonly run: DraftRun;
  readonly marker: '*' | '**' | null;
}

/** The runs with every pair of markers made emphasis; `null` where there is none. */
function mendRuns(runs: readonly DraftRun[]): DraftRun[] | null {
  let pieces = runs.flatMap(piecesOf);
  let mended = false;
  for (let from = 0; from < pieces.length; from += 1) {
    const to = closingOf(pieces, from);
    if (to < 0) continue;
    const strong = pieces[from]?.marker === '**';
    const inner = pieces.slice(from + 1, to).map(({ run, marker }): Piece => {
      const marks = strong ? { ...run.marks, strong: true } : { ...run.marks, emphasis: true };
      return { run: { ...run, marks }, marker };
    });
    pieces = [...pieces.slice(0, from), ...inner, ...pieces.slice(to + 1)];
    from += inner.length - 1;
    mended = true;
  }
  return mended ? pieces.map(({ run }) => run) : null;
}

function piecesOf(run: DraftRun): Piece[] {
  if (run.type === 'break') return [{ run, marker: null }];
  return run.value
    .split(/((?<!\*)\*{1,2}(?!\*))/u)
    .filter((value) => value !== '')
    .map((value) => ({ run: { ...run, value }, marker: value === '*' || value === '**' ? value : null }));
}

/** The marker that ends what the one at `from` begins; -1 where it begins nothing. No space stands inside of either. */
function closingOf(pieces: readonly Piece[], from: number): number {
  const marker = pieces[from]?.marker ?? null;
  if (marker === null || !/^\S/u.test(textAt(pieces, from + 1))) return -1;
  if (marker === '*' && /[\p{L}\p{N}]$/u.test(textAt(pieces, from - 1))) return -1;
  return pieces.findIndex(
    (piece, index) => index > from + 1 && piece.marker === marker && /\S$/u.test(textAt(pieces, index - 1)),
  );
}

function textAt(pieces: readonly Piece[], index: number): string {
  const run = pieces[index]?.run;
  return run?.type === 'text' ? run.value : '';
}
