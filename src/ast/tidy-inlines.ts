import type { Inline } from './notice.ts';
import { spanInside } from './span-inside.ts';

/** Text as a clause holds it: NFC (UAX #15), each stretch of white space one space; a no-break space is kept. */
export function foldText(value: string): string {
  return value.normalize('NFC').replace(/[ \t\r\n]+/g, ' ');
}

/** Makes one text of neighbouring texts. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  for (const inline of inlines) {
    const last = joined.at(-1);
    if (inline.type === 'text' && last?.type === 'text') {
      const value = (last.value + inline.value).replace(/ {2,}/g, ' ');
      joined[joined.length - 1] = { ...last, value, span: { ...last.span, end: inline.span.end } };
    } else joined.push(inline);
  }
  return joined;
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
  return trimmed;
}
