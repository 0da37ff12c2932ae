import { describe, expect, test } from 'vitest';
import { type Breaking, breakPoints, emergencyCut } from '../../../../src/format/pdf/layout/break-points.ts';

/** The text cut at every place where a line may end. */
function pieces(text: string, breaking: Breaking, glued: readonly number[] = []): string[] {
  let start = 0;
  return breakPoints(text, breaking, new Set(glued)).map(({ at }) => {
    const piece = text.slice(start, at);
    start = at;
    return piece;
  });
}

describe('breakPoints', () => {
  test('ends English lines after spaces, hyphens and slashes', () => {
    expect(pieces('Opt-out of sale and/or sharing.', 'word')).toEqual([
      'Opt-',
      'out ',
      'of ',
      'sale ',
      'and/',
      'or ',
      'sharing.',
    ]);
  });

  test('keeps a single letter and its hyphen with their word', () => {
    expect(pieces('an e-mail (e-mail)', 'word')).toEqual(['an ', 'e-mail ', '(e-mail)']);
  });

  test('keeps what a no-break space joins', () => {
    expect(pieces('Article\u00a06 applies', 'word')).toEqual(['Article\u00a06 ', 'applies']);
  });

  test('lets a line end between syllables unless words are kept whole', () => {
    expect(pieces('쿠키 고지를', 'word')).toEqual(['쿠', '키 ', '고', '지', '를']);
    expect(pieces('쿠키 고지를', 'keep-all')).toEqual(['쿠키 ', '고지를']);
  });

  test('ends Korean lines after a hyphen, a slash or a middle dot too', () => {
    expect(pieces('수집·이용/제공-위탁', 'keep-all')).toEqual(['수집·', '이용/', '제공-', '위탁']);
  });

  test('parts no Hangul from the Latin or the digits beside it', () => {
    expect(pieces('Hanbit사의 2026년 (DPO)에게', 'keep-all')).toEqual([
      'Hanbit사의 ',
      '2026년 ',
      '(DPO)에게',
    ]);
  });

  test('measures no space at the end of a line', () => {
    expect(breakPoints('one  two', 'word', new Set())).toEqual([
      { at: 5, end: 3, required: false },
      { at: 8, end: 8, required: false },
    ]);
  });

  test('must end a line at a line feed, and nowhere that is glued', () => {
    expect(breakPoints('one\ntwo', 'word', new Set())[0]).toEqual({ at: 4, end: 3, required: true });
    expect(pieces('one two', 'word', [4])).toEqual(['one two']);
  });
});

describe('emergencyCut', () => {
  const address = 'https://www.example.com/legal/privacy-notice?version=2026';

  test('cuts an address after its last strong mark that fits', () => {
    expect(address.slice(0, emergencyCut(address, 0, 35))).toBe('https://www.example.com/legal/');
    expect(address.slice(0, emergencyCut(address, 0, 50))).toBe(
      'https://www.example.com/legal/privacy-notice?',
    );
  });

  test('cuts after a weak mark rather than leave most of the line empty', () => {
    expect(address.slice(0, emergencyCut(address, 0, 21))).toBe('https://www.example.');
  });

  test('cuts between characters where there is no mark, and never within one', () => {
    expect(emergencyCut('aaaaaaaa', 0, 5)).toBe(5);
    expect(emergencyCut('😀😀😀', 0, 3)).toBe(2);
    expect(emergencyCut('😀😀😀', 0, 1)).toBe(2);
  });
});
