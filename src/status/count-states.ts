import { type ClauseState, clauseStates } from './clause-state.ts';

/** How many clauses are in each state. */
export type StateCounts = Readonly<Record<ClauseState, number>>;

export function countStates(states: Iterable<ClauseState>): StateCounts {
  const counts = Object.fromEntries(clauseStates.map((state) => [state, 0])) as Record<ClauseState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}
