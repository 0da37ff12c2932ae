import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { breakLines } from '../../../../src/format/pdf/layout/break-lines.ts';
import { type Breaking, breakPoints, emergencyCut } from '../../../../src/format/pdf/layout/break-points.ts';

/** The text cut at every place where a line may end. */
function pieces(text: string, breaking: Breaking): string[] {
  let start = 0;
  return breakPoints(text, breaking, new Set()).map(({ at }) => {
    const piece = text.slice(start, at);
    start = at;
    return piece;
  });
}

/** Words that stand on one line whatever the measure; the words around them do not. */
function whole(text: string, breaking: Breaking = 'word'): boolean {
  return pieces(`word ${text} word`, breaking)
    .map((piece) => piece.trim())
    .includes(text);
}

describe('a number stays with what it counts or is called by', () => {
  test.each([
    '30 days',
    '5 %',
    '16 MB',
    '2 million',
    'No. 5',
    'Art. 6',
    '§ 1798.80(e)',
    '§§ 5',
    'Article 6(1)(a)',
    'Section 43A',
    'Act 709',
    'US$ 5,000',
    'RM 5,000',
    '(EU) 2016/679',
    'November 2,',
    '2 November',
    'Perkara 7',
    'Seksyen 12',
    '21 hari',
    'Mr. Kim',
    '020 7946 0123',
    '10 000',
    'Sdn. Bhd.',
    'S.à r.l.',
  ])('%s', (text) => {
    expect(whole(text)).toBe(true);
  });

  test.each(['14 세', '제 15 조', '제 3 항에', '11월 2일', '만 14세', '30 일', '5 년간'])('%s', (text) => {
    expect(whole(text, 'keep-all')).toBe(true);
  });

  test.each([
    ['the year 2026 we', ['the ', 'year ', '2026 ', 'we']],
    ['No 5 words', ['No ', '5 ', 'words']],
    ['in 2026 daytime', ['in ', '2026 ', 'daytime']],
    [
      '1 2 3 4 5 6 7 8 9 10 11 12 13',
      ['1 ', '2 ', '3 ', '4 ', '5 ', '6 ', '7 ', '8 ', '9 ', '10 ', '11 ', '12 ', '13'],
    ],
    ['casino. 5', ['casino. ', '5']],
  ])('and with nothing else: %s', (text, expected) => {
    expect(pieces(text, 'word')).toEqual(expected);
  });

  test('in Korean too', () => {
    expect(pieces('예약 5 개인정보의', 'keep-all')).toEqual(['예약 ', '5 ', '개인정보의']);
  });
});

describe('an address', () => {
  test('of e-mail stands on one line, and of the web ends none after a hyphen', () => {
    expect(pieces('write to privacy-br@example.com, please', 'word')).toContain('privacy-br@example.com, ');
    expect(pieces('누구든지 privacy-br@example.com에 보낼', 'keep-all')).toContain(
      'privacy-br@example.com에 ',
    );
    expect(pieces('at https://www.example.com/a-b/c-d', 'word')).toEqual([
      'at ',
      'https://',
      'www.example.com/',
      'a-b/',
      'c-d',
    ]);
  });
});

describe('no line ends with a mark that opens or begins with one that closes', () => {
  test.each([
    ['法律「個人情報」（以下）。', 'word'],
    ['고객 「개인정보 보호법」 ( 이하 “법” ) 에', 'keep-all'],
    ['yes – no — maybe · so', 'word'],
    ['( a ) [ b ] “ c ”', 'word'],
  ] as const)('%s', (text, breaking) => {
    for (const piece of pieces(text, breaking).map((one) => one.trim())) {
      expect(piece).toMatch(/[^(（「[“]$/u);
      expect(piece).toMatch(/^[^)）」\]”。·–—]/u);
    }
  });

  test('breaks after a dash and a middle dot, never before', () => {
    expect(pieces('yes – no · so', 'word')).toEqual(['yes – ', 'no · ', 'so']);
  });

  test('whatever the words and the measure', () => {
    const word = fc.constantFrom(
      'a',
      'wörter',
      '(b',
      'c)',
      '“d”',
      '「법」',
      '法律',
      '例えば。',
      'x/y',
      '[1],',
      '–',
      '50',
      '%',
    );
    const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
    const breaking = fc.constantFrom<Breaking>('word', 'keep-all');
    fc.assert(
      fc.property(text, breaking, fc.integer({ min: 12, max: 60 }), (line, policy, measure) => {
        const sums = Array.from({ length: line.length + 1 }, (_, index) => index);
        const points = breakPoints(line, policy, new Set());
        // A measure that holds the longest piece needs no emergency.
        const longest = points.reduce(
          (most, { end }, i) => Math.max(most, end - (points[i - 1]?.at ?? 0)),
          0,
        );
        const lines = breakLines({ text: line, sums }, points, Math.max(measure, longest));
        for (const { start, end } of lines.slice(1)) {
          expect(line.slice(start, end)).not.toMatch(/^[)）」\]”。,–%]/u);
        }
        for (const { start, end } of lines.slice(0, -1)) {
          expect(line.slice(start, end)).not.toMatch(/[(「[“]$/u);
        }
      }),
    );
  });

  test('not even where an address is cut for want of room', () => {
    const address = 'https://example.com/(part)/x';
    for (let limit = 10; limit < address.length; limit++) {
      const cut = emergencyCut(address, 0, limit);
      expect([cut, address.slice(0, cut)]).toEqual([cut, expect.stringMatching(/[^(]$/)]);
      expect([cut, address.slice(cut)]).toEqual([cut, expect.stringMatching(/^[^).:]/)]);
    }
  });
});
