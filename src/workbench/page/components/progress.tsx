import type { ClauseModel } from '../clause-model.ts';
import { states } from '../state-words.ts';

/** How many of these clauses are accepted or better. */
export function Progress({ clauses }: { readonly clauses: readonly ClauseModel[] }) {
  const done = clauses.filter(({ state }) => states[state.value].done).length;
  const begun = clauses.filter(({ state }) => state.value !== 'missing').length;
  const part = (count: number): string => `${clauses.length === 0 ? 0 : (100 * count) / clauses.length}%`;
  return (
    <div class="progress" data-whole={done === clauses.length}>
      <span class="progress-words">
        {done} of {clauses.length}
        <span class="unseen"> accepted</span>
      </span>
      <span class="progress-bar" aria-hidden="true">
        <span class="progress-begun" style={{ inlineSize: part(begun) }} />
        <span class="progress-done" style={{ inlineSize: part(done) }} />
      </span>
    </div>
  );
}
