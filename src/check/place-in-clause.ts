import { assertNever } from '../ast/assert-never.ts';
import type { Clause, Inline, Span, Text } from '../ast/notice.ts';

/** A text node with the offset of its first character in the prose of its clause. */
export interface PlacedText {
  readonly text: Text;
  readonly at: number;
}

/** The text nodes of a clause, in order, by where they stand in its prose (`proseOf`). */
export function textsOf(clause: Clause): readonly PlacedText[] {
  const texts: PlacedText[] = [];
  let at = 0;
  const walk = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      switch (inline.type) {
        case 'text':
          texts.push({ text: inline, at });
          at += inline.value.length;
          break;
        case 'break':
          at += 1;
          break;
        case 'strong':
        case 'emphasis':
        case 'link':
          walk(inline.children);
          break;
        default:
          assertNever(inline);
      }
    }
  };
  walk(clause.children);
  return texts;
}

/**
 * The place in its file of a stretch of a clause's prose, by offsets (UTF-16 code units) in the prose. Where the file
 * writes its characters another way (escapes, folded white space), it is the whole text that the stretch stands in.
 */
export function placeInClause(
  clause: Clause,
  { start, end }: { readonly start: number; readonly end: number },
): Span {
  const touched = textsOf(clause).filter(({ text, at }) => at < end && at + text.value.length > start);
  const [first] = touched;
  const last = touched.at(-1);
  if (first === undefined || last === undefined) return clause.span;
  return {
    file: clause.span.file,
    start: offsetIn(first, start - first.at) ?? first.text.span.start,
    end: offsetIn(last, end - last.at) ?? last.text.span.end,
  };
}

function offsetIn({ text: { value, span } }: PlacedText, by: number): number | undefined {
  return span.end - span.start === value.length && by >= 0 && by <= value.length
    ? span.start + by
    : undefined;
}
