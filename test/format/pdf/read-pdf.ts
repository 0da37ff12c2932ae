import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Runs a program on a PDF and returns what it prints. Throws where it ends with an error. */
export function runOn(bytes: Uint8Array, program: string, args: (file: string) => readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'stele-pdf-'));
  try {
    const file = join(folder, 'file.pdf');
    writeFileSync(file, bytes);
    return execFileSync(program, args(file), {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The text of each page in the order of its content. */
export function pageTexts(bytes: Uint8Array): string[] {
  const text = runOn(bytes, 'pdftotext', (file) => ['-raw', '-enc', 'UTF-8', file, '-']);
  return text.split('\f').slice(0, -1);
}

export type PdfValue = null | boolean | number | string | readonly PdfValue[] | PdfDictionary;
export interface PdfDictionary {
  readonly [key: string]: PdfValue;
}

/** A PDF's objects, as qpdf reads them (its JSON, version 2). */
export interface ReadPdf {
  readonly catalog: PdfDictionary;
  readonly info: PdfDictionary;
  readonly id: PdfValue;
  /** Follows a reference; anything else is itself. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue;
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary;
  readonly list: (value: PdfValue | undefined) => readonly PdfValue[];
  readonly stream: (value: PdfValue | undefined) => string;
  readonly pages: readonly PdfDictionary[];
  /** A page's own reference. */
  readonly pageReferences: readonly string[];
}

export function readPdf(bytes: Uint8Array): ReadPdf {
  const json = runOn(bytes, 'qpdf', (file) => [
    '--json=2',
    '--json-key=qpdf',
    '--json-stream-data=inline',
    '--decode-level=generalized',
    file,
  ]);
  const [, objects = {}] = (JSON.parse(json) as { qpdf: Record<string, Record<string, PdfValue>>[] }).qpdf;
  const object = (reference: string): Record<string, PdfValue> | undefined =>
    objects[`obj:${reference}`] as Record<string, PdfValue> | undefined;
  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (typeof value !== 'string' || !/^\d+ \d+ R$/.test(value)) return value ?? null;
    const found = object(value);
    if (found === undefined) throw new Error(`no object ${value}`);
    return found['value'] ?? (found['stream'] as PdfDictionary)['dict'] ?? null;
  };
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value);
    if (found === null || typeof found !== 'object' || Array.isArray(found))
      throw new Error('not a dictionary');
    return found as PdfDictionary;
  };
  const list = (value: PdfValue | undefined): readonly PdfValue[] => {
    const found = resolve(value);
    return Array.isArray(found) ? found : found === null ? [] : [found];
  };
  const stream = (value: PdfValue | undefined): string => {
    const found = typeof value === 'string' ? (object(value)?.['stream'] as PdfDictionary) : undefined;
    return Buffer.from(String(found?.['data'] ?? ''), 'base64').toString('latin1');
  };
  const trailer = objects['trailer']?.['value'] as PdfDictionary;
  const catalog = dictionary(trailer['/Root']);
  const pageReferences = list(dictionary(catalog['/Pages'])['/Kids']).map(String);
  return {
    catalog,
    info: dictionary(trailer['/Info']),
    id: trailer['/ID'] ?? null,
    resolve,
    dictionary,
    list,
    stream,
    pageReferences,
    pages: pageReferences.map(dictionary),
  };
}

/** A string as qpdf writes it: `u:` before text, `b:` before bytes in hexadecimal. */
export function textOfString(value: PdfValue | undefined): string {
  const text = String(value ?? '');
  return text.startsWith('b:')
    ? Buffer.from(text.slice(2), 'hex').toString('latin1')
    : text.replace(/^u:/, '');
}
