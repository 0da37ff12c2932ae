import type { Span } from './notice.ts';

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
  if (span.end - span.start !== length) return span;
  return { file: span.file, start: span.start + start, end: span.start + end };
}
