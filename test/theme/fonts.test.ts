import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readFontFiles } from '../../src/build/read-font-files.ts';
import { fontTables } from '../../src/theme/font-tables.ts';
import { coverage, fontPaths } from '../../src/theme/fonts.ts';

const fonts = readFontFiles('pretendard');
const tables = fontTables(fonts.regular);
const glyph = (character: string): number => tables.glyphOf(character.codePointAt(0) ?? 0);

describe('fontPaths', () => {
  test('finds a static TrueType file for each face', () => {
    for (const path of Object.values(fontPaths('pretendard'))) {
      expect([...readFileSync(path).subarray(0, 4)]).toEqual([0, 1, 0, 0]);
    }
  });
});

describe('coverage', () => {
  const covers = coverage(fonts);
  const covered = (text: string): boolean =>
    [...text].every((character) => covers(character.codePointAt(0) ?? 0));

  test('has the Latin of English and Malay, every Hangul syllable, and what legal texts print beside them', () => {
    expect(covered('Notis Privasi: § 6(1)(a) – “ya” … €5 · ½ © ™ • 「법」 → 가힣')).toBe(true);
    for (let syllable = 0xac00; syllable <= 0xd7a3; syllable++) expect(covers(syllable)).toBe(true);
  });

  test('counts Hangul in although the slanted faces have none: it is set upright there', () => {
    expect(fontTables(fonts.italic).glyphOf(0xac00)).toBe(0);
    expect(covers(0xac00)).toBe(true);
  });

  test('has no Hanja, no decomposed Hangul, no emoji and no tabulator', () => {
    for (const text of ['法', '\u1100\u1161'.charAt(1), '😀', '\t'])
      expect([text, covered(text)]).toEqual([text, false]);
  });
});

describe('fontTables', () => {
  test('reads a font once for the same bytes', () => {
    expect(fontTables(fonts.regular)).toBe(tables);
  });

  test('reads widths and heights in font units', () => {
    expect(tables.unitsPerEm).toBe(2048);
    expect(tables.capHeight).toBe(1448);
    expect(tables.advanceOf(glyph('1'))).toBe(898);
    expect(tables.advanceOf(glyph('.'))).toBe(520);
  });

  test('kerns pairs, by glyph and by class', () => {
    const kerning = (pair: string): number => tables.kerningOf(glyph(pair.charAt(0)), glyph(pair.charAt(1)));
    expect([
      kerning('To'),
      kerning('Wa'),
      kerning('av'),
      kerning('ve'),
      kerning('1.'),
      kerning('.1'),
    ]).toEqual([-158, -103, -40, -40, -85, -173]);
    expect([kerning('nn'), kerning('가나')]).toEqual([0, 0]);
  });

  test('refuses what is no TrueType font', () => {
    expect(() => fontTables(new Uint8Array([79, 84, 84, 79, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(
      'not a static TrueType font',
    );
    expect(() => fontTables(new Uint8Array(3))).toThrow('not a static TrueType font');
  });
});
