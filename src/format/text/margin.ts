import type { FlowChangeKind, FlowRevised, FlowRun } from '../../flow/flow.ts';
import type { Page } from './page.ts';

/** What stands in the margin beside something that was changed. */
export const signs = {
  added: '+',
  removed: '-',
  moved: '>',
  reworded: '|',
  typographic: '~',
} as const satisfies Record<FlowChangeKind, string>;

/** Beside the place that something was moved away from. */
const signAway = '<';

/** Writes something with its sign beside each of its lines, save those that have one of their own. */
export function inMargin(page: Page, revised: FlowRevised | undefined, write: (page: Page) => void): void {
  if (revised === undefined) {
    write(page);
    return;
  }
  const start = page.lines.length;
  write(isWhole(revised) ? { ...page, whole: true } : page);
  for (let line = start; line < page.lines.length; line += 1) {
    if (page.lines[line] !== '' && !page.signs.has(line)) page.signs.set(line, signOf(revised));
  }
}

/** The sign of something, at the one or the other place of what was moved. */
export function signOf({ kind, side }: FlowRevised): string {
  return kind === 'moved' && side === 'old' ? signAway : signs[kind];
}

/** Whether all of its words stand in one edition alone: the sign beside it says so of each of them. */
export function isWhole({ kind, side }: FlowRevised): boolean {
  return kind === 'added' || side === 'old';
}

/** How a line differs that is no block of its own: by its words. */
export function changeOfWords(runs: readonly FlowRun[]): FlowRevised | undefined {
  const revisions = new Set(runs.map((run) => (run.type === 'field' ? undefined : run.revision)));
  const [only] = revisions;
  if (revisions.size > 1) return { kind: 'reworded', side: 'both', move: null };
  if (only === undefined) return undefined;
  return only === 'inserted'
    ? { kind: 'added', side: 'new', move: null }
    : { kind: 'removed', side: 'old', move: null };
}
