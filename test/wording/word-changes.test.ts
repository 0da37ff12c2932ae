import fc from 'fast-check';
import pico from 'picocolors';
import { expect, it, test } from 'vitest';
import { mostDifferences } from '../../src/wording/compare-pieces.ts';
import { cutTaggedWords } from '../../src/wording/cut-tagged-words.ts';
import { cutWords } from '../../src/wording/cut-words.ts';
import { paintChanges } from '../../src/wording/paint-changes.ts';
import { wordChanges } from '../../src/wording/word-changes.ts';
import { wordSegmenter } from '../../src/wording/word-segmenter.ts';

const plain = pico.createColors(false);

function painted(before: string, after: string, locale = 'en'): string {
  const segmenter = wordSegmenter(locale);
  return paintChanges(
    wordChanges(before, after, (text) => cutTaggedWords(text, segmenter)),
    plain,
  );
}

test.each([
  ['a word', 'en', 'for 14 days only', 'for 30 days only', 'for [-14-]{+30+} days only'],
  [
    'a Korean word with its particle',
    'ko',
    '쿠키를 설정합니다',
    '광고를 설정합니다',
    '[-쿠키를-]{+광고를+} 설정합니다',
  ],
  [
    'a tag as one piece',
    'en',
    'see <a1>us</a1>',
    'see <a2>us</a2>',
    'see [-<a1>-]{+<a2>+}us[-</a1>-]{+</a2>+}',
  ],
  [
    'words within a tag',
    'en',
    '<strong>so it is</strong>',
    '<strong>so it was</strong>',
    '<strong>so it [-is-]{+was+}</strong>',
  ],
  ['nothing', 'en', 'a < b > c', 'a < b > c', 'a < b > c'],
])('what has changed is %s', (_, locale, before, after, expected) => {
  expect(painted(before, after, locale)).toBe(expected);
});

it('is all of it where too much differs', () => {
  const many = (word: string): string => `${word} `.repeat(mostDifferences);
  const changes = wordChanges(many('a'), many('b'), (text) => cutWords(text, wordSegmenter('en')));
  expect(changes.map(({ type }) => type)).toEqual(['deleted', 'inserted']);
});

it('loses nothing of either wording', () => {
  const words = fc
    .array(fc.constantFrom('a', '한글', ' ', '<b1>', '</b1>', '<br/>', '.', '\n'))
    .map((all) => all.join(''));
  fc.assert(
    fc.property(words, words, (before, after) => {
      const changes = wordChanges(before, after, (text) => cutTaggedWords(text, wordSegmenter('ko')));
      const without = (type: string): string =>
        changes
          .filter((change) => change.type !== type)
          .map(({ text }) => text)
          .join('');
      expect([without('inserted'), without('deleted')]).toEqual([before, after]);
    }),
  );
});

it('does not look for what two long texts that have next to nothing in common share', () => {
  const text = (word: string): string => Array.from({ length: 120 }, (_, at) => `${word}${at}`).join(' ');
  expect(painted(text('old'), text('new'))).toBe(`[-${text('old')}-]{+${text('new')}+}`);
  const half = `${text('both')} ${text('new')}`;
  expect(painted(`${text('both')} old`, half)).toBe(`${text('both')} [-old-]{+${text('new')}+}`);
});

it('does not steer the terminal', () => {
  expect(painted('a', 'a\u001b[2J\u202e')).toBe('a{+\ufffd[2J\ufffd+}');
});
