import { eastAsianWidth } from 'get-east-asian-width';

/** Columns that a text takes in a terminal (UAX #11): wide East Asian characters take two, combining marks none. */
export function columns(text: string): number {
  let width = 0;
  for (const character of text) width += columnsOf(character);
  return width;
}

/** The text, cut with an ellipsis where it takes more columns than there are. */
export function cutToColumns(text: string, most: number): string {
  if (columns(text) <= most) return text;
  let width = 0;
  let end = 0;
  for (const character of text) {
    width += columnsOf(character);
    if (width >= most) break;
    end += character.length;
  }
  return `${text.slice(0, end).trimEnd()}…`;
}

/** The text with spaces behind it, so that it takes so many columns. */
export function padToColumns(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}

function columnsOf(character: string): number {
  // Nearly every text is of these alone.
  if (character >= ' ' && character <= '~') return 1;
  if (character >= '가' && character <= '힣') return 2;
  return /\p{M}/u.test(character) ? 0 : eastAsianWidth(character.codePointAt(0) ?? 0);
}
