import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ProjectError } from '../build/load.ts';
import { placesIn } from '../diagnostic/places.ts';
import { clauseText } from '../syntax/import/clause-text.ts';
import { clausesOf } from '../syntax/import/clauses-of.ts';
import type { Draft } from '../syntax/import/draft.ts';
import { htmlFault } from '../syntax/import/html-fault.ts';
import type { ImportNote } from '../syntax/import/import-notes.ts';
import { inputFault, longestParagraph } from '../syntax/import/input-fault.ts';
import { readDocument } from '../syntax/import/read-document.ts';
import { largestFile, readText } from '../syntax/text-file.ts';
import { WordFileError } from '../word/word-file-error.ts';
import { fileFault } from './file-fault.ts';

/** A document as it was read. Its lines are those of a text, or the paragraphs of a Word file. */
export type ReadDocument =
  | { readonly type: 'read'; readonly draft: Draft; readonly markdown: boolean }
  | { readonly type: 'refused'; readonly fault: ImportNote };

/**
 * Reads a document in Markdown, HTML (`.html`, `.htm`) or Word (`.docx`, or what begins as a zip does). A text
 * that cannot be a document is refused with its line. Throws a `ProjectError` for a file that cannot be read at all.
 */
export async function readDocumentFile(path: string, id: string): Promise<ReadDocument> {
  const bytes = readBytes(path);
  const file = basename(path);
  if (/\.docx$/iu.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    return readPage({ file, text: await readWord(path, bytes), id });
  }
  if (Buffer.from(bytes.subarray(0, 5)).toString('latin1') === '%PDF-') {
    throw new ProjectError(
      `${path} is a PDF, which is not read: take the Word file or the web page that it was made of`,
    );
  }
  const text = decode(path, bytes);
  if (/\.html?$/iu.test(path)) return readPage({ file, text, id });
  const fault = inputFault(file, text);
  return fault === null
    ? { type: 'read', draft: readDocument({ file, text, id }), markdown: true }
    : { type: 'refused', fault };
}

function readBytes(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > largestFile) {
      throw new ProjectError(`${path}: the file has ${size} bytes, which is more than ${largestFile}`);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw new ProjectError(fileFault(path, error));
  }
}

/** A byte-order mark says nothing that UTF-8 does not say itself: many editors of other systems begin a file with it. */
function decode(path: string, bytes: Uint8Array): string {
  const bare = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
  const { value, diagnostics } = readText({ path, bytes: bare });
  const [fault] = diagnostics;
  if (fault === undefined) return value.text;
  const { line, column } = placesIn(() => new TextDecoder().decode(bare)).placeOf(fault.span);
  throw new ProjectError(`${path}:${line}:${column}: ${fault.message}`);
}

async function readWord(path: string, bytes: Uint8Array): Promise<string> {
  const { wordToHtml } = await import('../word/word-to-html.ts');
  try {
    return await wordToHtml(bytes, largestFile);
  } catch (error) {
    if (error instanceof WordFileError) throw new ProjectError(`${path}: ${error.message}`);
    throw error;
  }
}

async function readPage(page: { file: string; text: string; id: string }): Promise<ReadDocument> {
  const fault = htmlFault(page.file, page.text);
  if (fault !== null) return { type: 'refused', fault };
  const { readHtml } = await import('../syntax/import/read-html.ts');
  const draft = readHtml(page);
  const long = [...clausesOf(draft)].find(({ clause }) => clauseText(clause).length > longestParagraph);
  if (long === undefined) return { type: 'read', draft, markdown: false };
  const message = `a paragraph has more than ${longestParagraph} characters`;
  return { type: 'refused', fault: { line: long.clause.line, message } };
}
