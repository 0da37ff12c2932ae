import type { Span } from '../ast/notice.ts';
import { readText, type SourceFile } from '../syntax/text-file.ts';

/** A text of a catalog that is to be another. */
export interface CatalogEdit {
  /** Of the value without its quotation marks. */
  readonly span: Span;
  readonly text: string;
}

/** The catalog's file with these texts replaced; every other byte of it stays as it was. */
export function rewriteCatalog(source: SourceFile, edits: readonly CatalogEdit[]): SourceFile {
  let { text } = readText(source).value;
  for (const { span, text: value } of edits.toSorted((a, b) => b.span.start - a.span.start)) {
    text = text.slice(0, span.start) + JSON.stringify(value).slice(1, -1) + text.slice(span.end);
  }
  return { path: source.path, bytes: new TextEncoder().encode(text) };
}
