import { parentPort, Worker, workerData } from 'node:worker_threads';
import { createCompileMemory } from '../build/compile-memory.ts';
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
  let waiting: Waiting | null = null;
  const fail = (failed: Worker, error: unknown): void => {
    if (worker === failed) worker = null;
    waiting?.reject(error);
    waiting = null;
  };
  const start = (): Worker => {
    const begun: Begun = { directory };
    const started = new Worker(script, { workerData: begun });
    started.unref();
    started.on('message', (found: Findings) => {
      waiting?.resolve(found);
      waiting = null;
    });
    started.on('error', (error) => fail(started, error));
    started.on('exit', () => fail(started, new Error('the thread that checks has ended')));
    return started;
  };
  return {
    check: (sources) => {
      const { readFont: _, ...sent } = sources;
      worker ??= start();
      worker.postMessage(sent satisfies SentSources);
      return new Promise((resolve, reject) => {
        waiting = { resolve, reject };
      });
    },
    close: () => {
      const ended = worker;
      waiting = null;
      void ended?.terminate();
    },
  };
}

/** A check that was asked for; there is never more than one. */
interface Waiting {
  readonly resolve: (found: Findings) => void;
  readonly reject: (error: unknown) => void;
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
