import { type ReadIn, unreadable } from './hand-in.ts';

/** The encodings that are known by the bytes that a file begins with. */
const byMark: readonly (readonly [mark: readonly number[], encoding: string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/**
 * A translator's file as text: UTF-8, with or without a byte-order mark, or UTF-16 with one, as programs on Windows write
 * it. Anything else is unreadable; a file that says that it is in another encoding too.
 */
export function decodeHandIn(bytes: Uint8Array): string | ReadIn {
  const [, encoding] = byMark.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [[], 'utf-8'];
  const name = encoding.toUpperCase().replace(/[LB]E$/, '');
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const [before = ''] = new TextDecoder(encoding).decode(bytes).split('\ufffd', 1);
    return unreadable(`is not ${name} from here on`, before.split('\n').length);
  }
  const stated = /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1]?.toUpperCase() ?? name;
  if (stated === name || (name === 'UTF-8' && stated === 'US-ASCII')) return text;
  return unreadable(`says that it is in ${stated}, and is in ${name}: save it as UTF-8`, 1);
}
