import { parentPort } from 'node:worker_threads';
import { type Reading, UnreadableFile } from '../reading.ts';
import { startEngine } from './engine.ts';
import { readPdf } from './read-pdf.ts';

/** What the main thread says to the worker: the engine's program, and the file. */
export interface PdfRequest {
  readonly program: Uint8Array;
  readonly bytes: Uint8Array;
}

/** What the worker answers. */
export type PdfAnswer = { readonly reading: Reading } | { readonly unreadable: string };

/** The worker's side: reads one file. */
export function servePdf(): void {
  const port = parentPort;
  if (port === null) throw new Error('the worker was started as a program');
  port.once('message', async ({ program, bytes }: PdfRequest) => {
    port.postMessage(await answer(program, bytes));
  });
}

async function answer(program: Uint8Array, bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    return { reading: readPdf(await startEngine(program), bytes) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { unreadable: error.message };
    throw error;
  }
}
