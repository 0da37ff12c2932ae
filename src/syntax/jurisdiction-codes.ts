import { iso31661, iso31662 } from 'iso-3166';
import type { JurisdictionCode } from '../ast/notice.ts';

/** The European Union's member states, by ISO 3166-1. */
const unionStates = [
  ...['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'GR', 'HR', 'HU'],
  ...['IE', 'IT', 'LT', 'LU', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SE', 'SI', 'SK'],
];

/** Groups of states that laws speak of and that ISO 3166 has no code for, and what each contains. */
const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ['EU', unionStates],
  ['EEA', ['EU', ...unionStates, 'IS', 'LI', 'NO']],
]);

/** Whether a code is one of ISO 3166-1 alpha-2, of ISO 3166-2, or of the groups. */
export function isJurisdiction(code: JurisdictionCode): boolean {
  return (
    groups.has(code) ||
    iso31661.some(({ alpha2 }) => alpha2 === code) ||
    iso31662.some((subdivision) => subdivision.code === code)
  );
}

/** Whether what is said for one jurisdiction is said for another: it is the same, its country, or a group with it. */
export function contains(outer: JurisdictionCode, inner: JurisdictionCode): boolean {
  const [country = ''] = inner.split('-');
  return outer === inner || outer === country || (groups.get(outer)?.includes(country) ?? false);
}

/** Whether a code is of a country, which has a name in every locale; a group or a part of a country has not. */
export function isCountry(code: JurisdictionCode): boolean {
  return /^[A-Z]{2}$/.test(code) && !groups.has(code);
}
