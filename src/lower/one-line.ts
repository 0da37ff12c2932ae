import type { FlowRun } from '../flow/flow.ts';

/** The words of runs on one line: a break reads as a space. */
export function lineOfRuns(runs: readonly FlowRun[]): string {
  return oneLine(runs.map((run) => (run.type === 'text' ? run.text : ' ')).join(''));
}

/** Each stretch of white space as one space, none at the ends. */
export function oneLine(prose: string): string {
  return prose.replace(/\s+/g, ' ').trim();
}
