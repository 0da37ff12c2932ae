import type { IsoDate } from '../ast/notice.ts';
import type { Release } from './release.ts';

type Dated = Pick<Release, 'version' | 'effective'>;

/** From which day on a version was in force, and from which day on no more; `null` for the one that nothing followed. */
export interface InForce {
  readonly from: IsoDate;
  readonly until: IsoDate | null;
}

/**
 * The version that was in force on a day: the latest of those that had taken effect by then. A version that was posted
 * later and takes effect earlier, or on the same day, replaces one before that was ever in force. `null` for a day
 * before the first.
 */
export function inForceOn<Version extends Dated>(day: IsoDate, versions: readonly Version[]): Version | null {
  return versions
    .filter(({ effective }) => effective <= day)
    .reduce<Version | null>((last, one) => (last === null || one.version > last.version ? one : last), null);
}

/** When a version was in force; `null` where it never was, since one that was posted later took effect by then. */
export function timeInForce({ version, effective }: Dated, versions: readonly Dated[]): InForce | null {
  const [until = null] = versions
    .filter((other) => other.version > version)
    .map((other) => other.effective)
    .sort();
  return until !== null && until <= effective ? null : { from: effective, until };
}
