import { describe, expect, test } from 'vitest';
import { fontReader } from '../../src/build/read-font-files.ts';
import { fontTables } from '../../src/theme/font-tables.ts';
import { paperFiles } from '../../src/theme/paper-families.ts';

const bytes = fontReader('.')(paperFiles.pretendard.regular[0]) ?? new Uint8Array();
const tables = fontTables(bytes);
const glyph = (character: string): number => tables.glyphOf(character.codePointAt(0) ?? 0);

describe('fontTables', () => {
  test('reads a font once for the same bytes', () => {
    expect(fontTables(bytes)).toBe(tables);
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

  test('has figures of one width beside those as wide as they are drawn', () => {
    const widths = [...'0123456789'].map((figure) => tables.advanceOf(tables.tabularOf(glyph(figure))));
    expect(new Set(widths)).toEqual(new Set([1258]));
    expect(tables.tabularOf(glyph('a'))).toBe(glyph('a'));
  });

  test('leaves the figures of a font alone that are of one width already', () => {
    const serif = fontTables(fontReader('.')(paperFiles['source-serif'].regular[0]) ?? new Uint8Array());
    const one = serif.glyphOf(0x31);
    expect(serif.advanceOf(serif.tabularOf(one))).toBe(serif.advanceOf(serif.glyphOf(0x34)));
  });

  test('refuses what is no TrueType font', () => {
    expect(() => fontTables(new Uint8Array([79, 84, 84, 79, 0, 0, 0, 0, 0, 0, 0, 0]))).toThrow(
      'not a static TrueType font',
    );
    expect(() => fontTables(new Uint8Array(3))).toThrow('not a static TrueType font');
  });
});
