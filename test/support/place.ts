import type { Span } from '../../src/ast/notice.ts';
import { type Place, placesIn } from '../../src/diagnostic/places.ts';

/** Where a span stands in its file's text. */
export function placeIn(text: string, span: Span): Place {
  return placesIn(() => text).placeOf(span);
}
