import * as z from 'zod';
import { describeIssue, issueWords } from '../syntax/issue-words.ts';
import { isoDate } from '../syntax/metadata.ts';
import type { SourceFingerprint, TargetFingerprint } from './fingerprint.ts';
import { lineFault } from './line-fault.ts';
import { type StatusRecord, signOffs } from './status.ts';
import { suppressibleCodes } from './suppressible.ts';

/** Members of a list of a record: more than anybody says of one clause, and few enough to be looked at in time. */
const mostMembers = 1000;

const sourcePattern = /^v1:[0-9a-f]{16}$/;

const sourceFingerprint = z
  .string()
  .regex(sourcePattern, 'a source is named by `v1:` and 16 hexadecimal digits')
  .transform((text) => text as SourceFingerprint);

const targetFingerprint = z
  .string()
  .regex(/^[0-9a-f]{16}$/, 'a translation is named by 16 hexadecimal digits')
  .transform((text) => text as TargetFingerprint);

const line = z.string().superRefine((text, context) => {
  const fault = lineFault(text);
  if (fault !== null) context.addIssue(`it ${fault}`);
});

const form = z
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

/** A record, or in words what keeps a value from being one. */
export type ReadRecord =
  | { readonly type: 'record'; readonly record: StatusRecord }
  | { readonly type: 'fault'; readonly fault: string };

/** Reads a record from the JSON of its line. */
export function readRecord(value: unknown): ReadRecord {
  if (hasTooMany(value)) return { type: 'fault', fault: `a list of it has more than ${mostMembers} members` };
  const read = form.safeParse(value, { error: issueWords });
  if (read.success) return { type: 'record', record: read.data };
  const [issue] = read.error.issues;
  return { type: 'fault', fault: issue === undefined ? 'it is no record' : describeIssue(issue) };
}

/** Looked at first: each member that is wrong would cost words that nobody reads. */
function hasTooMany(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const members = Object.values(value);
  return [members, ...members].some((list) => Array.isArray(list) && list.length > mostMembers);
}

export function isSourceFingerprint(text: string): text is SourceFingerprint {
  return sourcePattern.test(text);
}

/** A record as the JSON of its line holds it. */
export function recordForm({ translated, signOff, unchanged, suppressed }: StatusRecord): object {
  return {
    ...(translated === null ? {} : { src: translated.source, tgt: translated.target }),
    ...(signOff === null ? {} : { state: signOff.as, by: signOff.by, role: signOff.role, on: signOff.on }),
    ...(unchanged.length === 0 ? {} : { unchanged }),
    ...(suppressed.length === 0
      ? {}
      : { suppressed: suppressed.map(({ source, ...rest }) => ({ ...rest, src: source })) }),
  };
}
