import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../src/format/pdf/layout/break-lines.ts';
import { breakPoints } from '../../../../src/format/pdf/layout/break-points.ts';

/** The lines of a text whose characters are one wide, on a measure of so many characters. */
function lines(text: string, measure: number): string[] {
  const sums = Array.from({ length: text.length + 1 }, (_, index) => index);
  return breakLines({ text, sums }, breakPoints(text, 'word', new Set()), measure).map(({ start, end }) =>
    text.slice(start, end),
  );
}

describe('breakLines', () => {
  test('sets a text that fits on one line', () => {
    expect(lines('aaa bb', 6)).toEqual(['aaa bb']);
  });

  test('evens out the right edge instead of filling every line', () => {
    // Filled greedily, the second line would be `cc` alone.
    expect(lines('aaa bb cc ddddd', 6)).toEqual(['aaa', 'bb cc', 'ddddd']);
  });

  test('ends a line where it must', () => {
    expect(lines('aaa\nbb cc', 9)).toEqual(['aaa', 'bb cc']);
    expect(lines('aaa\n\nbb', 9)).toEqual(['aaa', '', 'bb']);
  });

  test('does not leave one short word alone on the last line', () => {
    expect(lines('aaaa bbbb cccc dddd eeee ffff gggg hhhh i', 40)).toEqual([
      'aaaa bbbb cccc dddd eeee ffff gggg',
      'hhhh i',
    ]);
  });

  test('cuts a word that no line could hold', () => {
    expect(lines('see https://example.com/a-long-path now', 16)).toEqual([
      'see https://',
      'example.com/',
      'a-long-path now',
    ]);
    expect(lines('privacy@quillmere.example.org', 16)).toEqual(['privacy@', 'quillmere.', 'example.org']);
    expect(lines('aaaaaaaaaaaaa', 5)).toEqual(['aaaaa', 'aaaaa', 'aaa']);
  });

  test('has no line for no text', () => {
    expect(lines('', 10)).toEqual([]);
  });

  test('loses no character and overruns no measure', () => {
    const words = fc.array(fc.stringMatching(/^[a-z.\-/@]{1,14}$/), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 30 }), (list, measure) => {
        const text = list.join(' ');
        const set = lines(text, measure);
        expect(set.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
        for (const line of set) expect(line.length).toBeLessThanOrEqual(measure);
      }),
    );
  });
});
