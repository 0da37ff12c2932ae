import type { WrittenNotice } from '../build/written-notice.ts';
import { leadingBy } from './file-redirects.ts';
import { servedBy } from './served-places.ts';

/** Where a build serves something, and where other notices lead on: what was there before has to give way. Absolute. */
export function takenFor(written: WrittenNotice, notices: readonly WrittenNotice[]): ReadonlySet<string> {
  const others = notices.filter((other) => other !== written);
  const served = notices.flatMap(({ manifest }) => [...servedBy(manifest)]);
  return new Set([...served, ...others.flatMap(leadingBy)]);
}
