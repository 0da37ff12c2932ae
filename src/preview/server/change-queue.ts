import type { ProjectSources } from '../../build/project.ts';

/** A change of the project as it was noticed. */
export interface ProjectChange {
  /** `null` where the project cannot be read, and then why. */
  readonly sources: ProjectSources | null;
  readonly fault: string | null;
  readonly files: readonly string[];
  /** When it was noticed, as `now` tells it. */
  readonly since: number;
}

export interface ChangePorts {
  readonly apply: (change: ProjectChange) => Promise<void>;
  /** Takes what `apply` throws. */
  readonly report: (error: unknown) => void;
}

/** The changes of a project, worked on one after the other. */
export interface ChangeQueue {
  /** Those that come while one is worked on are taken together. Done when all of them are; never throws. */
  readonly take: (change: ProjectChange) => Promise<void>;
  /** The work that is going on; `null` for none. */
  readonly running: () => Promise<void> | null;
}

export function createChangeQueue({ apply, report }: ChangePorts): ChangeQueue {
  let waiting: ProjectChange | null = null;
  let running: Promise<void> | null = null;

  const applyAll = async (): Promise<void> => {
    for (let next = waiting; next !== null; next = waiting) {
      waiting = null;
      try {
        await apply(next);
      } catch (error) {
        report(error);
      }
    }
    running = null;
  };

  return {
    take: (change) => {
      waiting = waiting === null ? change : together(waiting, change);
      running ??= applyAll();
      return running;
    },
    running: () => running,
  };
}

/** The project as the later one has it, by the files of both. */
function together(earlier: ProjectChange, later: ProjectChange): ProjectChange {
  return { ...later, since: earlier.since, files: [...earlier.files, ...later.files] };
}
