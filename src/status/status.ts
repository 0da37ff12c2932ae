import type { ClauseId, IsoDate, Locale, NoticeId } from '../ast/notice.ts';
import type { SourceFingerprint, TargetFingerprint } from './fingerprint.ts';
import type { SuppressibleCode } from './suppressible.ts';

/**
 * What people have said of a notice's translation into one locale: `locales/ko/privacy.status.json`. It holds no state:
 * what a clause's state is follows from these records and the texts as they are (`clause-state.ts`).
 */
export interface Status {
  readonly notice: NoticeId;
  readonly locale: Locale;
  readonly records: ReadonlyMap<ClauseId, StatusRecord>;
  /** The source texts that the records speak of, as a catalog would hold them: `locales/ko/privacy.sources.json`. */
  readonly sources: ReadonlyMap<SourceFingerprint, string>;
}

export interface StatusRecord {
  /** Which source text was translated by which text; `null` where nobody has said it yet. */
  readonly translated: Translated | null;
  readonly signOff: SignOff | null;
  /** Changes of the source that were said to leave its meaning as it was, oldest first. */
  readonly unchanged: readonly UnchangedMeaning[];
  readonly suppressed: readonly Suppression[];
}

export interface Translated {
  readonly source: SourceFingerprint;
  readonly target: TargetFingerprint;
}

/** How far a translation was signed off, from the lower to the higher. */
export const signOffs = ['reviewed', 'approved'] as const;

export type SignOffState = (typeof signOffs)[number];

/** It binds to both texts of `translated`: when one of them changes, it has lapsed. */
export interface SignOff {
  readonly as: SignOffState;
  readonly by: string;
  readonly role: string;
  readonly on: IsoDate;
}

export interface UnchangedMeaning {
  /** What the source said before. */
  readonly from: SourceFingerprint;
  readonly reason: string;
  readonly on: IsoDate;
}

/** A finding that somebody looked at and found to be no fault. It lapses when the source says something else. */
export interface Suppression {
  readonly code: SuppressibleCode;
  readonly reason: string;
  readonly by: string;
  readonly on: IsoDate;
  readonly source: SourceFingerprint;
}

export const noRecord: StatusRecord = { translated: null, signOff: null, unchanged: [], suppressed: [] };

/** The status of a translation that nobody has said anything of. */
export function emptyStatus(notice: NoticeId, locale: Locale): Status {
  return { notice, locale, records: new Map(), sources: new Map() };
}

/** The source texts that a record speaks of. */
export function sourcesNamedIn({
  translated,
  unchanged,
  suppressed,
}: StatusRecord): readonly SourceFingerprint[] {
  return [
    ...(translated === null ? [] : [translated.source]),
    ...unchanged.map(({ from }) => from),
    ...suppressed.map(({ source }) => source),
  ];
}
