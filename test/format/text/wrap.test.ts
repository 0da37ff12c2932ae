import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { widthOf } from '../../../src/format/text/width.ts';
import { wrap } from '../../../src/format/text/wrap.ts';

const narrow = { width: 12, breaking: 'word' } as const;

describe('widthOf', () => {
  test.each([
    ['abc', 3],
    ['쿠키', 4],
    ['ｆｕｌｌ', 8],
    ['e\u0301', 1],
    ['“…”', 3],
    ['', 0],
  ])('counts columns of %j', (text, width) => {
    expect(widthOf(text)).toBe(width);
  });
});

describe('wrap', () => {
  test('fills lines between words', () => {
    expect(wrap('one two three four', narrow)).toEqual(['one two', 'three four']);
  });

  test('ends a line at a line feed', () => {
    expect(wrap('one\ntwo', narrow)).toEqual(['one', 'two']);
  });

  test('never cuts an address or a hyphenated term', () => {
    expect(wrap('see https://www.example.com/a-b?c=d or opt-out now', narrow)).toEqual([
      'see',
      'https://www.example.com/a-b?c=d',
      'or opt-out',
      'now',
    ]);
  });

  test('begins no line with what closes or ends a phrase', () => {
    expect(wrap('one two six !', narrow)).toEqual(['one two', 'six !']);
  });

  test('keeps Hangul words whole and counts them by columns', () => {
    const measure = { width: 12, breaking: 'keep-all' } as const;
    expect(wrap('개인정보 처리방침을 참조', measure)).toEqual(['개인정보', '처리방침을', '참조']);
  });

  test('keeps Hangul words whole in a text of another script', () => {
    expect(wrap('Hanbit 한빛페이(주) Co.', narrow)).toEqual(['Hanbit', '한빛페이(주)', 'Co.']);
  });

  test('breaks between ideographs where words are not kept', () => {
    expect(wrap('個人情報保護方針', narrow)).toEqual(['個人情報保護', '方針']);
  });

  test('keeps every word and no line too wide unless one word is', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', 'b', '가', '-', '/', '(', ')', '.', '[1]'),
      minLength: 1,
    });
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 1, max: 30 }), (words, width) => {
        const lines = wrap(words.join(' '), { width, breaking: 'keep-all' });
        expect(lines.join(' ')).toBe(words.join(' '));
        for (const line of lines) {
          expect(line).toBe(line.trim());
          if (widthOf(line) > width) expect(isOneUnit(line)).toBe(true);
        }
      }),
    );
  });
});

/** Words that UAX #14 keeps on one line although a space is between them, as before `)` or after `(`. */
function isOneUnit(line: string): boolean {
  const words = line.split(' ');
  return words.slice(1).every((word, index) => /^[)./\]-]/.test(word) || /[(]$/.test(words[index] ?? ''));
}
