import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shortenExcerpt } from '../../../src/preview/page/shorten-excerpt.ts';

test('leaves a short line as it is', () => {
  const excerpt = { text: '"Cookies": "쿠키"', start: 12, end: 14 };
  expect(shortenExcerpt(excerpt)).toEqual(excerpt);
});

test('cuts a long line around the place', () => {
  const { text, start, end } = shortenExcerpt({
    text: `${'a'.repeat(90)}HERE${'b'.repeat(90)}`,
    start: 90,
    end: 94,
  });
  expect(text).toBe(`…${'a'.repeat(28)}HERE${'b'.repeat(64)}…`);
  expect(text.slice(start, end)).toBe('HERE');
});

test('shows the beginning of the place, and no half of a character', () => {
  const excerpts = fc
    .tuple(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.nat(), fc.nat())
    .map(([text, one, other]) => {
      const cuts = [0];
      for (const character of text) cuts.push((cuts.at(-1) ?? 0) + character.length);
      const [start = 0, end = 0] = [one, other]
        .map((at) => cuts[at % cuts.length] ?? 0)
        .sort((a, b) => a - b);
      return { text, start, end };
    });
  fc.assert(
    fc.property(excerpts, (excerpt) => {
      const short = shortenExcerpt(excerpt);
      const marked = excerpt.text.slice(excerpt.start, excerpt.end);
      expect(marked.startsWith(short.text.slice(short.start, short.end))).toBe(true);
      expect(short.start === short.end).toBe(marked === '');
      expect(short.text).not.toMatch(/\p{Cs}/u);
      expect(short.text.length).toBeLessThanOrEqual(99);
    }),
  );
});
