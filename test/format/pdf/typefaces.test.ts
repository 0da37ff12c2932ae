import { describe, expect, test } from 'vitest';
import { fontReader } from '../../../src/build/read-font-files.ts';
import { measureWith, typefaces } from '../../../src/format/pdf/typefaces.ts';
import { openShelf } from '../../../src/theme/font-shelf.ts';
import { paperTheme } from './paper.ts';

const shelf = openShelf('pretendard', fontReader('.'));
shelf.covers(0x6cd5);
const faces = typefaces(shelf.files());

describe('a word', () => {
  test('is shaped in the first font that has each of its characters, piece by piece', () => {
    const { pieces, advances } = faces.regular.shape('개인情報a', 'proportional');
    expect(pieces.map(({ font, codePoints }) => [font, String.fromCodePoint(...codePoints)])).toEqual([
      [0, '개인'],
      [1, '情報'],
      [0, 'a'],
    ]);
    const [hangul, hanja] = faces.regular.fonts.map(({ tables }) => tables);
    expect(pieces[0]?.glyphs).toEqual([0xac1c, 0xc778].map((code) => hangul?.glyphOf(code)));
    expect(pieces[1]?.glyphs).toEqual([0x60c5, 0x5831].map((code) => hanja?.glyphOf(code)));
    expect([...advances].map((advance) => advance > 0.4)).toEqual([true, true, true, true, true]);
    expect(advances[2]).toBe(1);
  });

  test('has one advance for a pair of surrogates', () => {
    const { pieces, advances } = faces.regular.shape('a😀', 'proportional');
    expect(pieces[0]?.codePoints).toEqual([0x61, 0x1f600]);
    expect([advances.length, advances[2]]).toEqual([3, 0]);
  });

  test('has figures of one width where they are to stand below each other', () => {
    const widths = (text: string, figures: 'proportional' | 'tabular') =>
      new Set(faces.bold.shape(text, figures).advances).size;
    expect(widths('0123456789', 'tabular')).toBe(1);
    expect(widths('0123456789', 'proportional')).toBeGreaterThan(5);
  });

  test('is kerned within a font, and the same in documents that read more fonts', () => {
    const alone = typefaces(paperTheme.fonts).regular.shape('Value', 'proportional');
    expect(alone.pieces[0]?.kerning.some((moved) => moved !== 0)).toBe(true);
    expect(faces.regular.shape('Value', 'proportional')).toEqual(alone);
  });
});

test('a face has the characters of all its fonts', () => {
  const { has } = measureWith(faces);
  expect([has('regular', 0x6cd5), has('bold', 0x6cd5), has('italic', 0x6cd5)]).toEqual([true, true, false]);
  expect(measureWith(typefaces(paperTheme.fonts)).has('regular', 0x6cd5)).toBe(false);
});
