/** Latin letters, digits, Hangul syllables and their usual punctuation. */
const plain = /^[\x20-\x7e\u00c0-\u024f\uac00-\ud7a3‘’“”–—…]*$/;

/**
 * Where UAX #14 lets a line end behind spaces, in UTF-16 code units, for text of plain characters, where it depends on
 * nothing but the characters beside the spaces; `null` for any other text. These are the rules LB7, LB13 to LB15 and
 * LB17 as the package `linebreak` has them, which judges every character and is needed for other text alone.
 */
export function spaceBreaks(text: string): readonly number[] | null {
  if (!plain.test(text)) return null;
  const breaks: number[] = [];
  let before = 0;
  for (let space = text.indexOf(' '); space !== -1; space = text.indexOf(' ', before)) {
    before = space;
    while (text[before] === ' ') before += 1;
    const next = text[before];
    if (next === undefined) break;
    if (space === 0 || !staysBehind(text[space - 1] ?? '', next)) breaks.push(before);
  }
  return breaks;
}

/** Whether spaces between the two characters do not part them. */
function staysBehind(left: string, right: string): boolean {
  if (closing.includes(right) || opening.includes(left)) return true;
  return (opening.includes(right) && quotes.includes(left)) || (left === '—' && right === '—');
}

const opening = '([{';
const closing = ')]}!,./:;?';
const quotes = '"\'‘’“”';
