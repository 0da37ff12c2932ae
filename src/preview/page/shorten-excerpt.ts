import type { ExcerptView } from '../protocol.ts';

/** UTF-16 code units that are shown, and of those how many before the place. */
const most = 96;
const before = 28;

/** As much of a line as the list has room for, around the place; where it is cut stands an ellipsis. */
export function shortenExcerpt({ text, start, end }: ExcerptView): ExcerptView {
  if (text.length <= most) return { text, start, end };
  const first = whole(text, Math.max(0, Math.min(start - before, text.length - most)));
  const last = whole(text, first + most);
  const [head, tail] = [first > 0 ? '…' : '', last < text.length ? '…' : ''];
  const by = head.length - first;
  return {
    text: `${head}${text.slice(first, last)}${tail}`,
    start: start + by,
    end: Math.min(end, last) + by,
  };
}

/** A place between two characters: half of one is none. */
function whole(text: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
