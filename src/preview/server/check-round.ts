import { setImmediate as nextTurn } from 'node:timers/promises';
import type { ProjectSources } from '../../build/project.ts';
import type { Findings } from '../engine/finding-views.ts';
import type { EditionName } from '../protocol.ts';
import { editionKey } from './kept-edition.ts';

/** A change whose pages were made, and which is not checked yet. */
export interface Remade {
  /** The files that changed, relative to the project; empty at the beginning. */
  readonly files: readonly string[];
  /** The editions whose pages differ now. */
  readonly changed: readonly EditionName[];
  /** When the change was noticed, and how long it was until the pages were made that somebody looks at. */
  readonly since: number;
  readonly pagesTook: number;
}

/** What became of the changes since it was told last. */
export interface CheckedChange extends Pick<Remade, 'files' | 'changed'> {
  /** Until the pages were made that somebody looks at, and until everything was checked. */
  readonly took: { readonly pages: number; readonly checks: number };
  readonly counts: Findings['counts'];
}

export interface CheckPorts {
  readonly check: (sources: ProjectSources) => Promise<Findings>;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  /** Takes what `check` throws. */
  readonly report: (error: unknown) => void;
  /** Takes notice that `findings` or `running` give something else now. */
  readonly changed: () => void;
  /** Takes what became of the changes, when all of them are checked. */
  readonly tell: (change: CheckedChange) => void;
}

/** The checks of a project, which follow its pages and keep none of them waiting. */
export interface CheckRound {
  /** Takes a change to check. One that comes before the last is checked is told with that. */
  readonly follow: (sources: ProjectSources, remade: Remade) => void;
  /** What was found last. */
  readonly findings: () => Findings;
  /** The checks that are going on; `null` for none. */
  readonly running: () => Promise<void> | null;
}

export function createCheckRound(ports: CheckPorts): CheckRound {
  let findings: Findings = { findings: [], counts: { errors: 0, warnings: 0 } };
  let unchecked: ProjectSources | null = null;
  let untold: Remade | null = null;
  let running: Promise<void> | null = null;

  const check = async (sources: ProjectSources): Promise<void> => {
    try {
      // Where more has changed meanwhile they are of what was before, and better than none.
      findings = await ports.check(sources);
      ports.changed();
    } catch (error) {
      ports.report(error);
    }
  };
  const tell = (): void => {
    if (untold === null) return;
    const { files, changed, since, pagesTook } = untold;
    untold = null;
    const took = { pages: pagesTook, checks: ports.now() - since };
    ports.tell({ files, changed, took, counts: findings.counts });
  };
  const run = async (): Promise<void> => {
    await nextTurn();
    for (let sources = unchecked; sources !== null; sources = unchecked) {
      unchecked = null;
      await check(sources);
    }
    running = null;
    ports.changed();
    tell();
  };

  return {
    follow: (sources, remade) => {
      unchecked = sources;
      untold = untold === null ? remade : together(untold, remade);
      running ??= run();
    },
    findings: () => findings,
    running: () => running,
  };
}

/** The times are those of the later one. */
function together(earlier: Remade, later: Remade): Remade {
  const changed = new Map([...earlier.changed, ...later.changed].map((name) => [editionKey(name), name]));
  return {
    ...later,
    files: [...new Set([...earlier.files, ...later.files])],
    changed: [...changed.values()],
  };
}
