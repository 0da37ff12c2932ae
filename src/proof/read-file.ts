import { readHtml } from './read/read-html.ts';
import { readJson } from './read/read-json.ts';
import { readMarkdown } from './read/read-markdown.ts';
import { readText } from './read/read-text.ts';
import { readWord } from './read/read-word.ts';
import type { ReadFormat, Reading } from './reading.ts';

/** Reads a file of a format. Rejects with an `UnreadableFile`. */
export type ReadFile = (format: ReadFormat, bytes: Uint8Array) => Promise<Reading>;

/** Reads a PDF, wherever that is done: its engine has to be found on the disk, and kept within bounds of time. */
export type ReadPdfFile = (bytes: Uint8Array) => Promise<Reading>;

/** The readers of all formats. */
export function readerOf(readPdf: ReadPdfFile): ReadFile {
  const readers = {
    html: async (bytes) => readHtml(bytes),
    pdf: readPdf,
    docx: async (bytes) => readWord(bytes),
    text: async (bytes) => readText(bytes),
    markdown: async (bytes) => readMarkdown(bytes),
    json: async (bytes) => readJson(bytes),
  } as const satisfies Record<ReadFormat, ReadPdfFile>;
  return (format, bytes) => readers[format](bytes);
}
