import { type ReadFormat, UnreadableFile } from './reading.ts';

/**
 * What a file is, by its first bytes, and where these leave it open by its name. Throws an `UnreadableFile` for one that
 * holds no words of an edition.
 */
export function detectFormat(path: string, bytes: Uint8Array): ReadFormat {
  if (bytes.length === 0) throw new UnreadableFile('is empty');
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK')) return 'docx';
  if (start.startsWith('\xd0\xcf\x11\xe0'))
    throw new UnreadableFile('cannot be read: it is locked with a password, or of a Word before 2007');
  const name = path.toLowerCase();
  if (/\.(?:css|png|jpe?g|svg|woff2?|xml)$/u.test(name)) throw new UnreadableFile('holds no clauses');
  const text = start.replace(/^\xef\xbb\xbf/u, '').trimStart();
  if (/^<(?:!doctype|html|article|head|body|div|section|main)\b/iu.test(text) || /\.html?$/u.test(name))
    return 'html';
  if (text.startsWith('{') || name.endsWith('.json')) return 'json';
  if (name.endsWith('.txt')) return 'text';
  if (/\.(?:md|markdown)$/u.test(name)) return 'markdown';
  return /^\S.*\r?\n=+\s*$/mu.test(text) ? 'text' : 'markdown';
}
