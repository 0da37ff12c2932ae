import type { Locale } from '../ast/notice.ts';

/** What the script of a locale asks of every format. */
export interface ScriptFacts {
  readonly direction: 'ltr' | 'rtl';
  /** `keep-all`: lines break between words only, never between two syllables (Hangul). */
  readonly breaking: 'word' | 'keep-all';
}

const leftToRight: ScriptFacts = { direction: 'ltr', breaking: 'word' };
const rightToLeft: ScriptFacts = { direction: 'rtl', breaking: 'word' };

/** By ISO 15924 code. A script that is not here is written as Latin is. */
const scripts: Readonly<Record<string, ScriptFacts>> = {
  Kore: { direction: 'ltr', breaking: 'keep-all' },
  Hang: { direction: 'ltr', breaking: 'keep-all' },
  Arab: rightToLeft,
  Hebr: rightToLeft,
  Syrc: rightToLeft,
  Thaa: rightToLeft,
};

/** Looks up the script that a locale is written in, by the likely subtags of CLDR where the tag names none. */
export function scriptOf(locale: Locale): ScriptFacts {
  return scripts[new Intl.Locale(locale).maximize().script ?? 'Latn'] ?? leftToRight;
}
