import type { Point, Span } from './notice.ts';

/** A stretch by its offsets in UTF-16 code units, the end exclusive. */
export interface Offsets {
  readonly start: number;
  readonly end: number;
}

/**
 * The span of a stretch of a text that stands at `span` and has `length` UTF-16 code units. Where the file writes the
 * text another way (escapes, folded white space), offsets in the text are none in the file: then it is the whole span.
 */
export function spanInside(span: Span, length: number, { start, end }: Offsets): Span {
  const plain = span.start.line === span.end.line && span.end.offset - span.start.offset === length;
  if (!plain) return span;
  const point = (by: number): Point => ({
    line: span.start.line,
    column: span.start.column + by,
    offset: span.start.offset + by,
  });
  return { file: span.file, start: point(start), end: point(end) };
}
