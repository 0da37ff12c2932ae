import * as z from 'zod';
import { isClauseId } from '../ast/clause-id.ts';
import type { ClauseId } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { signOffs } from '../status/status.ts';
import { describeIssue, issueWords } from '../syntax/issue-words.ts';
import { isoDate, locale, noticeId } from '../syntax/metadata.ts';
import { placeInJson, readJsonObject } from '../syntax/read-json.ts';
import { largestFile, type SourceFile, startOf } from '../syntax/text-file.ts';
import type { FrozenRelease, Release, ReleasedClause } from './release.ts';
import { isWhole } from './write-release.ts';

/** The record's own file, and the signature beside it, in the folder of a release. */
export const recordName = 'release.json';
export const signatureName = 'release.json.sig';

/** More than any release has, and few enough to be looked at in time. */
const most = { editions: 500, clauses: 50_000, approvals: 50_000, files: 20_000, words: 10_000 } as const;

const sha256Pattern = /^[0-9a-f]{64}$/;
const sha256 = z.string().regex(sha256Pattern, 'it is not a SHA-256 in lower-case hexadecimal digits');
const words = z.string().max(most.words);
const bytes = z.int().min(0);
const clauseId = z
  .string()
  .refine(isClauseId, 'it is no id of a clause')
  .transform((id) => id as ClauseId);

/** A path below a folder, with `/`: nothing in it leads out of that folder, on any system. */
const path = z.string().max(1000).refine(isInside, 'it is no path inside the folder');

function isInside(text: string): boolean {
  const names = text.split('/');
  return names.every((name) => name !== '' && name !== '.' && name !== '..') && !/[\\:\p{Cc}]/u.test(text);
}

interface ClauseLists {
  readonly clauses: z.ZodType<readonly ReleasedClause[], unknown>;
  readonly ids: z.ZodType<readonly ClauseId[], unknown>;
}

const described: ClauseLists = {
  clauses: z.array(z.strictObject({ id: clauseId, sha256 })).max(most.clauses),
  ids: z.array(clauseId).max(most.clauses),
};

/** The same without saying what is wrong: a record names thousands of clauses, and nearly all are sound. */
const checked: ClauseLists = {
  clauses: z.custom<readonly ReleasedClause[]>((value) => isListOf(value, isClause)),
  ids: z.custom<readonly ClauseId[]>((value) =>
    isListOf(value, (id) => typeof id === 'string' && isClauseId(id)),
  ),
};

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.length <= most.clauses && value.every(is);
}

function isClause(value: unknown): value is ReleasedClause {
  if (typeof value !== 'object' || value === null || Object.keys(value).length !== 2) return false;
  const { id, sha256: digest } = value as { readonly id?: unknown; readonly sha256?: unknown };
  return typeof id === 'string' && typeof digest === 'string' && isClauseId(id) && sha256Pattern.test(digest);
}

function formWith(lists: ClauseLists): z.ZodType<Release> {
  const edition = z.strictObject({
    locale,
    title: words,
    root: sha256,
    clauses: lists.clauses,
    approvals: z
      .array(
        z.strictObject({
          as: z.enum(signOffs),
          by: words,
          role: words,
          on: isoDate,
          clauses: lists.ids,
        }),
      )
      .max(most.approvals),
  });
  return z.strictObject({
    format: z.literal('stele-release/1'),
    notice: noticeId,
    version: isoDate,
    effective: isoDate,
    sourceLocale: locale,
    url: words,
    previous: z.strictObject({ version: isoDate, digest: sha256 }).nullable(),
    generator: words,
    released: z.strictObject({ by: words, role: words, on: isoDate }).nullable(),
    root: sha256,
    editions: z.array(edition).min(1, 'it has no edition').max(most.editions),
    frozen: z.array(z.strictObject({ path, bytes, sha256 })).max(most.files),
    published: z
      .array(z.strictObject({ path, locale, format: words, mediaType: words, bytes, sha256 }))
      .max(most.files),
    digest: sha256,
  });
}

const form = formWith(described);
const checkedForm = formWith(checked);

/** The record of a release; `null` where it has none, which `release-altered` says, or none that can be read. */
export function readRelease(frozen: FrozenRelease): ReadRelease {
  const name = `${frozen.folder}/${recordName}`;
  const file = frozen.files.find((one) => one.path === name);
  if (file !== undefined) return readRecord(file);
  const message = `the release of ${frozen.version} has no record: there is no \`${name}\``;
  const fault = diagnostic('release-altered', {
    message,
    span: startOf(name),
    notice: frozen.notice,
    hint: putBack,
  });
  return { value: null, diagnostics: [fault], isWhole: false };
}

/** What is to be done about a release that is not what it was. */
export const putBack =
  'put it back as it was: a release is never changed, what is to say something else is a new one';

/** A record, and whether its file holds it as it was written, with its own digest. */
export interface ReadRelease extends Reported<Release | null> {
  readonly isWhole: boolean;
}

/** Reads a file that holds a record of a release, wherever it lies. What is malformed is reported with its place. */
export function readRecord(file: SourceFile): ReadRelease {
  const whole = wholeRecord(file);
  return whole === null ? readStrictly(file) : { value: whole, diagnostics: [], isWhole: true };
}

/**
 * A record that is to the byte what its digest is of has no faults to look for: who wrote it wrote it so. Nearly all are,
 * and are read in a tenth of the time.
 */
function wholeRecord({ bytes }: SourceFile): Release | null {
  if (bytes.length > largestFile) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const { success, data } = checkedForm.safeParse(JSON.parse(text));
    return success && isWhole(bytes, data.digest) ? data : null;
  } catch {
    return null;
  }
}

function readStrictly(file: SourceFile): ReadRelease {
  const { value: pairs, diagnostics } = readJsonObject(file);
  if (diagnostics.length > 0) return { value: null, diagnostics, isWhole: false };
  const read = form.safeParse(Object.fromEntries(pairs.map(({ key, value }) => [key, value])), {
    error: issueWords,
  });
  if (read.success) return { value: read.data, diagnostics: [], isWhole: false };
  return { value: null, diagnostics: faultsOf(file, read.error), isWhole: false };
}

/** So many members that cannot be are named. */
const mostFaults = 20;

function faultsOf(file: SourceFile, { issues }: z.ZodError): Diagnostic[] {
  const placeOf = placeInJson(file);
  return issues.slice(0, mostFaults).map((issue) =>
    diagnostic('json-invalid', {
      message: `the record of the release is not one: ${describeIssue(issue)}`,
      span: placeOf(issue.path),
    }),
  );
}
