import type { ClauseId, Locale, NoticeId } from '../ast/notice.ts';
import { type JsonPair, readJsonObject } from '../syntax/read-json.ts';
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
  const { text } = readText(file).value;
  const pairs = new Map(readJsonObject(file).value.map((pair) => [pair.key, pair]));
  const replaced: Edit[] = [];
  /** By the key that they come behind. */
  const fresh = new Map<string | null, [ClauseId, string][]>();
  let before: string | null = null;
  for (const id of order) {
    const value = texts.get(id);
    const pair = pairs.get(id);
    if (pair !== undefined) before = id;
    if (value === undefined || pair?.value === value) continue;
    if (pair === undefined) {
      const behind = fresh.get(before) ?? [];
      fresh.set(before, behind);
      behind.push([id, value]);
    } else replaced.push({ ...pair.span, text: escaped(value) });
  }
  const inserted = [...fresh].map(([key, entries]) =>
    insertion(text, pairs.get(key ?? '') ?? null, { entries, alone: pairs.size === 0 }),
  );
  return { path, bytes: new TextEncoder().encode(edited(text, [...replaced, ...inserted])) };
}

function edited(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const edit of edits.toSorted((one, other) => one.start - other.start)) {
    pieces.push(text.slice(at, edit.start), edit.text);
    at = edit.end;
  }
  return [...pieces, text.slice(at)].join('');
}

interface NewPairs {
  readonly entries: readonly (readonly [ClauseId, string])[];
  /** The object has no pairs yet. */
  readonly alone: boolean;
}

/** New pairs, each on a line of its own as the file writes them, behind a pair or behind the opening brace. */
function insertion(text: string, before: JsonPair | null, { entries, alone }: NewPairs): Edit {
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const indent = /\{\r?\n([ \t]+)"/.exec(text)?.[1] ?? '  ';
  const lines = entries.map(([id, value]) => `${lineEnd}${indent}${JSON.stringify(id)}: "${escaped(value)}"`);
  if (before !== null) {
    const behindQuote = before.span.end + 1;
    return { start: behindQuote, end: behindQuote, text: lines.map((line) => `,${line}`).join('') };
  }
  const at = text.indexOf('{') + 1;
  const last = !alone ? ',' : /^\s*\n/.test(text.slice(at)) ? '' : lineEnd;
  return { start: at, end: at, text: `${lines.join(',')}${last}` };
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1);
}
