import type { FlowRun } from './flow.ts';
import { sameMarks } from './marks.ts';

/** Neighbours with the same marks are one run. */
export function joinRuns(runs: readonly FlowRun[]): FlowRun[] {
  const joined: FlowRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.type === 'text' && last?.type === 'text' && sameMarks(run, last)) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  // A list that grew keeps room for a dozen more.
  return joined.slice();
}
