import { describe, expect, it } from 'vitest';
import { placesIn } from '../../src/diagnostic/places.ts';

const text = 'a\r\n\n🍪b';
const { placeOf, lineOf } = placesIn((path) => (path === 'x' ? text : null));

describe('a span', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 2],
    [2, 1, 3],
    [3, 2, 1],
    [4, 3, 1],
    [6, 3, 3],
    [7, 3, 4],
  ])('should have line and column of offset %i', (offset, line, column) => {
    const place = { line, column, endLine: line, endColumn: column };
    expect(placeOf({ file: 'x', start: offset, end: offset })).toEqual(place);
  });

  it('should end where it ends', () => {
    expect(placeOf({ file: 'x', start: 1, end: 6 })).toEqual({
      line: 1,
      column: 2,
      endLine: 3,
      endColumn: 3,
    });
  });

  it('should begin a file that is not there', () => {
    expect(placeOf({ file: 'y', start: 0, end: 0 })).toEqual({
      line: 1,
      column: 1,
      endLine: 1,
      endColumn: 1,
    });
  });
});

describe('a line', () => {
  it('should come without its line break', () => {
    expect([1, 2, 3].map((line) => lineOf('x', line))).toEqual(['a', '', '🍪b']);
  });

  it('should be none after the last', () => {
    expect([lineOf('x', 4), lineOf('y', 2)]).toEqual([null, null]);
  });
});

it('a file should be read once', () => {
  let read = 0;
  const places = placesIn(() => {
    read += 1;
    return text;
  });
  for (const start of [0, 3, 6]) places.placeOf({ file: 'x', start, end: start });
  expect(read).toBe(1);
});
