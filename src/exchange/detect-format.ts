import type { ExchangeFormatName } from './exchange-formats.ts';

/** How far a file is looked at, in bytes: prologues and comments are shorter. */
const lookedAt = 64 * 1024;

/** The format of a file by what it holds, whatever it is called; `null` for none that is known. */
export function detectFormat(bytes: Uint8Array): ExchangeFormatName | null {
  if ((bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)) return 'docx';
  const start = decodeStart(bytes.subarray(0, lookedAt));
  const [, root] = /<(?:[\w.-]+:)?xliff\b([^>]*)/.exec(start) ?? [];
  if (root !== undefined) {
    if (root.includes('urn:oasis:names:tc:xliff:document:2.0')) return 'xliff';
    return /urn:oasis:names:tc:xliff:document:1\.[12]/.test(root) ? 'xliff12' : null;
  }
  return /^\s*msg(?:id|ctxt)\s*"/m.test(start) ? 'po' : null;
}

function decodeStart(bytes: Uint8Array): string {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide) return new TextDecoder().decode(bytes);
  return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
}
