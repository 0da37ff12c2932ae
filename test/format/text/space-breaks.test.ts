import fc from 'fast-check';
import LineBreaker from 'linebreak';
import { describe, expect, test } from 'vitest';
import { spaceBreaks } from '../../../src/format/text/space-breaks.ts';

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const plain = [...ascii, ...'Àéÿɏ×÷가각힣나‘’“”–—…'];

/** What the library says of breaks behind spaces, the end of the text aside. */
function breaksByLibrary(text: string): readonly number[] {
  const breaks: number[] = [];
  const breaker = new LineBreaker(text);
  for (let next = breaker.nextBreak(); next !== null; next = breaker.nextBreak()) {
    const { position } = next;
    if (position < text.length && text[position - 1] === ' ') breaks.push(position);
  }
  return breaks;
}

describe('spaceBreaks', () => {
  test('takes spaces for breaks, but neither before what closes nor behind what opens', () => {
    expect(spaceBreaks('see (the  one) : 쿠키 [ b')).toEqual([4, 10, 17, 20]);
  });

  test.each(['個人情報 保護', 'שלום לך', 'a\u00a0b c', 'e\u0301 a', '👍 a', 'a\tb c'])(
    'leaves %j to all the rules',
    (text) => {
      expect(spaceBreaks(text)).toBeNull();
    },
  );

  test.each(plain)('says what the library says of each character behind %j and a space', (before) => {
    const found = plain.filter((after) => after !== ' ').map((after) => `x${before} ${after}x`);
    expect(found.map(spaceBreaks)).toEqual(found.map(breaksByLibrary));
  });

  test('says what the library says of whatever stands before', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...plain, ' ', ' ', '가', '('), maxLength: 24 }),
        (text) => {
          expect(spaceBreaks(text.trim())).toEqual(breaksByLibrary(text.trim()));
        },
      ),
      { numRuns: 500 },
    );
  });
});
