import type { ClauseId, IsoDate, Span } from '../ast/notice.ts';

/** `anchors.json`: every anchor that was ever published, and what became of it. */
export interface Ledger {
  /** Relative to the project. */
  readonly file: string;
  readonly entries: ReadonlyMap<ClauseId, LedgerEntry>;
}

export type LedgerEntry = { readonly span: Span } & LedgerState;

export type LedgerState =
  | { readonly state: 'live' }
  | { readonly state: 'moved'; readonly to: ClauseId }
  | {
      readonly state: 'withdrawn';
      readonly on: IsoDate;
      readonly reason: string;
      readonly see: ClauseId | null;
    };
