import { isDeepStrictEqual } from 'node:util';
import type { ClauseId } from '../ast/notice.ts';
import { nearestInstead } from '../diagnostic/names-instead.ts';
import type { ClauseState, ClauseStatus } from './clause-state.ts';
import type { Decided } from './decide.ts';
import { emptyStatus, type Status } from './status.ts';

/** What is decided of one clause; it looks at no other clause's record. */
export type Decision = (status: Status, clause: ClauseStatus) => Decided;

export interface Refusal {
  /** As it was asked for. */
  readonly clause: string;
  /** Why, and what to do; it reads on behind the clause. */
  readonly reason: string;
}

export interface Taken {
  readonly clause: ClauseId;
  readonly before: ClauseState;
  /** Its record says something else now; `false` where it had been said already. */
  readonly changed: boolean;
}

/** What became of a decision that was taken for several clauses. */
export interface Decisions {
  /** With all that was not refused. */
  readonly status: Status;
  readonly taken: readonly Taken[];
  readonly refused: readonly Refusal[];
}

/** Takes a decision for each of these clauses. */
export function decideEach(status: Status, clauses: readonly ClauseStatus[], decide: Decision): Decisions {
  const records = new Map(status.records);
  const sources = new Map(status.sources);
  const taken: Taken[] = [];
  const refused: Refusal[] = [];
  // Each upon a status of its own, put together here: a copy of the whole for each clause would cost their square.
  const blank = emptyStatus(status.notice, status.locale);
  for (const clause of clauses) {
    const decided = decide(blank, clause);
    if (decided.type === 'refused') {
      refused.push({ clause: clause.id, reason: decided.reason });
      continue;
    }
    const record = decided.status.records.get(clause.id) ?? clause.record;
    records.set(clause.id, record);
    for (const [fingerprint, text] of decided.status.sources) sources.set(fingerprint, text);
    taken.push({
      clause: clause.id,
      before: clause.state,
      changed: !isDeepStrictEqual(record, clause.record),
    });
  }
  return { status: { ...status, records, sources }, taken, refused };
}

/** The clauses of these ids, each once, in reading order; an id that the notice has not is refused. */
export function clausesNamed(
  ids: readonly string[],
  clauses: readonly ClauseStatus[],
): { readonly named: readonly ClauseStatus[]; readonly refused: readonly Refusal[] } {
  const wanted = new Set(ids);
  const named = clauses.filter(({ id }) => wanted.has(id));
  for (const { id } of named) wanted.delete(id);
  const refused = [...wanted].map((clause): Refusal => {
    const near = nearestInstead(
      clause,
      clauses.map(({ id }) => id),
    );
    return { clause, reason: `the notice has no such clause to translate${near}` };
  });
  return { named, refused };
}
