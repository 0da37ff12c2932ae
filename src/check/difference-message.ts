import type { Difference } from '../facts/differences.ts';
import type { Stretch } from '../facts/stretch.ts';
import { isOrAre, listed } from './finding.ts';

/** "`14` of the source is not in the translation, which has `16`"; `null` where nothing differs. */
export function differenceMessage({ missing, added }: Difference<Stretch>): string | null {
  const lost = missing.map(({ text }) => text);
  const gained = added.map(({ text }) => text);
  if (lost.length === 0) {
    return gained.length === 0 ? null : `${listed(gained)} ${isOrAre(gained)} not in the source`;
  }
  const has = gained.length === 0 ? '' : `, which has ${listed(gained)}`;
  return `${listed(lost)} of the source ${isOrAre(lost)} not in the translation${has}`;
}
