import {
  clausesNamed,
  type Decision,
  type Decisions,
  decideEach,
  type Refusal,
} from '../status/decide-each.ts';
import { printable } from '../wording/paint-changes.ts';
import { type ProjectTranslation, saveStatus } from './project-translation.ts';
import { type ExitStatus, exit, type Terminal } from './terminal.ts';

/** What was decided of which clauses. */
export interface Asked {
  /** As they stand in the call. */
  readonly ids: readonly string[];
  readonly decide: Decision;
  /** What is said of a clause that was taken: "accepted". */
  readonly done: string;
}

/** Takes a decision for clauses that were named: for all of them, or for none. */
export function recordNamed(opened: ProjectTranslation, asked: Asked, terminal: Terminal): ExitStatus {
  const { status, clauses } = opened.translation;
  const { named, refused } = clausesNamed(asked.ids, clauses);
  const decisions = decideEach(status, named, asked.decide);
  const refusals = [...refused, ...decisions.refused];
  if (refusals.length > 0) {
    terminal.err(`nothing was written:\n${refusalLines(refusals)}`);
    return exit.errors;
  }
  saveStatus(opened, decisions.status);
  for (const { clause, before, changed } of decisions.taken) {
    terminal.out(changed ? `${clause}: ${asked.done}, was ${before}\n` : `${clause}: is ${before} already\n`);
  }
  return exit.fine;
}

/** Takes a decision for every clause for which it can be taken, and lists the others. */
export function recordAll(
  opened: ProjectTranslation,
  { decisions, done }: { readonly decisions: Decisions; readonly done: string },
  terminal: Terminal,
): ExitStatus {
  const { taken, refused } = decisions;
  if (taken.length > 0) saveStatus(opened, decisions.status);
  terminal.out(`${taken.length} ${taken.length === 1 ? 'clause' : 'clauses'} ${done}\n`);
  if (refused.length === 0) return exit.fine;
  terminal.err(`${refused.length} not ${done}:\n${refusalLines(refused)}`);
  return exit.errors;
}

function refusalLines(refusals: readonly Refusal[]): string {
  return refusals.map(({ clause, reason }) => `  ${printable(clause)}: ${printable(reason)}\n`).join('');
}
