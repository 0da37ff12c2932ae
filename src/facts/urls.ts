import { type Stretch, stretchAt } from './stretch.ts';

const address =
  /(?<![A-Za-z0-9.@-])(?:[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/|mailto:|www\.(?=[a-z0-9])|(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}\/(?=[a-z0-9]))[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*/gi;

/**
 * The addresses that stand in a text as bare words: with a scheme, with `www.`, or a host with a path. One ends where
 * the characters of RFC 3986 end, less the punctuation of the sentence around it.
 */
export function urlsOf(text: string): readonly Stretch[] {
  if (!/:\/\/|mailto:|www\.|[a-z]\//i.test(text)) return [];
  return [...text.matchAll(address)].map(({ 0: found, index }) =>
    stretchAt(text, index, index + lengthLessPunctuation(found)),
  );
}

function lengthLessPunctuation(address: string): number {
  let length = address.length;
  while (length > 1 && /[.,;:!?'()]/.test(address.charAt(length - 1))) length -= 1;
  return length;
}
