import * as z from 'zod';
import { isClauseId } from '../ast/clause-id.ts';
import type { ClauseId, Locale, NoticeId, Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { describeIssue, issueWords } from '../syntax/issue-words.ts';
import { isoDate } from '../syntax/metadata.ts';
import { type JsonPair, readJsonObject } from '../syntax/read-json.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { SourceFingerprint, TargetFingerprint } from './fingerprint.ts';
import { lineFault } from './line-fault.ts';
import { type Status, type StatusRecord, signOffs, sourcesNamedIn } from './status.ts';
import { suppressibleCodes } from './suppressible.ts';

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

const sourceFingerprint = z
  .string()
  .regex(/^v1:[0-9a-f]{16}$/, 'a source is named by `v1:` and 16 hexadecimal digits')
  .transform((text) => text as SourceFingerprint);

const targetFingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'a translation is named by 16 hexadecimal digits')
  .transform((text) => text as TargetFingerprint);

const line = z.string().superRefine((text, context) => {
  const fault = lineFault(text);
  if (fault !== null) context.addIssue(`it ${fault}`);
});

const record = z
  .strictObject({
    src: sourceFingerprint.optional(),
    tgt: targetFingerprint.optional(),
    state: z.enum(signOffs).optional(),
    by: line.optional(),
    role: line.optional(),
    on: isoDate.optional(),
    unchanged: z.array(z.strictObject({ from: sourceFingerprint, reason: line, on: isoDate })).default([]),
    suppressed: z
      .array(
        z.strictObject({
          code: z.enum(suppressibleCodes, 'no finding with this code can be suppressed'),
          reason: line,
          by: line,
          on: isoDate,
          src: sourceFingerprint,
        }),
      )
      .default([]),
  })
  .transform(({ src, tgt, state, by, role, on, unchanged, suppressed }, context): StatusRecord => {
    const translated = src === undefined || tgt === undefined ? null : { source: src, target: tgt };
    if (translated === null && (src ?? tgt ?? state) !== undefined)
      context.addIssue('`src` and `tgt` stand together, and before a `state`');
    const signed = state !== undefined && by !== undefined && role !== undefined && on !== undefined;
    if (!signed && (state ?? by ?? role ?? on) !== undefined)
      context.addIssue('`state`, `by`, `role` and `on` stand together');
    return {
      translated,
      signOff: signed ? { as: state, by, role, on } : null,
      unchanged,
      suppressed: suppressed.map(({ src: source, ...rest }) => ({ ...rest, source })),
    };
  });

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
  const found: Diagnostic[] = [];
  const pairsOf = (file: SourceFile | null): readonly JsonPair[] => {
    if (file === null) return [];
    const { value, diagnostics } = readJsonObject(file);
    found.push(...diagnostics);
    return value;
  };
  const refuse = ({ key, keySpan: span }: JsonPair, why: string): void => {
    found.push(
      diagnostic('json-invalid', { message: `the entry of \`${key}\` cannot be read: ${why}`, span }),
    );
  };
  const records = new Map<ClauseId, StatusRecord>();
  const places = new Map<ClauseId, Span>();
  for (const pair of pairsOf(files.records)) {
    const read = record.safeParse(pair.value, { error: issueWords });
    const [issue] = read.error?.issues ?? [];
    if (!isClauseId(pair.key)) refuse(pair, 'it is no id of a clause');
    else if (read.success) {
      records.set(pair.key, read.data);
      places.set(pair.key, pair.keySpan);
    } else if (issue !== undefined) refuse(pair, describeIssue(issue));
  }
  const sources = new Map<SourceFingerprint, string>();
  for (const pair of pairsOf(files.sources)) {
    const key = sourceFingerprint.safeParse(pair.key);
    if (key.success && typeof pair.value === 'string') sources.set(key.data, pair.value);
    else refuse(pair, key.success ? 'it is not a text' : 'a source is named by its fingerprint');
  }
  return {
    value: { notice, locale, records, sources },
    places,
    diagnostics: found.map((one) => ({ ...one, notice, locale })),
  };
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
      [...records].map(([id, one]) => [id, inline(formOf(one))]),
    ),
  ];
}

function formOf({ translated, signOff, unchanged, suppressed }: StatusRecord): object {
  return {
    ...(translated === null ? {} : { src: translated.source, tgt: translated.target }),
    ...(signOff === null ? {} : { state: signOff.as, by: signOff.by, role: signOff.role, on: signOff.on }),
    ...(unchanged.length === 0 ? {} : { unchanged }),
    ...(suppressed.length === 0
      ? {}
      : { suppressed: suppressed.map(({ source, ...rest }) => ({ ...rest, src: source })) }),
  };
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
