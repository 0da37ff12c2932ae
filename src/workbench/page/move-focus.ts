import type { ClauseId } from '../../ast/notice.ts';
import type { ClauseModel } from './clause-model.ts';
import type { Workspace } from './workspace.ts';

/** The ids of the elements that belong to a clause or a section. */
export const elementIds = {
  row: (id: ClauseId) => `clause-${id}`,
  field: (id: ClauseId) => `field-${id}`,
  source: (id: ClauseId) => `source-${id}`,
  findings: (id: ClauseId) => `findings-${id}`,
  section: (id: ClauseId) => `section-${id}`,
} as const;

/** Puts the caret into a clause's field; where a filter hides it, the filter goes. */
export function focusClause({ filter }: Workspace, clause: ClauseModel): void {
  if (!filter.shown.value.has(clause)) {
    filter.search('');
    filter.choose('all');
  }
  // The row may have to be drawn first.
  requestAnimationFrame(() => bringUp(elementIds.field(clause.id)));
}

export function focusSection(id: ClauseId): void {
  const element = document.getElementById(elementIds.section(id));
  element?.focus({ preventScroll: true });
  element?.scrollIntoView({ block: 'start' });
}

/** Back into the field, before a button that was pressed goes from under the focus. */
export function returnToField(id: ClauseId): void {
  document.getElementById(elementIds.field(id))?.focus({ preventScroll: true });
}

/** From the field into its row, where keys are not letters. */
export function leaveField(id: ClauseId): void {
  document.getElementById(elementIds.row(id))?.focus({ preventScroll: true });
}

/** To the nearest clause in this direction that has something to do, all round; among those that are shown. */
export function focusNextOpen(workspace: Workspace, step: 1 | -1): void {
  const { clauses, filter, active, said } = workspace;
  const shown = clauses.filter((clause) => filter.shown.value.has(clause));
  const at = shown.findIndex(({ id }) => id === active.value);
  const from = at < 0 && step < 0 ? 0 : at;
  for (let by = 1; by <= shown.length; by += 1) {
    const clause = shown[(from + step * by + shown.length * 2) % shown.length];
    if (clause?.open.value !== true || clause.id === active.value) continue;
    focusClause(workspace, clause);
    return;
  }
  said.value = 'No other clause shown here is open.';
}

function bringUp(id: string): void {
  const element = document.getElementById(id);
  element?.focus({ preventScroll: true });
  const row = element?.closest('li');
  // A long way is not travelled: it would take long, and its length is not known before what lies on it is laid out.
  const far = Math.abs(row?.getBoundingClientRect().top ?? 0) > 2 * window.innerHeight;
  const calm = far || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const block = (row?.offsetHeight ?? 0) > window.innerHeight / 2 ? 'start' : 'center';
  row?.scrollIntoView({ block, behavior: calm ? 'instant' : 'smooth' });
}
