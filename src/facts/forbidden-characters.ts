import { type Stretch, stretchesOf } from './stretch.ts';

/** Scripts in which U+200C and U+200D between two letters change how a word is written. */
const joining =
  '[\\p{scx=Arab}\\p{scx=Syrc}\\p{scx=Deva}\\p{scx=Beng}\\p{scx=Guru}\\p{scx=Gujr}\\p{scx=Orya}\\p{scx=Taml}\\p{scx=Telu}\\p{scx=Knda}\\p{scx=Mlym}\\p{scx=Sinh}\\p{scx=Khmr}\\p{scx=Mymr}]';

const forbidden = new RegExp(
  [
    '[\\p{Cc}\\p{Co}\\p{Cs}\\p{Noncharacter_Code_Point}]',
    '[\\u00AD\\u061C\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\uFEFF\\uFFF9-\\uFFFD\\u{E0000}-\\u{E007F}]',
    // Hangul fillers: letters to Unicode, nothing to the eye.
    '[\\u115F\\u1160\\u3164\\uFFA0]',
    `(?<!${joining})[\\u200C\\u200D]|[\\u200C\\u200D](?!${joining})`,
  ].join('|'),
  'gu',
);

/**
 * The characters of a text that no notice may hold: controls, bidirectional controls, zero-width and other invisible
 * ones, unpaired surrogates, noncharacters, private use, and the replacement character. A tab or a line feed is one:
 * white space in a clause is single spaces.
 */
export function forbiddenCharactersOf(text: string): readonly Stretch[] {
  return stretchesOf(text, forbidden);
}

/** `U+200B`: the name of a character that cannot be shown. */
export function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
