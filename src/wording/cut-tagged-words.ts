import { cutWords } from './cut-words.ts';

const tag = /(<\/?[A-Za-z][A-Za-z0-9_-]* *\/?>)/;

/** Cuts a text with inline tags as a catalog holds it: each tag is one piece, what lies between is cut into words. */
export function cutTaggedWords(text: string, segmenter: Intl.Segmenter): readonly string[] {
  return text
    .split(tag)
    .flatMap((part, index) => (index % 2 === 1 ? [part] : [...cutWords(part, segmenter)]));
}
