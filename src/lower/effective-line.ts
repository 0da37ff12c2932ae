import type { IsoDate } from '../ast/notice.ts';
import type { FlowRun } from '../flow/flow.ts';
import type { Phrases } from '../locale/words.ts';
import { plainRuns } from './lower-runs.ts';

/** What stands below the heading of a part that has an effective day of its own; `null` where it has none. */
export function effectiveLine(effective: IsoDate | null, phrases: Phrases): readonly FlowRun[] | null {
  return effective === null ? null : plainRuns(phrases.say('effectiveHere', { date: { day: effective } }));
}
