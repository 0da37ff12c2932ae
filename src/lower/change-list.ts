import type { ClauseId, Notice } from '../ast/notice.ts';
import type { FlowChange, FlowChangeCount, FlowRedline } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import type { Phrases } from '../locale/words.ts';
import { type Change, changeKinds } from '../redline/change.ts';
import type { Side } from '../redline/redline.ts';
import { changeNames } from './change-names.ts';
import { furnitureHeading } from './furniture-heading.ts';
import { plainRuns } from './lower-runs.ts';
import { markWords } from './mark-words.ts';
import { phraseRuns } from './phrase-runs.ts';
import { clauseLine, placedClauses } from './placed-clauses.ts';
import type { RedlineContext } from './redline-words.ts';

/** What a redline says of itself: each change on a line, and how changes are marked. */
export function changeList(
  changes: readonly Change[],
  notices: Readonly<Record<Side, Notice>>,
  context: RedlineContext,
): FlowRedline {
  const { phrases } = context;
  return {
    heading: furnitureHeading(phrases.say('changes')),
    legend: phraseRuns(phrases, 'redlineLegend', {
      runs: {
        inserted: plainRuns(phrases.say('insertedWords')).map((run) => ({ ...run, revision: 'inserted' })),
        deleted: plainRuns(phrases.say('deletedWords')).map((run) => ({ ...run, revision: 'deleted' })),
      },
    }),
    none: plainRuns(phrases.say('noChanges')),
    counts: countsOf(changes, phrases),
    changes: linesOf(changes, notices, context),
    words: {
      show: phrases.say('showChanges'),
      onlyChanged: phrases.say('onlyChanged'),
      inserted: phrases.say('insertedWords'),
      deleted: phrases.say('deletedWords'),
    },
  };
}

function countsOf(changes: readonly Change[], phrases: Phrases): readonly FlowChangeCount[] {
  return changeKinds.flatMap((kind) => {
    const count = changes.filter((change) => change.kind === kind).length;
    const name = phrases.say(changeNames[kind]);
    const label = phrases.say('changeCount', { kind: name, count: String(count) });
    return count === 0 ? [] : [{ kind, name, label, count }];
  });
}

/** A clause is named as the newer notice has it, or, where that lacks it, the older. */
function linesOf(
  changes: readonly Change[],
  notices: Readonly<Record<Side, Notice>>,
  { phrases, anchors, editions }: RedlineContext,
): readonly FlowChange[] {
  const lines = { before: linesByClause(notices.before), after: linesByClause(notices.after) };
  return changes.map(({ kind, clause, after }) => {
    const side: Side = after === null ? 'before' : 'after';
    const line = lines[side].get(clause) ?? '';
    return {
      kind,
      name: phrases.say(changeNames[kind]),
      anchor: side === 'after' ? clause : anchors.former(clause),
      runs: joinRuns(markWords(plainRuns(line), editions[side])),
    };
  });
}

function linesByClause(notice: Notice): ReadonlyMap<ClauseId, string> {
  return new Map(placedClauses(notice).map((clause) => [clause.id, clauseLine(clause)]));
}
