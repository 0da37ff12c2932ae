import { describe, expect, test } from 'vitest';
import { fontReader } from '../../src/build/read-font-files.ts';
import { openShelf, type ReadFont } from '../../src/theme/font-shelf.ts';
import { packageOf, paperFamilies, paperFiles } from '../../src/theme/paper-families.ts';

const read = fontReader('.');

/** A shelf, and the packages of the fonts that were read from it. */
function watched(family: (typeof paperFamilies)[number], lacks: readonly string[] = []) {
  const asked: string[] = [];
  const reader: ReadFont = (path) => {
    asked.push(packageOf(path));
    return lacks.includes(packageOf(path)) ? null : read(path);
  };
  const shelf = openShelf(family, reader);
  const covered = (text: string): boolean =>
    [...text].every((character) => shelf.covers(character.codePointAt(0) ?? 0));
  return { shelf, covered, asked };
}

const latin = 'Notis Privasi: § 6(1)(a) – “ya” … €5 · ½ © ™ • abc';

describe('the files of the families', () => {
  test.each(paperFamilies)('are static TrueType and at hand: %s', (family) => {
    for (const path of Object.values(paperFiles[family]).flat()) {
      expect([path, ...(read(path)?.subarray(0, 4) ?? [])]).toEqual([path, 0, 1, 0, 0]);
    }
  });
});

describe('openShelf', () => {
  test('has the Latin of English and Malay, every Hangul syllable, and what legal texts print beside them', () => {
    const { shelf, covered, asked } = watched('pretendard');
    expect(covered(`${latin} 「법」 → 가힣`)).toBe(true);
    for (let syllable = 0xac00; syllable <= 0xd7a3; syllable++) expect(shelf.covers(syllable)).toBe(true);
    expect(asked).toEqual([
      'pretendard',
      'pretendard',
      '@expo-google-fonts/inter',
      '@expo-google-fonts/inter',
    ]);
    expect(shelf.files().regular).toHaveLength(1);
  });

  test('reads the second font of a face when a text has Hanja', () => {
    const { shelf, covered, asked } = watched('pretendard');
    expect(covered('個人情報 保護法 第十五條 ㉠ ㅿ')).toBe(true);
    expect(asked.slice(4)).toEqual(['@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-sans-kr']);
    expect(Object.values(shelf.files()).map(({ length }) => length)).toEqual([2, 2, 1, 1]);
  });

  test('has no emoji, no Thai and no tabulator', () => {
    const { covered } = watched('pretendard');
    expect(['😀', 'ก', '\t'].filter(covered)).toEqual([]);
  });

  test('has nothing that must be joined to the character before it, though a font draws it', () => {
    const { shelf, covered, asked } = watched('pretendard');
    expect(['\u1112\u119e\u11ab', '\u0301', '\u302e', '\ufe0f'].filter(covered)).toEqual([]);
    expect(shelf.covers(0xe9)).toBe(true);
    expect(asked).toHaveLength(4);
  });

  test('prints Korean in serifs from the second font, and Latin without reading it', () => {
    const english = watched('source-serif');
    expect(english.covered(latin)).toBe(true);
    expect(english.shelf.files().bold).toHaveLength(1);
    const korean = watched('source-serif');
    expect(korean.covered('「개인정보 보호법」 제15조 第十五條')).toBe(true);
    expect(korean.shelf.files().bold).toHaveLength(2);
  });

  test('names a package that is not installed, once a text needs it', () => {
    const noto = '@expo-google-fonts/noto-serif-kr';
    const { shelf, covered } = watched('source-serif', [noto]);
    expect(shelf.missing()).toEqual([]);
    expect(covered(latin)).toBe(true);
    expect(shelf.missing()).toEqual([]);
    expect(covered('가')).toBe(true);
    expect(shelf.missing()).toEqual([noto]);
  });

  test('names at once the package of the first fonts', () => {
    const { shelf } = watched('source-serif', ['@expo-google-fonts/source-serif-4']);
    expect(shelf.missing()).toEqual(['@expo-google-fonts/source-serif-4']);
    expect(() => shelf.files()).toThrow('not installed');
  });
});
