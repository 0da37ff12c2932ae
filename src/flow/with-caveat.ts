import type { FlowCaveat, FlowRun } from './flow.ts';
import { unmarked } from './marks.ts';

const space: FlowRun = { ...unmarked, type: 'text', text: ' ' };

/** A clause's runs behind its caveat, in one line with it. */
export function withCaveat(caveat: FlowCaveat, runs: readonly FlowRun[]): readonly FlowRun[] {
  if (caveat === null) return runs;
  return runs.length === 0 ? caveat : [...caveat, space, ...runs];
}
