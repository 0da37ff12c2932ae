import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paginate } from '../../../../src/format/pdf/layout/paginate.ts';
import { type Strip, strip } from '../../../../src/format/pdf/layout/strips.ts';

/** A strip that is known by its anchor. */
function named(name: string, more: Partial<Strip> = {}): Strip {
  return strip({ height: 10, anchors: [name], ...more });
}

/** A footnote of that many lines, ten high each. */
const note = (reference: number, count: number): Strip[] =>
  Array.from({ length: count }, (_, index) => named(`note ${reference}.${index + 1}`));

/** What stands on each page: strips above, notes below, each with its place. */
function pagesOf(strips: readonly Strip[], height: number, noteLines = 1, leastLast = 0) {
  const rules = {
    height,
    notesHead: 5,
    notesOf: (reference: number) => note(reference, noteLines),
    placeNotes: (reference: number) => note(reference, noteLines),
    leastLast,
  };
  return paginate(strips, rules).map((page) => ({
    strips: page.strips.map(
      ({ strip: { anchors }, y, repeated }) => `${repeated ? '↻ ' : ''}${anchors[0]} ${y}`,
    ),
    notes: page.notes.map(({ strip: { anchors }, y }) => `${anchors[0]} ${y}`),
  }));
}

describe('paginate', () => {
  test('fills a page and goes on at the top of the next, without the room above', () => {
    const strips = ['a', 'b', 'c'].map((name) => named(name, { before: 5 }));
    expect(pagesOf(strips, 30).map(({ strips }) => strips)).toEqual([['a 0', 'b 15'], ['c 0']]);
  });

  test('ends no page after a strip that is to be kept', () => {
    const strips = [named('a'), named('b', { keep: true }), named('c', { keep: true }), named('d')];
    expect(pagesOf(strips, 30).map(({ strips }) => strips)).toEqual([['a 0'], ['b 0', 'c 10', 'd 20']]);
  });

  test('ends a page anywhere where nothing else is possible', () => {
    const strips = ['a', 'b', 'c', 'd'].map((name) => named(name, { keep: true }));
    expect(pagesOf(strips, 20).map(({ strips }) => strips)).toEqual([
      ['a 0', 'b 10'],
      ['c 0', 'd 10'],
    ]);
  });

  test('shows the header again where a page begins within a table', () => {
    const header = [named('head', { keep: true })];
    const row = (element: number) => named(`row ${element}`, { row: { element, header } });
    expect(pagesOf([...header, row(1), row(2), row(3), row(4)], 30).map(({ strips }) => strips)).toEqual([
      ['head 0', 'row 1 10', 'row 2 20'],
      ['↻ head 0', 'row 3 10', 'row 4 20'],
    ]);
  });

  test('sets a footnote at the foot of the page that refers to it, once', () => {
    const mark = { references: [{ reference: 7, element: 0 }] };
    expect(pagesOf([named('a', mark), named('b', mark), named('c', mark)], 40)).toEqual([
      { strips: ['a 0', 'b 10'], notes: ['note 7.1 30'] },
      { strips: ['c 0'], notes: ['note 7.1 30'] },
    ]);
  });

  test('moves a line on together with its footnote where the page has no room for that', () => {
    const strips = [named('a'), named('b'), named('c', { references: [{ reference: 1, element: 0 }] })];
    expect(pagesOf(strips, 40)).toEqual([
      { strips: ['a 0', 'b 10'], notes: [] },
      { strips: ['c 0'], notes: ['note 1.1 30'] },
    ]);
  });

  test('runs a footnote that is longer than its page on to the next ones', () => {
    const strips = [named('a', { references: [{ reference: 1, element: 0 }] }), named('b')];
    expect(pagesOf(strips, 40, 5)).toEqual([
      { strips: ['a 0'], notes: ['note 1.1 20', 'note 1.2 30'] },
      { strips: ['b 0'], notes: ['note 1.3 20', 'note 1.4 30'] },
      { strips: [], notes: ['note 1.5 30'] },
    ]);
  });

  test('gives a last page of few lines more of the page before', () => {
    const strips = [...'abcdefghi'].map((name) => named(name));
    expect(pagesOf(strips, 80, 1, 20).map(({ strips }) => strips.length)).toEqual([7, 2]);
    expect(pagesOf(strips, 80, 1, 10).map(({ strips }) => strips.length)).toEqual([8, 1]);
    // Never so much that the page before would be the shorter one.
    expect(pagesOf(strips, 80, 1, 50).map(({ strips }) => strips.length)).toEqual([8, 1]);
  });

  test('begins the last page with a heading rather than with a line', () => {
    const strips = [...'abcdefghi'].map((name) =>
      named(name, name === 'g' ? { heading: { level: 2, text: 'g' }, keep: true } : {}),
    );
    expect(pagesOf(strips, 80, 1, 20).map(({ strips }) => strips[0])).toEqual(['a 0', 'g 0']);
  });

  test('keeps what is to be kept when the last page gets more', () => {
    const strips = [...'abcdefghi'].map((name) => named(name, { keep: name === 'g' }));
    expect(pagesOf(strips, 80, 1, 20).map(({ strips }) => strips.length)).toEqual([6, 3]);
  });

  test('leaves out a hairline that the edge of a page has made useless', () => {
    const shapes = [{ type: 'box', x: 0, y: 0, width: 9, height: 1, colour: 'rule' }] as const;
    const line = { lines: [{ y: 8, column: 0, runs: [] }] };
    const strips = [named('a', line), named('b', line), named('rule', { shapes }), named('c', line)];
    expect(pagesOf(strips, 30).map(({ strips }) => strips)).toEqual([['a 0', 'b 10'], ['c 0']]);
  });

  test('places every strip once, in order, within the page', () => {
    const some = fc.record({
      height: fc.integer({ min: 1, max: 30 }),
      before: fc.nat(10),
      after: fc.nat(10),
      keep: fc.boolean(),
      references: fc.array(
        fc.record({ reference: fc.integer({ min: 1, max: 5 }), element: fc.constant(0) }),
        {
          maxLength: 2,
        },
      ),
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 60 }), (facts) => {
        const strips = facts.map((each, index) => strip({ ...each, anchors: [String(index)] }));
        const pages = paginate(strips, {
          height: 60,
          notesHead: 5,
          notesOf: (reference) => note(reference, 1),
          placeNotes: (reference) => note(reference, 1),
          leastLast: 25,
        });
        expect(pages.flatMap((page) => page.strips.map((placed) => placed.strip))).toEqual(strips);
        for (const page of pages) {
          const bottom = Math.max(0, ...page.strips.map((placed) => placed.y + placed.strip.height));
          expect(bottom).toBeLessThanOrEqual(60);
          for (const placed of page.notes) expect(placed.y).toBeGreaterThanOrEqual(bottom);
        }
      }),
    );
  });
});
