import { iso31661, iso31662 } from 'iso-3166';
import type { JurisdictionCode } from '../ast/notice.ts';

/** Groups of states that laws speak of and that ISO 3166 has no code for. */
const groups: readonly string[] = ['EU', 'EEA'];

/** Whether a code is one of ISO 3166-1 alpha-2, of ISO 3166-2, or of the groups. */
export function isJurisdiction(code: JurisdictionCode): boolean {
  return (
    groups.includes(code) ||
    iso31661.some(({ alpha2 }) => alpha2 === code) ||
    iso31662.some((subdivision) => subdivision.code === code)
  );
}
