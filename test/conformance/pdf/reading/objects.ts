import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A value of a PDF as qpdf's JSON (version 2) has it: names begin with `/`, references end with ` R`. */
export type PdfValue = null | boolean | number | string | PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  [key: string]: PdfValue;
}

/** An indirect object: a value, or a stream with its dictionary and its decoded bytes in base64. */
export interface PdfObject {
  value?: PdfValue;
  stream?: { dict: PdfDictionary; data: string };
}

/** A file as it was read, and before anything is concluded from it. A test may break it: it is open to writing. */
export interface PdfObjects {
  /** The bytes as they stand, a character each. */
  file: string;
  trailer: PdfDictionary;
  /** By reference: `12 0 R`. */
  objects: Map<string, PdfObject>;
}

/** Reads a file with qpdf. Throws where qpdf cannot. */
export function readObjects(bytes: Uint8Array): PdfObjects {
  const { qpdf } = JSON.parse(qpdfJson(bytes)) as { qpdf: [unknown, Record<string, PdfObject>] };
  const objects = new Map<string, PdfObject>();
  let trailer: PdfDictionary = {};
  for (const [key, object] of Object.entries(qpdf[1])) {
    if (key === 'trailer') trailer = dictionaryOf(object.value);
    else objects.set(key.replace(/^obj:/, ''), object);
  }
  return { file: Buffer.from(bytes).toString('latin1'), trailer, objects };
}

/** qpdf does not read from a pipe. */
function qpdfJson(bytes: Uint8Array): string {
  const options = ['--json=2', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized'];
  const folder = mkdtempSync(join(tmpdir(), 'stele-pdf-'));
  try {
    const path = join(folder, 'file.pdf');
    writeFileSync(path, bytes);
    return execFileSync('qpdf', [...options, path], {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export function isReference(value: PdfValue | undefined): value is string {
  return typeof value === 'string' && /^\d+ \d+ R$/.test(value);
}

/** The value where it is a dictionary, else an empty one. */
export function dictionaryOf(value: PdfValue | undefined): PdfDictionary {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** A text string; `null` where the value is none. qpdf writes `u:` before text and `b:` before bytes in hexadecimal. */
export function textOfString(value: PdfValue | undefined): string | null {
  if (typeof value !== 'string') return null;
  if (value.startsWith('u:')) return value.slice(2);
  if (value.startsWith('b:')) return Buffer.from(value.slice(2), 'hex').toString('latin1');
  return null;
}
