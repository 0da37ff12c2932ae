import type { ClauseId, JurisdictionCode, Notice } from '../ast/notice.ts';

/** A notice in one locale, and how far its words are behind. */
export interface Edition extends Notice {
  /** The clauses whose source has changed since they were translated, in reading order. */
  readonly outdated: readonly ClauseId[];
  /** The jurisdiction that it is for, where it is for one alone. */
  readonly jurisdiction?: JurisdictionCode;
}
