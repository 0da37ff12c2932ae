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
const latinScript = /\p{sc=Latn}{2}/u;

/**
 * The words of a text that are not in its locale, in order, as far as their script tells. Latin words in a text of
 * another script are taken to be in the source's locale, which they were taken over from, where that is written in
 * Latin.
 */
export function otherWordsIn(text: string, locale: Locale, source: Locale): readonly OtherWords[] {
  if (plain.test(text) && usesLatin(locale)) return [];
  const found: OtherWords[] = [];
  for (const { script, words, locale: other } of telling) {
    if (sameTongue(locale, other) || !script.test(text)) continue;
    for (const { 0: match, index } of text.matchAll(words)) {
      if (script.test(match))
        found.push({ start: index, end: index + match.length, locale: other as Locale });
    }
  }
  if (!usesLatin(locale) && usesLatin(source) && latinScript.test(text)) {
    for (const { 0: match, index } of text.matchAll(latinWords)) {
      found.push({ start: index, end: index + match.length, locale: source });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Text with no letter outside of Latin, which most is. */
const plain = /^[\p{sc=Latn}\p{Zs}\p{P}\p{N}\p{S}\n]*$/u;

function sameTongue(locale: Locale, other: string): boolean {
  return new Intl.Locale(locale).language === other;
}

const latin = new Map<Locale, boolean>();

/** A memo: locales are few and asked for with every clause. */
function usesLatin(locale: Locale): boolean {
  const known = latin.get(locale);
  if (known !== undefined) return known;
  const uses = new Intl.Locale(locale).maximize().script === 'Latn';
  latin.set(locale, uses);
  return uses;
}
