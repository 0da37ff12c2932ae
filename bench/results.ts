import type { ContestantName } from './contestants.ts';
import type { Cost } from './timed-commands.ts';

/** Everything that one run of the bench found. Times are in milliseconds, memory in bytes. */
export interface Results {
  readonly machine: Machine;
  readonly notice: { readonly clauses: number; readonly locales: readonly string[] };
  readonly rounds: number;
  readonly contest: readonly Standing[];
  /** In the order of a build. */
  readonly stages: readonly StageGrowth[];
  readonly builds: readonly BuildAt[];
  readonly preview: PreviewResults;
}

/** What `stele dev` takes. */
export interface PreviewResults {
  /** Clauses of the example. */
  readonly clauses: number;
  readonly at: readonly PreviewAt[];
}

/** With a notice that many times as long as the example. */
export interface PreviewAt {
  readonly length: number;
  /** From the start of the program to the first page in the browser. */
  readonly ready: number;
  readonly costs: readonly PreviewCost[];
}

/** From the saving of a file with one changed clause to the painted page: medians and, of the whole, the range. */
export interface PreviewCost {
  readonly where: 'source' | 'catalog';
  readonly edits: number;
  readonly total: number;
  readonly range: readonly [number, number];
  /** Until the change has come out of the server, noticing and reading the file included. */
  readonly server: number;
  /** From there until it is painted. */
  readonly browser: number;
}

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memory: number;
  readonly system: string;
  readonly node: string;
}

export interface Standing {
  readonly name: ContestantName;
  readonly about: string;
  readonly missing: readonly string[];
  /** Medians over the rounds; `null` where something was missing. */
  readonly cost: Cost | null;
  /** Of the rounds' wall times, the shortest and the longest. */
  readonly range: readonly [number, number] | null;
}

/** How many times as long as the example a notice is. */
export const lengths = [1, 10, 100] as const;

export type Length = (typeof lengths)[number];

export interface StageGrowth {
  readonly kind: 'pass' | 'format';
  readonly name: string;
  /** The median of one run over all locales, at each length. */
  readonly times: Readonly<Record<Length, number>>;
  /** False for what is the same however long the notice is. */
  readonly grows: boolean;
}

/** A whole cold build of a notice that many times as long. */
export interface BuildAt {
  readonly length: Length;
  readonly cost: Cost;
  /** The most that the process held at once (maximum resident set). */
  readonly peak: number;
  /** What is reachable after compile: all editions with their diagnostics. */
  readonly live: number;
}
