import * as z from 'zod';
import { isClauseId } from '../ast/clause-id.ts';
import type { ClauseId, IsoDate, Span } from '../ast/notice.ts';
import { type Diagnostic, diagnostic, type Reported } from '../diagnostic/diagnostic.ts';
import { describeIssue, issueWords } from './issue-words.ts';
import { isoDate } from './metadata.ts';
import { type JsonPair, readJsonObject } from './read-json.ts';
import type { SourceFile } from './text-file.ts';

/** `anchors.json`: every anchor that was ever published, and what became of it. */
export interface Ledger {
  /** Relative to the project. */
  readonly file: string;
  readonly entries: ReadonlyMap<ClauseId, LedgerEntry>;
}

export type LedgerEntry = LedgerState & { readonly span: Span };

export type LedgerState = (
  | { readonly state: 'live' }
  | { readonly state: 'moved'; readonly to: ClauseId }
  | {
      readonly state: 'withdrawn';
      readonly on: IsoDate;
      readonly reason: string;
      readonly see?: ClauseId | undefined;
    }
) & {
  /** The first release that held the anchor; absent until there is one. */
  readonly since?: IsoDate | undefined;
};

const clauseId = z
  .string()
  .refine(isClauseId, 'an anchor has ASCII letters, digits, `.`, `_` and `-`')
  .transform((id) => id as ClauseId);

const since = isoDate.optional();

const ledgerState = z.discriminatedUnion(
  'state',
  [
    z.strictObject({ state: z.literal('live'), since }),
    z.strictObject({ state: z.literal('moved'), to: clauseId, since }),
    z.strictObject({
      state: z.literal('withdrawn'),
      on: isoDate,
      reason: z.string().min(1, 'a withdrawn anchor has a reason'),
      see: clauseId.optional(),
      since,
    }),
  ],
  'an anchor is `live`, `moved` or `withdrawn`',
) satisfies z.ZodType<LedgerState>;

/** Reads the ledger. A notice that was never published has none: pass `null` for the source. */
export function readLedger(file: string, source: SourceFile | null): Reported<Ledger> {
  if (source === null) return { value: { file, entries: new Map() }, diagnostics: [] };
  const { value: pairs, diagnostics } = readJsonObject(source);
  const found: Diagnostic[] = [...diagnostics];
  const entries = new Map<ClauseId, LedgerEntry>();
  for (const pair of pairs) {
    const id = clauseId.safeParse(pair.key, { error: issueWords });
    const state = ledgerState.safeParse(pair.value, { error: issueWords });
    if (id.success && state.success) entries.set(id.data, { span: pair.keySpan, ...state.data });
    found.push(...faultsOf(pair, [id, state]));
  }
  return { value: { file, entries }, diagnostics: found };
}

function faultsOf(pair: JsonPair, results: readonly z.ZodSafeParseResult<unknown>[]): Diagnostic[] {
  return results.flatMap(({ error }) =>
    (error?.issues ?? []).slice(0, 1).map((issue) =>
      diagnostic('json-invalid', {
        message: `the entry of \`${pair.key}\` is not one of the ledger: ${describeIssue(issue)}`,
        span: pair.keySpan,
      }),
    ),
  );
}

/** Writes a ledger as its file holds it: one line an anchor, in the order of their code units, LF at the end. */
export function writeLedger(entries: ReadonlyMap<ClauseId, LedgerState>): string {
  const lines = [...entries]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, state]) => `  ${JSON.stringify(id)}: ${writeState(state)}`);
  return lines.length === 0 ? '{}\n' : `{\n${lines.join(',\n')}\n}\n`;
}

function writeState(entry: LedgerState): string {
  const { span: _, ...state } = { span: null, ...entry };
  const members = Object.entries(state)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`);
  return `{ ${members.join(', ')} }`;
}

/**
 * Where an anchor leads now: the live anchor at the end of its moves, the withdrawn anchor they end in, or `null`
 * where they end nowhere or go round in a circle.
 */
export function resolveAnchor(ledger: Ledger, id: ClauseId): { id: ClauseId; entry: LedgerEntry } | null {
  const seen = new Set<ClauseId>();
  for (let at = id; !seen.has(at); ) {
    seen.add(at);
    const entry = ledger.entries.get(at);
    if (entry === undefined) return null;
    if (entry.state !== 'moved') return { id: at, entry };
    at = entry.to;
  }
  return null;
}
