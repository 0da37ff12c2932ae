import { isClauseId } from '../ast/clause-id.ts';
import type { ClauseId, Locale, NoticeId, Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { type JsonPair, readJsonObject } from '../syntax/read-json.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { SourceFingerprint } from './fingerprint.ts';
import { isSourceFingerprint, readRecord, recordForm } from './record-form.ts';
import { type Status, type StatusRecord, sourcesNamedIn } from './status.ts';

/** Where the records of a translation lie, and the source texts that they speak of; relative to the project. */
export function statusPaths(
  locale: Locale,
  notice: NoticeId,
): { readonly records: string; readonly sources: string } {
  const stem = `locales/${locale}/${notice}`;
  return { records: `${stem}.status.json`, sources: `${stem}.sources.json` };
}

/** The files of a status as they were found; `null` for one that is not there. */
export interface StatusFiles {
  readonly records: SourceFile | null;
  readonly sources: SourceFile | null;
}

/** So many entries that cannot be read are named in a file; then the rest is not read. */
const mostFaults = 20;

/** UTF-16 code units of what is named in a message. */
const longestNamed = 200;

/** A status, and where the record of each clause stands in its file. */
export type ReadStatus = Reported<Status> & { readonly places: ReadonlyMap<ClauseId, Span> };

/**
 * Reads a translation's status. A locale that nobody has said anything of has no files: then there are no records. An
 * entry that cannot be read is `json-invalid` and left out.
 */
export function readStatus(
  { notice, locale }: { readonly notice: NoticeId; readonly locale: Locale },
  files: StatusFiles,
): ReadStatus {
  const records = new Map<ClauseId, StatusRecord>();
  const places = new Map<ClauseId, Span>();
  const ofRecords = readEntries(files.records, ({ key, value, keySpan }) => {
    if (!isClauseId(key)) return 'it is no id of a clause';
    const read = readRecord(value);
    if (read.type === 'fault') return read.fault;
    records.set(key, read.record);
    places.set(key, keySpan);
    return null;
  });
  const sources = new Map<SourceFingerprint, string>();
  const ofSources = readEntries(files.sources, ({ key, value }) => {
    if (!isSourceFingerprint(key)) return 'a source is named by its fingerprint';
    if (typeof value !== 'string') return 'it is not a text';
    sources.set(key, value);
    return null;
  });
  return {
    value: { notice, locale, records, sources },
    places,
    diagnostics: [...ofRecords, ...ofSources].map((one) => ({ ...one, notice, locale })),
  };
}

/** Takes each entry of a file; `take` gives in words why it cannot be read, or `null`. */
function readEntries(
  file: SourceFile | null,
  take: (pair: JsonPair) => string | null,
): readonly Diagnostic[] {
  if (file === null) return [];
  const { value: pairs, diagnostics } = readJsonObject(file);
  const found = [...diagnostics];
  for (const pair of pairs) {
    const { key, keySpan: span } = pair;
    if (found.length === mostFaults) {
      found.push(diagnostic('json-invalid', { message: 'the file is not read from here on', span }));
      return found;
    }
    const fault = take(pair);
    const message = `the entry of \`${short(key)}\` cannot be read: ${short(fault ?? '')}`;
    if (fault !== null) found.push(diagnostic('json-invalid', { message, span }));
  }
  return found;
}

/** Keys come from a file too, and can be as long as it is. */
function short(text: string): string {
  return text.length > longestNamed ? `${text.slice(0, longestNamed)}…` : text;
}

/**
 * Writes a status as its files hold it: one line a clause or a source text, sorted by code unit, LF at the end. Source
 * texts that no record speaks of are left out.
 */
export function writeStatus({ notice, locale, records, sources }: Status): readonly [SourceFile, SourceFile] {
  const paths = statusPaths(locale, notice);
  const named = new Set([...records.values()].flatMap(sourcesNamedIn));
  const kept = [...sources].filter(([source]) => named.has(source));
  return [
    fileOf(
      paths.sources,
      kept.map(([source, text]) => [source, JSON.stringify(text)]),
    ),
    fileOf(
      paths.records,
      [...records].map(([id, one]) => [id, inline(recordForm(one))]),
    ),
  ];
}

function fileOf(path: string, entries: readonly (readonly [key: string, json: string])[]): SourceFile {
  const lines = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, json]) => `  ${JSON.stringify(key)}: ${json}`);
  const text = lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
  return { path, bytes: new TextEncoder().encode(text) };
}

/** JSON on one line, with spaces where people put them. */
function inline(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inline).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([key, member]) => `${JSON.stringify(key)}: ${inline(member)}`);
  return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
}
