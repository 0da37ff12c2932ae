import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { ProjectError } from '../build/load.ts';
import { placesIn } from '../diagnostic/places.ts';
import type { Draft } from '../syntax/import/draft.ts';
import { htmlFault } from '../syntax/import/html-fault.ts';
import { inputFault } from '../syntax/import/input-fault.ts';
import { readDocument } from '../syntax/import/read-document.ts';
import { largestFile, readText } from '../syntax/text-file.ts';
import { WordFileError } from '../word/word-file-error.ts';

/** A document as it was read, and what its numbers count: lines of a text, paragraphs of a Word file. */
export interface ReadDocument {
  readonly draft: Draft;
  readonly counted: 'line' | 'paragraph';
}

/**
 * Reads a document in Markdown, HTML (`.html`, `.htm`) or Word (`.docx`, or what begins as a zip does). Throws a
 * `ProjectError` that says what is wrong with the file, and where.
 */
export async function readDocumentFile(path: string, id: string): Promise<ReadDocument> {
  const bytes = readBytes(path);
  const file = basename(path);
  if (/\.docx$/iu.test(path) || (bytes[0] === 0x50 && bytes[1] === 0x4b)) {
    return { draft: await readWord(path, bytes, id), counted: 'paragraph' };
  }
  const text = decode(path, bytes);
  const html = /\.html?$/iu.test(path);
  const fault = html ? htmlFault(file, text) : inputFault(file, text);
  if (fault !== null) throw new ProjectError(`${path}:${fault.line}: ${fault.message}`);
  return {
    draft: html ? await readPage({ file, text, id }) : readDocument({ file, text, id }),
    counted: 'line',
  };
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
    throw new ProjectError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
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

async function readWord(path: string, bytes: Uint8Array, id: string): Promise<Draft> {
  const { wordToHtml } = await import('../word/word-to-html.ts');
  try {
    const text = await wordToHtml(bytes, largestFile);
    const fault = htmlFault(basename(path), text);
    if (fault !== null) throw new ProjectError(`${path}: paragraph ${fault.line}: ${fault.message}`);
    return await readPage({ file: basename(path), text, id });
  } catch (error) {
    if (error instanceof WordFileError) throw new ProjectError(`${path}: ${error.message}`);
    throw error;
  }
}

async function readPage(page: { file: string; text: string; id: string }): Promise<Draft> {
  const { readHtml } = await import('../syntax/import/read-html.ts');
  return readHtml(page);
}
