import type { ClauseRole } from '../ast/walk.ts';
import type { ReadText } from './differences.ts';
import type { LocaleWords } from './language/language-words.ts';
import { wordsOf } from './locale-words.ts';
import { ownWords } from './own-words.ts';
import { isSubdivisionName, regionNameIn } from './region-names.ts';

/** Whether a clause of a role may be nothing but a name: that of a provider in a cell, an address in a paragraph. */
const mayBeName = {
  title: false,
  heading: false,
  caption: false,
  'header-cell': false,
  paragraph: true,
  item: true,
  'row-header': true,
  cell: true,
} as const satisfies Record<ClauseRole, boolean>;

/** The least share of the letters of the locale's own script, and of words that are prose in a text that has some. */
const leastOwnScript = 0.4;
const leastProse = 0.2;

/** So many words are no heading or name that happens to hold an "of". */
const fewestShouted = 8;

/**
 * Why a translation seems to be in the language of its source still, or `null`. Protected texts are left out of
 * account, and so are names: words with a capital that the source has too. A text of names alone is no fault where a
 * clause of its role may be a name.
 */
export function untranslatedReason(source: ReadText, target: ReadText, role: ClauseRole): string | null {
  const row = wordsOf(target.locale);
  if (isClearlyTranslated(source.text, target.text, row)) return null;
  const sourceRest = ownWords(source);
  const targetRest = ownWords(target);
  if (!/\p{L}/u.test(targetRest)) return null;
  if (sourceRest === targetRest) {
    return needsTranslation(targetRest, { source, target, role })
      ? 'the translation is the same as the source'
      : null;
  }
  if (row?.script !== 'Hangul' || wordsOf(source.locale)?.script === 'Hangul') return null;
  const own = lettersOf(targetRest.replace(/[^\p{Script=Hangul}]/gu, ''));
  const foreign = foreignLetters(targetRest, source.text);
  const prose = proseShare(targetRest, wordsOf(source.locale));
  const total = own + foreign;
  if (own === 0 ? prose < leastProse : foreign < 3 || own >= leastOwnScript * total) return null;
  return `only ${Math.round((100 * own) / Math.max(1, total))}% of the letters of the translation are Hangul`;
}

/**
 * A quick look that spares most texts the long one: plenty of the locale's own script, or other words. Words of small
 * letters alone stand in no protected text but the name of a company, where they stay as they are.
 */
function isClearlyTranslated(source: string, target: string, row: LocaleWords | undefined): boolean {
  if (row?.script === 'Hangul') {
    const own = target.match(/[가-힣]/g)?.length ?? 0;
    return own > 0 && own >= leastOwnScript * target.length;
  }
  return plainWords(source) !== plainWords(target);
}

function plainWords(text: string): string {
  return (text.match(/(?<![^\s“‘("'])[a-z]+(?=[\s.,;:)”’"']|$)/g) ?? []).join(' ');
}

function lettersOf(text: string): number {
  return text.match(/\p{L}/gu)?.length ?? 0;
}

const word = /[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu;

/** The letters in words of another script that are no names. */
function foreignLetters(target: string, source: string): number {
  const known = new Set(source.toLowerCase().match(word));
  const letters = target.replace(/\p{Script=Hangul}+/gu, ' ').match(word) ?? [];
  return letters
    .filter((found) => !(isName(found) && known.has(found.toLowerCase())))
    .reduce((sum, found) => sum + lettersOf(found), 0);
}

function isName(found: string): boolean {
  return /[\p{Lu}\p{N}]/u.test(found);
}

/** The share of the words that no name would have: function words, and words without a capital or a digit. */
function proseShare(text: string, row: LocaleWords | undefined): number {
  const found = text.match(word) ?? [];
  const prose = found.filter(
    (each) =>
      row?.functionWords.has(each.toLowerCase()) || /^[\p{Ll}\p{Lo}][\p{Ll}\p{Lo}\p{M}'’.]{2,}$/u.test(each),
  );
  return prose.length / Math.max(1, found.length);
}

function needsTranslation(
  text: string,
  {
    source,
    target,
    role,
  }: { readonly source: ReadText; readonly target: ReadText; readonly role: ClauseRole },
): boolean {
  const loanwords = wordsOf(target.locale)?.loanwords ?? new Set<string>();
  const own = (text.match(word) ?? []).filter((each) => !loanwords.has(each.toLowerCase()));
  if (/©|All rights reserved/i.test(text)) return false;
  // The name of a cookie or of a setting, which a table lists by name: `sid`.
  if (role === 'row-header' && !/[\s\p{Lu}]/u.test(text)) return false;
  // A paragraph in capitals, as liability is often disclaimed, has the function words of any other.
  if (own.length >= fewestShouted && proseShare(own.join(' '), wordsOf(source.locale)) >= leastProse)
    return true;
  const plain = own.filter((each) => /\p{Ll}|\p{Lo}/u.test(each));
  if (plain.length === 0) return false;
  const region = regionNameIn(text, source.locale, target.locale);
  if (region !== undefined) return region.toLowerCase() !== text.toLowerCase();
  if (proseShare(plain.join(' '), wordsOf(source.locale)) >= leastProse) return true;
  const label = /(?:^|\n) ?(?!Attn\b)(\p{Lu}[\p{Ll}-]+)(?: \p{Ll}+)?:/u.exec(text)?.[1];
  if (label !== undefined && !loanwords.has(label.toLowerCase())) return true;
  const script = wordsOf(target.locale)?.script;
  if (
    mayBeName[role] ||
    script === undefined ||
    script === null ||
    (script === 'Latin' && isSubdivisionName(text))
  )
    return false;
  const { declared, protectedTexts } = source.facts;
  const hasNumber = /\d/.test(source.text) || declared.length > 0 || protectedTexts.length > 0;
  return !hasNumber && plain.some((each) => /^\p{Lu}\p{Ll}+$/u.test(each));
}
