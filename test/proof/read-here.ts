import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { startEngine } from '../../src/proof/pdf/engine.ts';
import { readPdf } from '../../src/proof/pdf/read-pdf.ts';
import { type ReadFile, readerOf } from '../../src/proof/read-file.ts';

/** The readers of all formats in this thread, with one PDF engine for all files. */
export async function readHere(): Promise<ReadFile> {
  const program = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const engine = await startEngine(readFileSync(program));
  return readerOf(async (bytes) => readPdf(engine, bytes));
}
