import { describe, expect, it } from 'vitest';
import type { Inline } from '../../src/ast/notice.ts';
import { spanInside } from '../../src/ast/span-inside.ts';
import { foldText, joinTexts, trimInlines } from '../../src/ast/tidy-inlines.ts';
import { spanOf } from '../../src/syntax/text-file.ts';

const file = { path: 'x', text: '0123456789\n0123456789' };
const text = (value: string, start = 0, end = start + value.length): Inline => ({
  type: 'text',
  value,
  span: spanOf(file, start, end),
});
const lineBreak: Inline = { type: 'break', span: spanOf(file, 0, 0) };
const places = (inlines: readonly Inline[]) =>
  inlines.map((inline) => [
    inline.type === 'text' ? inline.value : inline.type,
    inline.span.start,
    inline.span.end,
  ]);

it('white space should fold to single spaces, and a no-break space stay', () => {
  expect(foldText(' a \t\r\n b\u00a0 e\u0301 ')).toBe(' a b\u00a0 \u00e9 ');
});

it('neighbouring texts should be one, with one space between', () => {
  expect(places(joinTexts([text('a ', 0), text(' b', 2), lineBreak, text('c', 4)]))).toEqual([
    ['a b', 0, 4],
    ['break', 0, 0],
    ['c', 4, 5],
  ]);
});

describe('the white space at the ends of a clause', () => {
  it('should be dropped, and around breaks, and the place with it', () => {
    expect(places(trimInlines([text(' a ', 0), lineBreak, text(' b ', 4), lineBreak, text(' ', 8)]))).toEqual(
      [
        ['a', 1, 2],
        ['break', 0, 0],
        ['b', 5, 6],
        ['break', 0, 0],
      ],
    );
  });

  it('should stay beside a mark', () => {
    const strong: Inline = { type: 'strong', children: [text('b')], span: spanOf(file, 2, 3) };
    expect(places(trimInlines([text('a ', 0), strong, text(' c', 3)]))).toEqual([
      ['a ', 0, 2],
      ['strong', 2, 3],
      [' c', 3, 5],
    ]);
  });

  it('should leave the place of a text that the file writes another way', () => {
    expect(places(trimInlines([text(' a ', 0, 9)]))).toEqual([['a', 0, 9]]);
  });
});

it('a stretch of a text should be found where the file writes it as it is', () => {
  const span = spanOf(file, 2, 6);
  expect(spanInside(span, 4, { start: 1, end: 3 })).toEqual(spanOf(file, 3, 5));
  expect(spanInside(span, 3, { start: 1, end: 3 })).toEqual(span);
});
