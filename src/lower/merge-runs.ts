import type { FlowRevision, FlowRun } from '../flow/flow.ts';
import { joinRuns } from '../flow/join-runs.ts';
import { calmChanges } from '../wording/calm-changes.ts';
import { comparePieces, type PieceChange } from '../wording/compare-pieces.ts';
import { cutWords } from '../wording/cut-words.ts';

/** The words of two editions in one list of runs: taking a side of it gives that side's runs. */
export function mergeRuns(
  before: readonly FlowRun[],
  after: readonly FlowRun[],
  segmenter: Intl.Segmenter,
): FlowRun[] {
  const cut = (runs: readonly FlowRun[]): readonly FlowRun[] =>
    runs.flatMap((run) => wordsOf(run, segmenter));
  const changes = comparePieces(cut(before), cut(after), keyOf);
  return joinRuns(calmChanges(changes, textOf, keyOf).flatMap(revised));
}

/** Each word as a run with the marks that it has. */
function wordsOf(run: FlowRun, segmenter: Intl.Segmenter): readonly FlowRun[] {
  if (run.type !== 'text') return [run];
  return cutWords(run.text, segmenter).map((text) => ({ ...run, text }));
}

function keyOf(run: FlowRun): string {
  return JSON.stringify(run);
}

function textOf(run: FlowRun): string {
  return run.type === 'text' ? run.text : '';
}

function revised({ type, pieces }: PieceChange<FlowRun>): readonly FlowRun[] {
  return type === 'same' ? pieces : withRevision(pieces, type);
}

/** All words as those of one edition alone. */
export function withRevision(runs: readonly FlowRun[], revision: FlowRevision): FlowRun[] {
  return runs.map((run) => (run.type === 'field' ? run : { ...run, revision }));
}
