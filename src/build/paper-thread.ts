import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Theme } from '../theme/theme.ts';
import type { FormatName } from './formats.ts';
import { type RenderFile, renderFile } from './render-file.ts';
import type { WorkerAnswer, WorkerRequest } from './render-worker.ts';

/** The format that costs as much as all the others together, and so has a thread of its own. */
const ownThread: FormatName = 'pdf';

/** Renders an edition's files, those on paper beside the others. */
export interface PaperThread {
  readonly renderFile: RenderFile;
  readonly close: () => void;
}

/** On one processor a second thread would only take turns with the first. */
export function openPaperThread(formats: readonly FormatName[], script: URL): PaperThread {
  if (!formats.includes(ownThread) || formats.length === 1 || availableParallelism() < 2) {
    return { renderFile, close: () => {} };
  }
  const worker = new Worker(script);
  const waiting = new Map<number, (result: { bytes: Uint8Array } | { error: unknown }) => void>();
  let sent: Theme | null = null;
  let failure: unknown = null;
  const send = (request: WorkerRequest): void => worker.postMessage(request);
  worker.unref();
  worker.on('message', ({ number, bytes }: WorkerAnswer) => {
    waiting.get(number)?.({ bytes });
    waiting.delete(number);
    if (waiting.size === 0) worker.unref();
  });
  worker.on('error', (error) => {
    failure = error;
    for (const settle of waiting.values()) settle({ error });
    waiting.clear();
  });
  let jobs = 0;
  return {
    renderFile: (job, theme) => {
      if (job.format !== ownThread) return renderFile(job, theme);
      if (failure !== null) throw failure;
      if (sent !== theme) send({ type: 'theme', theme });
      sent = theme;
      jobs += 1;
      const number = jobs;
      // The tree of the notice is for JSON alone; the Flow says all that paper shows.
      send({ type: 'job', number, job });
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(number, (result) => ('bytes' in result ? resolve(result.bytes) : reject(result.error)));
      });
    },
    close: () => void worker.terminate(),
  };
}
