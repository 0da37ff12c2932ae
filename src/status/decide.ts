import type { ClauseId, IsoDate } from '../ast/notice.ts';
import { printTagged } from '../locale/inline-tags.ts';
import { type ClauseState, type ClauseStatus, clauseStates } from './clause-state.ts';
import type { SourceFingerprint, TargetFingerprint } from './fingerprint.ts';
import {
  noRecord,
  type SignOff,
  type SignOffState,
  type Status,
  type StatusRecord,
  sourcesNamedIn,
} from './status.ts';
import type { SuppressibleCode } from './suppressible.ts';

/** The status with what was decided, or why it cannot be decided so. Nothing else of the status changes. */
export type Decided =
  | { readonly type: 'decided'; readonly status: Status }
  | { readonly type: 'refused'; readonly reason: string };

export function refused(reason: string): Decided {
  return { type: 'refused', reason };
}

const untranslated = 'it has no translation: write one first';

/** The text of a clause is a translation of what its source says now. A sign-off lapses. */
export function accept(status: Status, clause: ClauseStatus): Decided {
  if (clause.target === null || clause.targetFingerprint === null) return refused(untranslated);
  return decided(status, clause, {
    ...clause.record,
    translated: { source: clause.sourceFingerprint, target: clause.targetFingerprint },
    signOff: clause.state === 'reviewed' || clause.state === 'approved' ? clause.record.signOff : null,
  });
}

/** The source says the same in other words, so that the translation is current and a sign-off of it still holds. */
export function acceptUnchanged(
  status: Status,
  clause: ClauseStatus,
  { reason, on }: { readonly reason: string; readonly on: IsoDate },
): Decided {
  const { translated, unchanged } = clause.record;
  if (clause.state !== 'stale' || translated === null)
    return refused(`it is ${clause.state}, not stale: there is no change of the source to judge`);
  if (translated.target !== clause.targetFingerprint)
    return refused('its translation has changed too: read both, and accept it without `--unchanged-meaning`');
  return decided(status, clause, {
    ...clause.record,
    translated: { source: clause.sourceFingerprint, target: translated.target },
    unchanged: [...unchanged, { from: translated.source, reason, on }],
  });
}

/** Somebody has read both texts as they are now, and answers for the translation. */
export function signOff(status: Status, clause: ClauseStatus, signature: SignOff): Decided {
  if (clause.target === null || clause.targetFingerprint === null) return refused(untranslated);
  if (clause.state === 'stale')
    return refused('its source has changed since it was translated: mend it if need be, and accept it first');
  if (isHigher(clause.state, signature.as)) return refused(`it is ${clause.state} already`);
  return decided(status, clause, {
    ...clause.record,
    translated: { source: clause.sourceFingerprint, target: clause.targetFingerprint },
    signOff: signature,
  });
}

function isHigher(state: ClauseState, than: SignOffState): boolean {
  return clauseStates.indexOf(state) > clauseStates.indexOf(than);
}

/** A finding of this code is no fault of this clause as long as its source stays as it is. */
export function suppress(
  status: Status,
  clause: ClauseStatus,
  about: {
    readonly code: SuppressibleCode;
    readonly reason: string;
    readonly by: string;
    readonly on: IsoDate;
  },
): Decided {
  const others = clause.record.suppressed.filter(({ code }) => code !== about.code);
  const suppressed = [...others, { ...about, source: clause.sourceFingerprint }];
  return decided(status, clause, { ...clause.record, suppressed });
}

/** The findings of this code are found again. Also of a clause that the notice has no more. */
export function liftSuppression(status: Status, clause: ClauseId, code: SuppressibleCode): Decided {
  const record = status.records.get(clause) ?? noRecord;
  const suppressed = record.suppressed.filter((one) => one.code !== code);
  if (suppressed.length === record.suppressed.length) return refused(`no \`${code}\` is suppressed in it`);
  return { type: 'decided', status: withRecord(status, clause, { ...record, suppressed }) };
}

/**
 * A text came in that was made from a source text: today's, or one that was kept or came with it. What is kept already
 * stays as it is, and no words (an empty `sourceText`) are not kept.
 */
export function recordTranslation(
  status: Status,
  clause: ClauseId,
  {
    source,
    sourceText,
    target,
  }: {
    readonly source: SourceFingerprint;
    readonly sourceText: string;
    readonly target: TargetFingerprint;
  },
): Status {
  const record = status.records.get(clause) ?? noRecord;
  const sources = new Map(status.sources);
  if (!sources.has(source) && sourceText !== '') sources.set(source, sourceText);
  return withRecord({ ...status, sources }, clause, {
    ...record,
    translated: { source, target },
    signOff: null,
  });
}

function decided(status: Status, clause: ClauseStatus, record: StatusRecord): Decided {
  const sources = new Map(status.sources);
  if (sourcesNamedIn(record).includes(clause.sourceFingerprint))
    sources.set(clause.sourceFingerprint, printTagged(clause.source.children));
  return { type: 'decided', status: withRecord({ ...status, sources }, clause.id, record) };
}

/** A record that says nothing is none. */
function withRecord(status: Status, clause: ClauseId, record: StatusRecord): Status {
  const records = new Map(status.records);
  const { translated, signOff, unchanged, suppressed } = record;
  if ((translated ?? signOff) === null && unchanged.length + suppressed.length === 0) records.delete(clause);
  else records.set(clause, record);
  return { ...status, records };
}
