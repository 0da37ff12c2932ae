import type { Locale } from '../ast/notice.ts';
import { english } from './language/english.ts';
import { german } from './language/german.ts';
import { indonesian } from './language/indonesian.ts';
import { korean } from './language/korean.ts';
import type { LocaleWords } from './language/language-words.ts';
import { malay } from './language/malay.ts';

/** What the readers of facts know, by language. One without a row is read by its digits alone. */
const rows: ReadonlyMap<string, LocaleWords> = new Map(
  Object.entries({ de: german, en: english, id: indonesian, ko: korean, ms: malay }),
);

export const localeWords: readonly LocaleWords[] = [...rows.values()];

/** The row of a locale's language, whatever its region; `undefined` where there is none. */
export function wordsOf(locale: Locale): LocaleWords | undefined {
  return rows.get(locale.split('-')[0] ?? locale);
}
