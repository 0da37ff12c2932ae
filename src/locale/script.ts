import type { Locale } from '../ast/notice.ts';

/** What the script of a locale asks of every format. */
export interface ScriptFacts {
  readonly direction: 'ltr' | 'rtl';
  /** `keep-all`: lines break between words only, never between two syllables (Hangul). */
  readonly breaking: 'word' | 'keep-all';
}

/** What a script needs on paper that layout does not do yet. */
export type LayoutNeed = keyof typeof layoutNeeds;

/** How a message names each need. */
export const layoutNeeds = {
  'right-to-left': 'lines that run from right to left',
  shaping: 'letters that take their form from their neighbours',
  unspaced: 'lines that end between words which no space parts',
  'own-forms': 'a font that draws its characters in its own forms',
} as const;

interface ScriptRow extends ScriptFacts {
  readonly needs: readonly LayoutNeed[];
}

const plain: ScriptRow = { direction: 'ltr', breaking: 'word', needs: [] };
const hangul: ScriptRow = { direction: 'ltr', breaking: 'keep-all', needs: [] };
const han: ScriptRow = { ...plain, needs: ['own-forms'] };
const joined: ScriptRow = { ...plain, needs: ['shaping'] };
const unspaced: ScriptRow = { ...plain, needs: ['shaping', 'unspaced'] };
const rightToLeft: ScriptRow = { direction: 'rtl', breaking: 'word', needs: ['right-to-left'] };
const joinedRightToLeft: ScriptRow = { ...rightToLeft, needs: ['right-to-left', 'shaping'] };

/** By ISO 15924 code: the one place to change for a script. One that is not here is written and set as Latin is. */
const scripts: Readonly<Record<string, ScriptRow>> = {
  Kore: hangul,
  Hang: hangul,
  Jpan: han,
  Hans: han,
  Hant: han,
  Arab: joinedRightToLeft,
  Syrc: joinedRightToLeft,
  Adlm: joinedRightToLeft,
  Nkoo: joinedRightToLeft,
  Hebr: rightToLeft,
  Thaa: rightToLeft,
  Deva: joined,
  Beng: joined,
  Guru: joined,
  Gujr: joined,
  Orya: joined,
  Taml: joined,
  Telu: joined,
  Knda: joined,
  Mlym: joined,
  Sinh: joined,
  Mong: joined,
  Tibt: unspaced,
  Thai: unspaced,
  Laoo: unspaced,
  Khmr: unspaced,
  Mymr: unspaced,
};

/** The script of a locale (ISO 15924), by the likely subtags of CLDR where the tag names none. */
export function scriptCode(locale: Locale): string {
  const known = codes.get(locale);
  if (known !== undefined) return known;
  const code = new Intl.Locale(locale).maximize().script ?? 'Latn';
  codes.set(locale, code);
  return code;
}

/** A memo, not state: it is asked for every clause, and CLDR takes its time. */
const codes = new Map<Locale, string>();

/** Looks up the script that a locale is written in. */
export function scriptOf(locale: Locale): ScriptFacts {
  const { direction, breaking } = scripts[scriptCode(locale)] ?? plain;
  return { direction, breaking };
}

/** What the script of a locale needs on paper that layout does not do; empty where it can be set. */
export function unmetNeeds(locale: Locale): readonly LayoutNeed[] {
  return (scripts[scriptCode(locale)] ?? plain).needs;
}
