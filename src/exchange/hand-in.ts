import type { SourceFingerprint, TargetFingerprint } from '../status/fingerprint.ts';

/** What a translator's file brings back, as it says it: nothing of it has been held against the project yet. */
export interface HandIn {
  /** `null` for what the file does not say: programs leave out what they do not know. */
  readonly notice: string | null;
  readonly sourceLocale: string | null;
  readonly targetLocale: string | null;
  readonly units: readonly HandInUnit[];
  /** What people wrote into the file of no single clause. */
  readonly comments: readonly string[];
}

export interface HandInUnit {
  /** A clause's id, if it is one. */
  readonly id: string;
  /** Where the unit begins: a line of the file, or a row of its table; from 1. */
  readonly at: number;
  /** The source text that was translated, with inline tags; `null` where the file does not say it. */
  readonly source: string | null;
  readonly sourceFingerprint: SourceFingerprint | null;
  /** The translation that was handed out; `none` where there was none, `null` where the file does not say it. */
  readonly base: TargetFingerprint | 'none' | null;
  /** The translation, with inline tags; empty where there is none. */
  readonly target: string;
  /** Whether the translator's program says that the translation needs no more work; `null` where it says nothing. */
  readonly finished: boolean | null;
  /** What people wrote about it. */
  readonly comments: readonly string[];
}

/** Why a file cannot be read, or a unit of it. */
export interface ReadFault {
  /** A line or a row, from 1; `null` for the file as a whole. */
  readonly at: number | null;
  readonly clause: string | null;
  /** As the end of a sentence about the clause or the file. */
  readonly reason: string;
}

export type ReadIn =
  | { readonly type: 'read'; readonly handIn: HandIn }
  | { readonly type: 'unreadable'; readonly faults: readonly ReadFault[] };

export function unreadable(reason: string, at: number | null = null): ReadIn {
  return { type: 'unreadable', faults: [{ at, clause: null, reason }] };
}
