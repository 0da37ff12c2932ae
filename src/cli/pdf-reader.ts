import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { PdfAnswer, PdfRequest } from '../proof/pdf/pdf-worker.ts';
import type { ReadPdfFile } from '../proof/read-file.ts';
import { type Reading, UnreadableFile } from '../proof/reading.ts';

/** A notice of a hundred pages takes a second; what takes this long, in milliseconds, was made to. */
const longestWait = 60_000;
/** In megabytes. */
const mostMemory = 2_048;

/**
 * Reads each PDF in a thread of its own, whose script this is, and ends the thread where it takes too long; where there
 * is no such script, since the program runs from its sources, in this one.
 */
export function pdfReader(script: URL): ReadPdfFile {
  return async (bytes) => {
    const program = readFileSync(createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm'));
    if (existsSync(fileURLToPath(script))) return readInThread(script, { program, bytes });
    const [{ startEngine }, { readPdf }] = await Promise.all([
      import('../proof/pdf/engine.ts'),
      import('../proof/pdf/read-pdf.ts'),
    ]);
    return readPdf(await startEngine(program), bytes);
  };
}

function readInThread(script: URL, request: PdfRequest): Promise<Reading> {
  const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: mostMemory } });
  return new Promise<Reading>((resolve, reject) => {
    const tooLong = setTimeout(
      () => reject(new UnreadableFile('cannot be read: it takes too long')),
      longestWait,
    );
    const end = (): void => clearTimeout(tooLong);
    worker.once('message', (answer: PdfAnswer) => {
      end();
      if ('reading' in answer) resolve(answer.reading);
      else reject(new UnreadableFile(answer.unreadable));
    });
    // The engine gives up on what breaks it: the file is at fault, and nothing of it is known.
    worker.once('error', () => {
      end();
      reject(new UnreadableFile('cannot be read: the engine that reads PDF breaks on it'));
    });
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
