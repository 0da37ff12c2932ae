import type { Locale, NoticeId, Span } from '../ast/notice.ts';
import { spanInside } from '../ast/span-inside.ts';

/** The clauses of one notice in one locale, as the translator wrote them: `locales/ko/privacy.json`. */
export interface Catalog {
  readonly notice: NoticeId;
  readonly locale: Locale;
  /** Relative to the project. */
  readonly file: string;
  /** By key, in the file's order. */
  readonly entries: ReadonlyMap<string, CatalogEntry>;
}

export interface CatalogEntry {
  readonly key: string;
  /** Plain text with inline tags: `<strong>`, `<em>`, `<br/>`, and a tag for each link by its name. */
  readonly text: string;
  readonly keySpan: Span;
  /** The value, without its quotation marks. */
  readonly span: Span;
}

/**
 * The span of a part of an entry's text, by offsets (UTF-16 code units) in the text. Where the file escapes a
 * character of it, offsets in the text are not offsets in the file: then it is the whole value.
 */
export function spanWithin(entry: CatalogEntry, start: number, end: number): Span {
  return spanInside(entry.span, entry.text.length, { start, end });
}
