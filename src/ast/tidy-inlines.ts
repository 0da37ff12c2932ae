import type { Inline } from './notice.ts';
import { spanInside } from './span-inside.ts';

/** Text as a clause holds it: NFC (UAX #15), each stretch of white space one space; a no-break space is kept. */
export function foldText(value: string): string {
  const composed = value.normalize('NFC');
  // Nearly every text is tidy already, and stays the one string that it is.
  return untidy.test(composed) ? composed.replace(/[ \t\r\n]+/g, ' ') : composed;
}

const untidy = /[\t\r\n]| {2}/;

/** Makes one text of neighbouring texts. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      const value = foldText(last.value + inline.value);
      joined[joined.length - 1] = { ...last, value, span: { ...last.span, end: inline.span.end } };
    } else joined.push(inline);
  }
  return tight(joined);
}

/** Drops the white space at both ends of a clause and around its forced breaks: it would never be seen. */
export function trimInlines(inlines: readonly Inline[]): Inline[] {
  const trimmed: Inline[] = [];
  inlines.forEach((inline, index) => {
    if (inline.type !== 'text') {
      trimmed.push(inline);
      return;
    }
    const before = inlines[index - 1];
    const after = inlines[index + 1];
    const left = (before === undefined || before.type === 'break') && inline.value.startsWith(' ') ? 1 : 0;
    const right = (after === undefined || after.type === 'break') && inline.value.endsWith(' ') ? 1 : 0;
    const value = inline.value.slice(left, Math.max(left, inline.value.length - right));
    const span = spanInside(inline.span, inline.value.length, { start: left, end: left + value.length });
    if (value !== '') trimmed.push({ ...inline, value, span });
  });
  return tight(trimmed);
}

/** An array that grew keeps room for more, which over the many short ones of a notice is more than they hold. */
function tight<T>(grown: readonly T[]): T[] {
  return grown.slice();
}
