import { eastAsianWidth } from 'get-east-asian-width';

/** How many columns of a terminal the text takes: wide East Asian characters take two, combining marks none. */
export function widthOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const character of text) {
    if (!/\p{M}/u.test(character)) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  }
  return width;
}

/** Whether lines may break beside the character without a space: Han, Kana and their punctuation, but not Hangul. */
export function isIdeographic(character: string | undefined): boolean {
  const codePoint = character?.codePointAt(0);
  if (character === undefined || codePoint === undefined || codePoint <= 0x7e) return false;
  return eastAsianWidth(codePoint) === 2 && !/\p{sc=Hang}/u.test(character);
}
