import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createCompileMemory } from '../build/compile.ts';
import { shippedFor } from '../build/load.ts';
import type { ProjectSources } from '../build/project.ts';
import { checkProject } from './engine/check-project.ts';
import type { Findings } from './engine/finding-views.ts';
import { type FileMemory, shareFiles } from './engine/map-files.ts';

/** Checks a project, here or elsewhere, until it is closed. */
export interface Checker {
  readonly check: (sources: ProjectSources) => Promise<Findings>;
  readonly close: () => void;
}

/** What crosses to the thread: all of a project but what reads its fonts. */
type SentSources = Omit<ProjectSources, 'readFont'>;

/** What a thread begins with: the folder of the project, whose fonts it reads. */
interface Begun {
  readonly directory: string;
}

/** Checks here and now. */
export function checkerHere(): Checker {
  const memory = createCompileMemory();
  return { check: async (sources) => checkProject(sources, memory), close: () => {} };
}

/**
 * Checks in a thread of its own, whose script is `serve-check.ts`, so that a server goes on answering. A thread that fails
 * is replaced by another one with the next check.
 */
export function checkerInThread(script: URL, directory: string): Checker {
  let worker: Worker | null = null;
  const start = (): Worker => {
    const begun: Begun = { directory };
    const started = new Worker(script, { workerData: begun });
    started.unref();
    return started;
  };
  return {
    check: (sources) => {
      const { readFont: _, ...sent } = sources;
      const asked = worker ?? start();
      worker = asked;
      return new Promise((resolve, reject) => {
        const settle = (then: () => void): void => {
          asked.removeAllListeners();
          then();
        };
        asked.once('message', (found: Findings) => settle(() => resolve(found)));
        const fail = (error: unknown): void => {
          worker = null;
          settle(() => reject(error));
        };
        asked.once('error', fail);
        asked.once('exit', () => fail(new Error('the thread that checks has ended')));
        asked.postMessage(sent satisfies SentSources);
      });
    },
    close: () => void worker?.terminate(),
  };
}

/** The thread's side. One check is asked for after the other. */
export function serveChecks(): void {
  const port = parentPort;
  if (port === null) throw new Error('the worker was started as a program');
  const { directory } = workerData as Begun;
  const { readFont } = shippedFor(directory);
  const memory = createCompileMemory();
  const files: FileMemory = new Map();
  port.on('message', (sent: SentSources) => {
    port.postMessage(checkProject(shareFiles({ ...sent, readFont }, files), memory));
  });
}
