import type { FlowHeading } from '../flow/flow.ts';
import { plainRuns } from './lower-runs.ts';

/** A heading that is no clause of the notice. */
export function furnitureHeading(words: string): FlowHeading {
  return { type: 'heading', level: 2, anchors: [], runs: plainRuns(words), caveat: null };
}
