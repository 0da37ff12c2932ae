/**
 * The text as the readers of facts want it: every decimal digit as ASCII, every space and no-break space as U+0020.
 * The length stays the same, so offsets hold in the original too.
 */
export function plainText(text: string): string {
  if (/^[\n -~]*$/.test(text)) return text;
  return text
    .replace(/[\t\v\f\r\u00A0\u1680\u2000-\u200A\u202F\u3000]/g, ' ')
    .replace(/[^\P{Nd}0-9\u{10000}-\u{10FFFF}]/gu, asciiDigit);
}

/** Unicode keeps the ten digits of a script in a row, zero first. */
function asciiDigit(digit: string): string {
  let value = 0;
  let code = digit.charCodeAt(0);
  while (value < 9 && /^\p{Nd}$/u.test(String.fromCharCode(code - 1))) {
    code -= 1;
    value += 1;
  }
  return String(value);
}
