import type { ClauseId } from '../ast/notice.ts';
import type { TagMisfit } from './fit-tags.ts';

/** What became of each clause of a notice and of each text of its translation. */
export interface Alignment {
  /** In the order of the notice. */
  readonly aligned: readonly AlignedClause[];
  readonly left: readonly LeftClause[];
  /** The texts of the translation that are neither taken nor named with a clause that is left out, in its order. */
  readonly over: readonly LeftOver[];
}

export interface AlignedClause {
  readonly id: ClauseId;
  /** With inline tags, as a catalog has it. */
  readonly text: string;
  /** Between 0 and 1. */
  readonly confidence: number;
  /** In the translated file, counted from 1. */
  readonly line: number;
}

/**
 * Why a clause is left out: nothing stands for it, several texts could, the one in its place does not look like its
 * translation, or does not fit it.
 */
export type LeftReason = 'absent' | 'unsure' | 'doubtful' | 'facts' | TagMisfit;

export interface LeftClause {
  readonly id: ClauseId;
  readonly reason: LeftReason;
  readonly confidence: number;
  /** The most likely text, where there is one. */
  readonly candidate: LeftOver | null;
}

export interface LeftOver {
  readonly text: string;
  readonly line: number;
}
