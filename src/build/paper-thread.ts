import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Theme } from '../theme/theme.ts';
import type { FormatName } from './formats.ts';
import { type Renderer, rendererHere } from './render-file.ts';
import type { WorkerAnswer, WorkerRequest } from './render-worker.ts';

/** The format that costs as much as all the others together, and so has a thread of its own. */
const ownThread: FormatName = 'pdf';

/** Whether a second thread is worth it: on one processor it would only take turns with the first. */
export function isWorthThread(formats: readonly FormatName[]): boolean {
  return formats.includes(ownThread) && formats.length > 1 && availableParallelism() > 1;
}

/** Renders editions on paper in a thread of its own, whose script is `serve-render.ts`, and all else here. */
export function rendererWithPaperThread(script: URL): Renderer {
  const here = rendererHere();
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
      if (job.format !== ownThread) return here.renderFile(job, theme);
      if (failure !== null) throw failure;
      if (sent !== theme) send({ type: 'theme', theme });
      sent = theme;
      jobs += 1;
      const number = jobs;
      // The tree of the notice is for JSON alone; the Flow says all that paper shows.
      send({ type: 'job', number, job: { ...job, edition: null } });
      worker.ref();
      return new Promise((resolve, reject) => {
        waiting.set(number, (result) => ('bytes' in result ? resolve(result.bytes) : reject(result.error)));
      });
    },
    close: () => void worker.terminate(),
  };
}
