import { diagnostic } from '../../diagnostic/diagnostic.ts';
import { codePointName } from '../../facts/forbidden-characters.ts';
import { spanWithin } from '../../locale/catalog.ts';
import type { Rule } from '../rule.ts';

/**
 * A catalog is in NFC (UAX #15). Hangul in parts looks the same and is what some systems make of copied text; a search
 * of the file does not find it.
 */
export const textNotNfc: Rule = {
  scope: 'pair',
  code: 'text-not-nfc',
  *check({ entry, source, targetLocale }) {
    const composed = entry.text.normalize('NFC');
    if (composed === entry.text) return;
    const [start, end] = firstUncomposed(entry.text);
    const written = entry.text.slice(start, end);
    const names = (text: string): string => [...text].slice(0, 4).map(codePointName).join(' ');
    yield diagnostic('text-not-nfc', {
      message: `\`${written.normalize('NFC')}\` is written as ${names(written)}, and not as ${names(written.normalize('NFC'))}`,
      span: spanWithin(entry, start, end),
      clause: source.id,
      locale: targetLocale,
      related: [{ message: 'the source clause', span: source.span }],
      hint: 'save the text in Unicode’s composed form, NFC; typing the word again does it too',
    });
  },
};

/** A character with all that joins it: a letter and its marks, the parts of a Hangul syllable. */
const cluster =
  /[\u1100-\u115F\uA960-\uA97C][\u1160-\u11A7\uD7B0-\uD7C6]*[\u11A8-\u11FF\uD7CB-\uD7FB]*\p{M}*|.\p{M}*/gsu;

function firstUncomposed(text: string): readonly [start: number, end: number] {
  for (const { 0: found, index } of text.matchAll(cluster)) {
    if (found.normalize('NFC') !== found) return [index, index + found.length];
  }
  return [0, text.length];
}
