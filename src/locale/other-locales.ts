import type { Locale } from '../ast/notice.ts';

/** Words of another locale: where they stand (UTF-16 code units, the end exclusive) and which locale it is (BCP 47). */
export interface OtherWords {
  readonly start: number;
  readonly end: number;
  readonly locale: Locale;
}

/** Scripts that tell the locale of their words by themselves. Others are written by several, and tell nothing. */
const telling = [
  { script: /\p{sc=Hang}/u, words: wordsIn('\\p{sc=Hang}'), locale: 'ko' },
  {
    script: /[\p{sc=Hira}\p{sc=Kana}]/u,
    words: wordsIn('[\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Han}]'),
    locale: 'ja',
  },
  { script: /\p{sc=Thai}/u, words: wordsIn('\\p{sc=Thai}'), locale: 'th' },
  { script: /\p{sc=Grek}/u, words: wordsIn('\\p{sc=Grek}'), locale: 'el' },
  { script: /\p{sc=Hebr}/u, words: wordsIn('\\p{sc=Hebr}'), locale: 'he' },
  { script: /\p{sc=Khmr}/u, words: wordsIn('\\p{sc=Khmr}'), locale: 'km' },
  { script: /\p{sc=Laoo}/u, words: wordsIn('\\p{sc=Laoo}'), locale: 'lo' },
  { script: /\p{sc=Mymr}/u, words: wordsIn('\\p{sc=Mymr}'), locale: 'my' },
  { script: /\p{sc=Taml}/u, words: wordsIn('\\p{sc=Taml}'), locale: 'ta' },
] as const;

/** From one letter of a script to its last, over spaces and the punctuation between words. */
function wordsIn(letter: string): RegExp {
  return new RegExp(`${letter}(?:[\\p{M}\\p{Zs}·・，、-]*${letter})*`, 'gu');
}

/** Two words at least: a single one is an abbreviation or a name, which every locale reads in its own way. */
const latinWords = /\p{sc=Latn}[\p{sc=Latn}\p{M}’'-]*(?:,? (?:&|\p{sc=Latn}[\p{sc=Latn}\p{M}’'-]*))+/gu;
const latinScript = /[A-Za-z]{2}/;

/**
 * Words that join others, by the language they are of. Latin letters alone tell no language (a name is nobody's), but a
 * stretch with one of these is a phrase of that language.
 */
const joining: Readonly<Record<string, RegExp>> = {
  en: /(?:^|[ -])(?:and|by|for|in|of|on|or|the|to|with)(?=[ -]|$)/i,
  ms: /(?:^|[ -])(?:bagi|dan|dengan|di|kepada|oleh|untuk|yang)(?=[ -]|$)/i,
};

/**
 * The words of a text that are not in its locale, in order, as far as their script tells. Latin words in a text of
 * another script are in the source's locale, which they were taken over from, where a word among them says so.
 */
export function otherWordsIn(text: string, locale: Locale, source: Locale): readonly OtherWords[] {
  const { latin, others } = knownOf(locale);
  const found: OtherWords[] = [];
  if (beyondLatin.test(text)) {
    for (const { script, words, locale: other } of others) {
      if (!script.test(text)) continue;
      for (const { 0: match, index } of text.matchAll(words)) {
        if (script.test(match))
          found.push({ start: index, end: index + match.length, locale: other as Locale });
      }
    }
  }
  const joins = latin ? undefined : joining[new Intl.Locale(source).language];
  if (joins?.test(text) && latinScript.test(text)) {
    for (const { 0: match, index } of text.matchAll(latinWords)) {
      if (joins.test(match)) found.push({ start: index, end: index + match.length, locale: source });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A character that no Latin text has: neither a letter of Latin nor a sign. Quick to ask, and most texts have none. */
const beyondLatin = /[\u0370-\u1dff\u2c00-\uffff]/;

interface KnownLocale {
  readonly latin: boolean;
  /** The scripts whose words are in another locale than this one. */
  readonly others: readonly (typeof telling)[number][];
}

/** A memo: locales are few and asked for with every clause. */
const known = new Map<Locale, KnownLocale>();

function knownOf(locale: Locale): KnownLocale {
  const there = known.get(locale);
  if (there !== undefined) return there;
  const { language, script } = new Intl.Locale(locale).maximize();
  const made = { latin: script === 'Latn', others: telling.filter((row) => row.locale !== language) };
  known.set(locale, made);
  return made;
}
