import type { ClauseId, Locale, NoticeId } from '../ast/notice.ts';
import { readJsonObject } from '../syntax/read-json.ts';
import { readText, type SourceFile } from '../syntax/text-file.ts';

/** Where the catalog of a notice in a locale lies, relative to the project. */
export function catalogPath(locale: Locale, notice: NoticeId): string {
  return `locales/${locale}/${notice}.json`;
}

/** The catalog that is to be written. */
export interface CatalogDraft {
  readonly path: string;
  /** The file as it is; `null` where there is none yet. It can be read. */
  readonly source: SourceFile | null;
  /** The ids of the notice in reading order: where a new key is put. */
  readonly order: readonly ClauseId[];
}

/**
 * A catalog's file with these texts in place of those it has, every other byte as it was. A key that is new comes behind
 * the nearest key that stands before it in the notice.
 */
export function writeCatalog(
  { path, source, order }: CatalogDraft,
  texts: ReadonlyMap<ClauseId, string>,
): SourceFile {
  const file = source ?? { path, bytes: new TextEncoder().encode('{\n}\n') };
  let { text } = readText(file).value;
  const pairs = new Map(readJsonObject(file).value.map((pair) => [pair.key, pair]));
  const edits: Edit[] = [];
  const fresh = new Map<string | null, ClauseId[]>();
  let before: string | null = null;
  for (const id of order) {
    const value = texts.get(id);
    const pair = pairs.get(id);
    if (pair !== undefined) before = id;
    if (value === undefined) continue;
    if (pair === undefined) fresh.set(before, [...(fresh.get(before) ?? []), id]);
    else if (pair.value !== value)
      edits.push({ start: pair.span.start, end: pair.span.end, text: escaped(value) });
  }
  const indent = indentOf(text);
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const lines = (ids: readonly ClauseId[]): string[] =>
    ids.map((id) => `${JSON.stringify(id)}: "${escaped(texts.get(id) ?? '')}"`);
  for (const [behind, ids] of fresh) {
    const after = behind === null ? undefined : pairs.get(behind);
    if (after !== undefined) {
      // Behind the closing quotation mark.
      const at = after.span.end + 1;
      edits.push({
        start: at,
        end: at,
        text: lines(ids)
          .map((line) => `,${lineEnd}${indent}${line}`)
          .join(''),
      });
    } else {
      const at = text.indexOf('{') + 1;
      const body = lines(ids)
        .map((line) => `${lineEnd}${indent}${line}`)
        .join(',');
      edits.push({ start: at, end: at, text: pairs.size === 0 ? body : `${body},` });
    }
  }
  for (const edit of edits.toSorted((a, b) => b.start - a.start)) {
    text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
  }
  return { path, bytes: new TextEncoder().encode(text) };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}

/** The white space that the file's first key stands behind. */
function indentOf(text: string): string {
  return /\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
}
