import type { Locale } from '../ast/notice.ts';

/** A word of a text, a character of a script without words, or a mark; with its offsets in UTF-16 code units. */
export interface TermToken {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Whether a letter stands right before it, so that it begins no word. */
  readonly joined: boolean;
}

const syllable =
  '[\\p{Script=Hangul}\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}]';
const tokenPattern = new RegExp(
  `${syllable}\\p{M}*|(?:(?!${syllable})[\\p{L}\\p{M}\\p{N}])+(?:['’](?!${syllable})\\p{L}+)?|[^\\s\\p{Pd}\\uFFFC]`,
  'gu',
);
const letter = /[\p{L}\p{M}\p{N}]/u;

/** The tokens of a text. Spaces and hyphens are none: 개인 정보 is 개인정보, and "opt-out" is "opt out". */
export function termTokensOf(text: string): readonly TermToken[] {
  let before = -1;
  return [...text.matchAll(tokenPattern)].map(({ 0: found, index }) => {
    const joined = before === index && letter.test(found);
    const end = index + found.length;
    before = letter.test(found) ? end : -1;
    return { text: found, start: index, end, joined };
  });
}

/** How freely a word is known again: `exact` with what a grammar must add to it, `loose` in whatever form. */
export type Likeness = 'exact' | 'loose';

/** The names under which a token of a term is kept. An abbreviation in capitals is itself alone ("US" is not "us"). */
export function termKeysOf(token: string, locale: Locale, likeness: Likeness): readonly string[] {
  const word = lowerCase(token);
  if (isMalay(locale)) return likeness === 'exact' ? [word] : malayRoots(word);
  if (knowsEndings(locale) || likeness === 'exact') return textKeysOf(token, locale, likeness);
  return [/^\p{Ll}/u.test(word) ? word.slice(0, longestStem) : word];
}

/** The names of a token of a text: it is a term's where one of the term's names is among them. */
export function textKeysOf(token: string, locale: Locale, likeness: Likeness): readonly string[] {
  const word = lowerCase(token);
  if (!/^\p{Ll}/u.test(word) || word.length < 3) return [word];
  if (isMalay(locale)) return likeness === 'exact' ? malayForms(word) : malayRoots(word);
  if (knowsEndings(locale)) return [englishStem(word)];
  return likeness === 'exact' ? [word] : partsOf(word);
}

/** Korean has no endings of its own on the Latin words that it takes from English. */
function knowsEndings(locale: Locale): boolean {
  return /^(?:en|ko)(?:-|$)/.test(locale);
}

/** Of a language whose endings are not known the beginning of a word is enough to say that it is there. */
const longestStem = 6;
const shortestStem = 4;

/** All that a word of such a language may be made of: "Konto" is in "Nutzerkontos". */
function partsOf(word: string): readonly string[] {
  const parts = new Set([word.slice(0, longestStem), word]);
  for (let start = 0; start + shortestStem <= word.length; start += 1) {
    for (let length = shortestStem; length <= longestStem; length += 1)
      parts.add(word.slice(start, start + length));
  }
  return [...parts];
}

function lowerCase(token: string): string {
  return /^\p{Lu}{2,5}s?$/u.test(token) ? token.replace(/s$/, '') : token.toLowerCase();
}

/** Malay and Indonesian, which make words in the same way. */
function isMalay(locale: Locale): boolean {
  return /^(?:ms|id)(?:-|$)/.test(locale);
}

/** The same for the singular and the plural, with or without an apostrophe. */
function englishStem(word: string): string {
  const bare = word.replace(/['’]s?$/, '');
  const singular = /(?:ss|sh|ch|x|zz)es$/.test(bare)
    ? bare.slice(0, -2)
    : bare.replace(/(?<=[^su])s$/, '').replace(/(?<=..)(?:ie|(?<![aeiou])y)$/, 'i');
  return singular;
}

function malayForms(word: string): readonly string[] {
  return /.{3}nya$/.test(word) ? [word, word.slice(0, -3)] : [word];
}

/** What a prefix that swallows the first letter of its root may have swallowed. */
const swallowed: Readonly<Record<string, readonly string[]>> = {
  meny: ['s'],
  peny: ['s'],
  meng: ['', 'k'],
  peng: ['', 'k'],
  mem: ['', 'p', 'f'],
  pem: ['', 'p', 'f'],
  men: ['', 't'],
  pen: ['', 't'],
};

/** The word and every root that it may have, less prefixes (me-, di-, pe-, ber-, ter-, ke-, se-) and suffixes. */
function malayRoots(word: string): readonly string[] {
  const ends = [word, ...[/(?:nya|lah|kah|pun|ku|mu)$/].map((ending) => word.replace(ending, ''))];
  const bases = new Set(
    ends.flatMap((base) => [base, base.replace(/kan$/, ''), base.replace(/(?:an|i)$/, '')]),
  );
  const roots = [...bases].flatMap((base) => [base, ...rootsBehindPrefix(base)]);
  return [word, ...new Set(roots)].filter((root, index) => index === 0 || (root !== word && root.length > 2));
}

function rootsBehindPrefix(word: string): readonly string[] {
  const [prefix, rest] = split(word, /^(?:meny|peny|meng|peng|mem|pem|men|pen)(?=.{3})/);
  const nasal = (swallowed[prefix] ?? []).map((first) => first + rest);
  const [, plain] = split(word, /^(?:memper|diper|ber|ter|per|me|pe|di|ke|se)(?=.{3})/);
  return plain === word ? nasal : [...nasal, plain];
}

function split(word: string, prefix: RegExp): readonly [prefix: string, rest: string] {
  const found = prefix.exec(word)?.[0] ?? '';
  return [found, word.slice(found.length)];
}
