import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairsOf, placeThere, scrollThere } from '../../../src/preview/page/align.ts';
import type { Outline } from '../../../src/preview/page/outline.ts';
import { readingLine } from '../../../src/preview/page/reading-line.ts';

const english: Outline = {
  anchors: ['title', 'Cookies', 'cell.1', 'cell.2', 'Contact'],
  tops: [50, 1000, 1400, 1400, 3000],
  height: 4000,
  view: 800,
};

const korean: Outline = {
  anchors: ['title', 'Cookies', 'cell.1', 'cell.2', 'Contact'],
  tops: [60, 900, 1200, 1200, 2500],
  height: 3200,
  view: 800,
};

test('pairs the clauses that both pages have, each line once', () => {
  expect(pairsOf(english, { ...korean, anchors: ['title', 'Other', 'cell.1', 'cell.2', 'Contact'] })).toEqual(
    [
      { here: 0, there: 0 },
      { here: 50, there: 60 },
      { here: 1400, there: 1200 },
      { here: 3000, there: 2500 },
      { here: 4000, there: 3200 },
    ],
  );
});

test('brings the clause at the reading line to the same height', () => {
  // A quarter of the window is read at: `Cookies` stands there on both sides.
  expect(scrollThere({ here: english, there: korean }, pairsOf(english, korean), 800)).toBe(700);
  expect(placeThere(pairsOf(english, korean), 1200)).toBe(1050);
});

const pages = fc
  .record({
    gaps: fc.array(fc.tuple(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 0, max: 900 })), {
      maxLength: 40,
    }),
    view: fc.integer({ min: 100, max: 1200 }),
  })
  .map(({ gaps, view }) => {
    const of = (side: 0 | 1): Outline => {
      let top = 0;
      const tops = gaps.map((gap) => {
        top += gap[side];
        return top;
      });
      return { anchors: gaps.map((_, at) => `a${at}`), tops, height: Math.max(top, view) + 300, view };
    };
    return { here: of(0), there: of(1) };
  });

test('never goes back while the other page goes on, and reaches both ends with it', () => {
  fc.assert(
    fc.property(pages, ({ here, there }) => {
      const pairs = pairsOf(here, there);
      const most = here.height - here.view;
      const places = Array.from({ length: 41 }, (_, at) =>
        scrollThere({ here, there }, pairs, (most * at) / 40),
      );
      expect(places[0]).toBeCloseTo(0, 5);
      expect(places.at(-1)).toBeCloseTo(there.height - there.view, 5);
      const lines = Array.from({ length: 41 }, (_, at) => {
        const scrolled = (most * at) / 40;
        return scrolled + readingLine(here, scrolled);
      });
      expect(lines).toEqual([...lines].sort((a, b) => a - b));
      const points = lines.map((line) => placeThere(pairs, line));
      expect(points).toEqual([...points].sort((a, b) => a - b));
    }),
  );
});
