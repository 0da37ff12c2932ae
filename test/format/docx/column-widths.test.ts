import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '../../../src/format/docx/column-widths.ts';

describe('columnWidths', () => {
  test('gives a column its longest line where there is room', () => {
    expect(
      columnWidths(
        [
          { minimum: 10, maximum: 20 },
          { minimum: 10, maximum: 60 },
        ],
        80,
      ),
    ).toEqual([20, 60]);
  });

  test('shares what is left over by width', () => {
    expect(
      columnWidths(
        [
          { minimum: 10, maximum: 20 },
          { minimum: 10, maximum: 60 },
        ],
        160,
      ),
    ).toEqual([40, 120]);
  });

  test('keeps the longest word whole before another column grows', () => {
    const widths = columnWidths(
      [
        { minimum: 50, maximum: 50 },
        { minimum: 10, maximum: 1000 },
      ],
      100,
    );
    expect(widths).toEqual([50, 50]);
  });

  test('lets the widest give way where even the words do not fit', () => {
    const demands = [20, 100, 200].map((minimum) => ({ minimum, maximum: minimum }));
    expect(columnWidths(demands, 120)).toEqual([20, 50, 50]);
  });

  test('columns without words share evenly', () => {
    expect(
      columnWidths(
        [
          { minimum: 0, maximum: 0 },
          { minimum: 0, maximum: 0 },
        ],
        100,
      ),
    ).toEqual([50, 50]);
  });

  test('adds up to the available width, and no column is without any', () => {
    const demand = fc
      .record({ minimum: fc.integer({ min: 100, max: 5000 }), more: fc.nat(50_000) })
      .map(({ minimum, more }) => ({ minimum, maximum: minimum + more }));
    fc.assert(
      fc.property(
        fc.array(demand, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1000, max: 12_000 }),
        (demands, available) => {
          const widths = columnWidths(demands, available);
          expect(widths).toHaveLength(demands.length);
          expect(widths.reduce((sum, width) => sum + width, 0)).toBe(available);
          const fits = demands.reduce((sum, { minimum }) => sum + minimum, 0) <= available;
          for (const [index, width] of widths.entries()) {
            expect(Number.isInteger(width)).toBe(true);
            expect(width).toBeGreaterThan(0);
            if (fits) expect(width).toBeGreaterThanOrEqual((demands[index]?.minimum ?? 0) - 1);
          }
        },
      ),
    );
  });
});
