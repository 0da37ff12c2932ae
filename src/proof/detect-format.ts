import type { ReadFormat } from './reading.ts';

/**
 * What a file is, by its first bytes, and where these leave it open by its name; `null` for one that holds no words of
 * an edition.
 */
export function detectFormat(path: string, bytes: Uint8Array): ReadFormat | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'pdf';
  if (/^(?:PK|\xd0\xcf\x11\xe0)/u.test(start)) return 'docx';
  const name = path.toLowerCase();
  if (/\.(?:css|js|jsonld|png|jpe?g|svg|woff2?|xml|ya?ml|sig)$/u.test(name)) return null;
  const text = start.replace(/^\xef\xbb\xbf/u, '').trimStart();
  if (/^<(?:!doctype|html|article|head|body|div|section|main)\b/iu.test(text) || /\.html?$/u.test(name))
    return 'html';
  if (/(?:^|[/\\])toc(?:\.[0-9a-f]+)?\.json$/u.test(name)) return null;
  if (text.startsWith('{') || name.endsWith('.json')) return 'json';
  if (name.endsWith('.txt')) return 'text';
  if (/\.(?:md|markdown)$/u.test(name)) return 'markdown';
  return /^\S.*\r?\n=+\s*$/mu.test(text) ? 'text' : 'markdown';
}
