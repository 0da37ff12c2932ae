import type { ClauseId, Notice } from '../ast/notice.ts';
import { clausesOf, proseOf } from '../ast/walk.ts';
import type { FlowRun } from '../flow/flow.ts';
import { unmarked } from '../flow/marks.ts';
import type { Phrases } from '../locale/words.ts';
import type { AnchorBook } from './anchor-book.ts';
import { plainRuns } from './lower-runs.ts';
import { oneLine } from './one-line.ts';
import { phraseRuns } from './phrase-runs.ts';

/** What a withdrawn anchor leads to: a line that says so, and where to look now. */
export interface WithdrawnLine {
  readonly id: ClauseId;
  readonly runs: readonly FlowRun[];
}

/** A line for each withdrawn anchor, in the ledger's order. */
export function withdrawnLines(
  notice: Notice,
  phrases: Phrases,
  anchors: AnchorBook,
): readonly WithdrawnLine[] {
  if (anchors.withdrawn.length === 0) return [];
  const headings = headingsByClause(notice);
  return anchors.withdrawn.map(({ id, on, see }) => {
    const place = see === null ? null : anchors.resolve(see);
    const name = place === null ? undefined : headings.get(place);
    const words = { date: { day: on } };
    const runs =
      place === null || name === undefined
        ? plainRuns(phrases.say('withdrawn', words))
        : phraseRuns(phrases, 'withdrawnSee', { words, runs: { see: linkRuns(name, place) } });
    return { id, runs };
  });
}

function linkRuns(text: string, anchor: ClauseId): FlowRun[] {
  return [{ ...unmarked, type: 'text', text, link: { type: 'anchor', anchor } }];
}

/** The words of the heading that each clause stands under; a heading stands under itself. */
function headingsByClause(notice: Notice): ReadonlyMap<ClauseId, string> {
  const headings = new Map<ClauseId, string>();
  let current = '';
  for (const { clause, role } of clausesOf(notice)) {
    if (role === 'title' || role === 'heading') current = oneLine(proseOf(clause.children));
    headings.set(clause.id, current);
  }
  return headings;
}
