import { iso31662 } from 'iso-3166';
import type { Locale } from '../ast/notice.ts';

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** The name in another locale of the country or territory that a text names; `undefined` if it names none. */
export function regionNameIn(text: string, from: Locale, to: Locale): string | undefined {
  const names = namesIn(from);
  const wanted = text.toLowerCase();
  for (const first of letters) {
    for (const second of letters) {
      if (names.of(first + second)?.toLowerCase() === wanted) return namesIn(to).of(first + second);
    }
  }
  return undefined;
}

/** Whether a text is the name of a subdivision of a country, by ISO 3166-2. */
export function isSubdivisionName(text: string): boolean {
  return iso31662.some(({ name }) => name === text);
}

function namesIn(locale: Locale): Intl.DisplayNames {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' });
}
