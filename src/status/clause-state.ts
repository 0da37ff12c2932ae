import { assertNever } from '../ast/assert-never.ts';
import type { Clause, ClauseId, Notice } from '../ast/notice.ts';
import { type ClauseRole, clausesOf } from '../ast/walk.ts';
import type { Catalog } from '../locale/catalog.ts';
import {
  type SourceFingerprint,
  sourceFingerprint,
  type TargetFingerprint,
  targetFingerprint,
} from './fingerprint.ts';
import { noRecord, type Status, type StatusRecord } from './status.ts';

/**
 * How far a clause's translation is, from the worst to the best:
 * - `missing`: the catalog has no text;
 * - `stale`: the text was made from a source that has changed since;
 * - `edited`: the text has changed since somebody said that it is current;
 * - `translated`: there is a text, and nobody has said from which source;
 * - `current`: it was said to be current, and neither text has changed since;
 * - `reviewed`, `approved`: it was signed off, and neither text has changed since.
 */
export const clauseStates = [
  'missing',
  'stale',
  'edited',
  'translated',
  'current',
  'reviewed',
  'approved',
] as const;

export type ClauseState = (typeof clauseStates)[number];

/** A clause with all that is known of its translation. */
export interface ClauseStatus {
  readonly id: ClauseId;
  readonly role: ClauseRole;
  readonly source: Clause;
  readonly sourceFingerprint: SourceFingerprint;
  /** The catalog's text; `null` where there is none or it is empty. */
  readonly target: string | null;
  readonly targetFingerprint: TargetFingerprint | null;
  readonly record: StatusRecord;
  readonly state: ClauseState;
  /** The source text that was translated, where it is another than today's and was kept. */
  readonly translatedFrom: string | null;
}

/** The status of every clause that can be translated, in reading order. */
export function clauseStatuses(source: Notice, catalog: Catalog, status: Status): readonly ClauseStatus[] {
  return [...clausesOf(source)].flatMap(({ clause, role }): ClauseStatus[] => {
    if (clause.children.length === 0) return [];
    const text = catalog.entries.get(clause.id)?.text ?? '';
    const target = text.trim() === '' ? null : text;
    const texts = {
      sourceFingerprint: sourceFingerprint(clause),
      targetFingerprint: target === null ? null : targetFingerprint(target),
    };
    const record = status.records.get(clause.id) ?? noRecord;
    const from = record.translated?.source ?? texts.sourceFingerprint;
    return [
      {
        id: clause.id,
        role,
        source: clause,
        target,
        ...texts,
        record,
        state: stateOf(record, texts),
        translatedFrom: from === texts.sourceFingerprint ? null : (status.sources.get(from) ?? null),
      },
    ];
  });
}

interface Fingerprints {
  readonly sourceFingerprint: SourceFingerprint;
  readonly targetFingerprint: TargetFingerprint | null;
}

function stateOf({ translated, signOff }: StatusRecord, texts: Fingerprints): ClauseState {
  if (texts.targetFingerprint === null) return 'missing';
  if (translated === null) return 'translated';
  if (translated.source !== texts.sourceFingerprint) return 'stale';
  if (translated.target !== texts.targetFingerprint) return 'edited';
  return signOff === null ? 'current' : signOff.as;
}

/** Whether a clause of this state may be published as it is. */
export function isApproved(state: ClauseState): boolean {
  switch (state) {
    case 'approved':
      return true;
    case 'missing':
    case 'stale':
    case 'edited':
    case 'translated':
    case 'current':
    case 'reviewed':
      return false;
    default:
      return assertNever(state);
  }
}
