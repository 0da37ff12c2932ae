import { parentPort } from 'node:worker_threads';
import type { Theme } from '../theme/theme.ts';
import { type FileJob, renderFile } from './render-file.ts';

/** What the main thread says to the worker: the theme once, then one job after another. */
export type WorkerRequest =
  | { readonly type: 'theme'; readonly theme: Theme }
  | { readonly type: 'job'; readonly number: number; readonly job: FileJob };

/** What the worker answers to each job. */
export interface WorkerAnswer {
  readonly number: number;
  readonly bytes: Uint8Array;
}

/** The worker's side: what an edition on paper needs is loaded while the main thread still reads and checks. */
export function serve(): void {
  const port = parentPort;
  if (port === null) throw new Error('the worker was started as a program');
  let theme: Theme | null = null;
  port.on('message', (request: WorkerRequest) => {
    if (request.type === 'theme') theme = request.theme;
    else if (theme !== null) {
      // An error here is a bug; unhandled, it reaches the main thread as the worker's error.
      void renderFile(request.job, theme).then((bytes) => {
        port.postMessage({ number: request.number, bytes } satisfies WorkerAnswer);
      });
    }
  });
}
