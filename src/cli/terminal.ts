import type { IsoDate } from '../ast/notice.ts';

/** Where a command's words go, and what it may assume of who reads them. */
export interface Terminal {
  /** What was asked for. */
  readonly out: (text: string) => void;
  /** The talk about it. */
  readonly err: (text: string) => void;
  /** Whether stdout shows colours; `NO_COLOR` is honoured. */
  readonly colour: boolean;
  /** Whether stderr is a terminal that can show progress. */
  readonly live: boolean;
  /** The day that is written beside a decision, ISO 8601, in UTC. */
  readonly today: () => IsoDate;
  /** Milliseconds since any moment, for saying how long something took; absent where nobody wants to know. */
  readonly elapsed?: () => number;
}

/** Exit statuses of every command. */
export const exit = { fine: 0, errors: 1, usage: 2, bug: 70 } as const;

export type ExitStatus = (typeof exit)[keyof typeof exit];
