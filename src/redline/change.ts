import type { ClauseId, IsoDate, Locale, NoticeId } from '../ast/notice.ts';
import type { ClauseRole } from '../ast/walk.ts';
import type { WordChange } from '../wording/word-changes.ts';

/** What was changed between two versions of a notice in one locale: `changes.json`, in the order of the redline. */
export interface Changes {
  readonly notice: NoticeId;
  readonly locale: Locale;
  readonly before: VersionFacts;
  readonly after: VersionFacts;
  /** What differs of the notice beside its clauses, in the order of `changedFacts`. */
  readonly facts: readonly FactChange[];
  readonly changes: readonly Change[];
}

export interface VersionFacts {
  readonly version: IsoDate;
  readonly effective: IsoDate;
  readonly title: string;
}

/** `typographic`: in nothing that a reader reads, such as spacing, the form of quotes and dashes, or emphasis alone. */
export const changeKinds = ['added', 'removed', 'moved', 'reworded', 'typographic'] as const;

export type ChangeKind = (typeof changeKinds)[number];

/** What is said of a notice, or of a part of it, beside its words. */
export const changedFacts = [
  'version',
  'effective',
  'url',
  'company',
  'sourceLocale',
  'translations',
  'jurisdictions',
] as const;

export type ChangedFact = (typeof changedFacts)[number];

export interface FactChange {
  readonly fact: ChangedFact;
  /** Days, tags, codes, names; empty where there was, or is, none. */
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/**
 * One clause (or a whole table row or column, a table, a part, each by its first clause) and what became of it. Of a
 * clause that moved, by itself or with others, and says something else now, both are told: that it moved, then that it
 * was reworded.
 */
export interface Change {
  readonly kind: ChangeKind;
  readonly clause: ClauseId;
  readonly role: ClauseRole;
  /** The clauses that came, went or moved with it, such as the paragraphs of a section, in reading order. */
  readonly with: readonly ClauseId[];
  /** Where it stands: in the newer notice, or, where that lacks it, in the older. */
  readonly place: Place;
  /** Where a moved clause stood before, for a heading the part that it lay in; `null` for what was not moved itself. */
  readonly from: Place | null;
  /** The bare words; a break is a line feed. `null` where there was, or is, no such clause. */
  readonly before: string | null;
  readonly after: string | null;
  /** Words within a clause that was reworded; empty where the words are the same or there is one side alone. */
  readonly words: readonly WordChange[];
  /** Of a heading: the jurisdictions and the effective day of its part. A part of which only these differ is `reworded`. */
  readonly facts: readonly FactChange[];
}

export interface Place {
  /** The id and the words of the heading that it stands under; a heading stands under itself. */
  readonly part: ClauseId;
  readonly heading: string;
}
