import { describe, expect, test } from 'vitest';
import { compareNamed } from '../../src/proof/compare-named.ts';
import { compareWords } from '../../src/proof/compare-words.ts';
import type { Piece, PieceRun } from '../../src/proof/reading.ts';
import { tokensOf } from '../../src/proof/tokens.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });

function run(text: string, marks: Partial<PieceRun> = {}): PieceRun {
  return { text, strong: false, emphasis: false, link: null, ...marks };
}

function piece(anchor: string | null, ...runs: readonly (string | PieceRun)[]): Piece {
  return { anchor, runs: runs.map((one) => (typeof one === 'string' ? run(one) : one)) };
}

const due: readonly Piece[] = [
  piece('title', 'Notice'),
  piece(null, 'Effective: December 1'),
  piece('a', 'The first clause says this.'),
  piece('b', 'The second clause ', run('links', { link: 'https://www.example.com/' }), '.'),
  piece('c', 'The third one.'),
];

describe('a file that has kept its anchors', () => {
  const compare = (...found: readonly Piece[]) => compareNamed({ due, found, segmenter, spaced: true });
  const [title, line, a, b, c] = due as readonly [Piece, Piece, Piece, Piece, Piece];

  test('and all its words differs in nothing', () => {
    expect(compare(title, line, a, b, c)).toEqual([]);
  });

  test('is compared clause by clause', () => {
    expect(compare(title, line, piece('a', 'The first clause says that.'), c)).toEqual([
      {
        type: 'reworded',
        clause: 'a',
        words: [
          { type: 'same', text: 'The first clause says ' },
          { type: 'deleted', text: 'this' },
          { type: 'inserted', text: 'that' },
          { type: 'same', text: '.' },
        ],
      },
      { type: 'missing', clause: 'b', text: 'The second clause links.' },
    ]);
  });

  test('is asked where its links lead and what is marked', () => {
    const other = piece(
      'b',
      run('The second clause ', { strong: true }),
      run('links', { link: 'https://www.example.net/' }),
      '.',
    );
    expect(compare(title, line, a, other, c)).toEqual([
      {
        type: 'marked',
        clause: 'b',
        what: [
          '“The second clause” is bold, in the release it is not',
          '“links” leads to `https://www.example.net/`, in the release to `https://www.example.com/`',
        ],
      },
    ]);
  });

  test('may write an address in another way', () => {
    const other = piece('b', 'The second clause ', run('links', { link: 'https://www.example.com' }), '.');
    expect(compare(title, line, a, other, c)).toEqual([]);
  });

  test('may have clauses in another order', () => {
    expect(compare(title, line, b, a, c)).toEqual([{ type: 'moved', clause: 'a', behind: 'b' }]);
  });

  test('says a clause once: a second place with its name is an addition', () => {
    expect(compare(title, line, a, b, c, piece('a', 'Not at all.'))).toEqual([
      { type: 'added', behind: 'c', text: 'Not at all.' },
    ]);
  });

  test('may divide a clause into paragraphs', () => {
    const halves = [piece('a', 'The first clause'), piece('a', 'says this.')];
    expect(compare(title, line, ...halves, b, c)).toMatchObject([{ type: 'reworded', clause: 'a' }]);
  });

  test('may have lost one anchor and no word', () => {
    expect(compare(title, line, a, piece(null, 'The second clause links.'), c)).toEqual([
      { type: 'unnamed', clause: 'b' },
    ]);
  });

  test('may say other things beside its clauses', () => {
    expect(compare(title, piece(null, 'Effective: December 2'), a, b, c)).toMatchObject([
      { type: 'beside', behind: 'title' },
    ]);
  });
});

describe('a file that has lost its anchors', () => {
  const list: readonly Piece[] = [
    piece('title', 'Notice'),
    piece(null, 'Effective: December 1'),
    piece('a', 'The first clause says this.'),
    piece('b', 'The second clause is longer than the first.'),
    piece('c', 'The third one.'),
  ];
  const compare = (...texts: readonly string[]) =>
    compareWords({
      due: tokensOf(list),
      found: tokensOf(texts.map((text) => piece(null, text))),
      segmenter,
      shown: { marks: false, spaces: true },
    });
  const words = list.map(({ runs }) => runs.map(({ text }) => text).join(''));
  const [title = '', line = '', a = '', b = '', c = ''] = words;

  test.each([
    ['piece by piece', [title, line, a, b, c]],
    ['in one piece', [words.join(' ')]],
  ])('and no word, %s', (_, texts) => {
    expect(compare(...texts)).toEqual([]);
  });

  test('names the clause of a word in its middle, at its start and at its end', () => {
    expect(compare(title, line, a, b.replace('second', 'other'), c)).toMatchObject([
      { type: 'reworded', clause: 'b' },
    ]);
    expect(compare(title, line, a, `Not ${b}`, c)).toMatchObject([{ type: 'reworded', clause: 'b' }]);
    expect(compare(title, line, a, `${b} Always.`, c)).toMatchObject([{ type: 'reworded', clause: 'b' }]);
  });

  test('tells a clause that is missing from a paragraph that was added', () => {
    expect(compare(title, line, a, c)).toEqual([{ type: 'missing', clause: 'b', text: b }]);
    expect(compare(title, line, a, 'Something else.', b, c)).toEqual([
      { type: 'added', behind: 'a', text: 'Something else.' },
    ]);
  });

  test('knows a clause by its words in another place', () => {
    expect(compare(title, line, a, c, b)).toEqual([expect.objectContaining({ type: 'moved' })]);
    expect(compare(`${title} ${line} ${b} ${a} ${c}`)).toEqual([expect.objectContaining({ type: 'moved' })]);
  });

  test('is another text where nothing is alike', () => {
    const other = Array.from({ length: 9_000 }, (_, index) => `w${index}`).join(' ');
    expect(compare(other)).toBeNull();
  });
});
