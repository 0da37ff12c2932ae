import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnWidths } from '../../../../src/format/pdf/layout/table-columns.ts';

const cell = (most: number, least = most, tight = least) => ({ least, tight, most });
const column = (...cells: readonly ReturnType<typeof cell>[]) => ({ cells });
const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);

describe('columnWidths', () => {
  test('shares out evenly what one line a cell leaves over', () => {
    expect(columnWidths([column(cell(40)), column(cell(60))], { width: 200, padding: 10 })).toEqual([
      90, 110,
    ]);
  });

  test('gives the column with the long texts what the others do not need', () => {
    const [name = 0, purpose = 0] = columnWidths([column(cell(50)), column(cell(900, 40))], {
      width: 300,
      padding: 10,
    });
    expect(name).toBeCloseTo(60, 0);
    expect(purpose).toBeCloseTo(240, 0);
  });

  test('breaks a long address where the table gets lower by it', () => {
    const address = cell(130, 130, 70);
    const text = cell(600, 45);
    const [broken = 0] = columnWidths([column(address), column(text), column(text)], {
      width: 280,
      padding: 0,
    });
    expect(broken).toBeLessThan(130);
    const short = cell(60, 45);
    const [whole = 0] = columnWidths([column(address), column(short), column(short)], {
      width: 280,
      padding: 0,
    });
    expect(whole).toBeGreaterThanOrEqual(130);
  });

  test('shrinks the widest columns where not even their words fit', () => {
    expect(
      columnWidths([column(cell(30)), column(cell(400)), column(cell(400))], { width: 230, padding: 0 }),
    ).toEqual([30, 100, 100]);
  });

  test('fills the width, whatever the texts are', () => {
    const extents = fc
      .tuple(fc.nat(500), fc.nat(500), fc.nat(500))
      .map((widths) => [...widths].sort((a, b) => a - b))
      .map(([tight = 0, least = 0, most = 0]) => ({ tight, least, most }));
    const columns = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 6 }))
      .chain(([width, rows]) =>
        fc.array(
          fc.array(extents, { minLength: rows, maxLength: rows }).map((cells) => ({ cells })),
          { minLength: width, maxLength: width },
        ),
      );
    fc.assert(
      fc.property(columns, (texts) => {
        const widths = columnWidths(texts, { width: 440, padding: 12 });
        expect(total(widths)).toBeCloseTo(440, 6);
        for (const width of widths) expect(width).toBeGreaterThanOrEqual(12);
      }),
    );
  });
});
