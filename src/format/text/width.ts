import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal the text takes: wide East Asian characters take two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) width += columnsOf(character.codePointAt(0) ?? 0);
  return width;
}

function columnsOf(codePoint: number): number {
  if (codePoint >= 0x20 && codePoint <= 0x7e) return 1;
  if (codePoint >= firstSyllable && codePoint <= lastSyllable) return 2;
  return /\p{M}/u.test(String.fromCodePoint(codePoint)) ? 0 : eastAsianWidth(codePoint);
}

/** Of Hangul: most of a Korean text. */
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** Whether lines may break beside the character without a space: Han, Kana and their punctuation, but not Hangul. */
export function isIdeographic(character: string | undefined): boolean {
  const codePoint = character?.codePointAt(0);
  if (character === undefined || codePoint === undefined || codePoint <= 0x7e) return false;
  return eastAsianWidth(codePoint) === 2 && !/\p{sc=Hang}/u.test(character);
}
