import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calmChanges } from '../../src/wording/calm-changes.ts';
import { comparePieces } from '../../src/wording/compare-pieces.ts';
import { cutWords } from '../../src/wording/cut-words.ts';
import { wordSegmenter } from '../../src/wording/word-segmenter.ts';

const marks = { same: ['', ''], deleted: ['[-', '-]'], inserted: ['{+', '+}'] } as const;

function changed(before: string, after: string, locale = 'en'): string {
  const cut = (text: string) => cutWords(text, wordSegmenter(locale));
  const changes = comparePieces(cut(before), cut(after), (word) => word);
  return calmChanges(changes, (word) => word)
    .map(({ type, pieces }) => `${marks[type][0]}${pieces.join('')}${marks[type][1]}`)
    .join('');
}

describe('the changes that are shown', () => {
  it.each([
    ['a word', 'en', 'for three years', 'for five years', 'for [-three-]{+five+} years'],
    ['a name', 'en', 'the United States', 'the United Kingdom', 'the United [-States-]{+Kingdom+}'],
    [
      'several words with little between them as one change',
      'en',
      'the terms of this policy apply',
      'the conditions of our notice apply',
      'the [-terms of this policy-]{+conditions of our notice+} apply',
    ],
    [
      'a word that matters by itself, though its neighbours changed',
      'en',
      'we may not sell it',
      'we will not share it',
      'we [-may-]{+will+} not [-sell-]{+share+} it',
    ],
    [
      'words that only came with those that stay between them',
      'en',
      'cookies and pixels',
      'all cookies and all pixels',
      '{+all +}cookies and {+all +}pixels',
    ],
    [
      'another sentence as another sentence',
      'en',
      'You can ask the shop where your data is kept and why.',
      'Where a law obliges us, we keep the minutes of each call.',
      '[-You can ask the shop where your data is kept and why-]{+Where a law obliges us, we keep the minutes of each call+}.',
    ],
    [
      'another sentence that shares small words with the one before',
      'en',
      'Shops keep your files for weeks, but they must delete all.',
      'Guests ask your clerk for rooms, but we rent them.',
      '[-Shops keep your files for weeks, but they must delete all-]{+Guests ask your clerk for rooms, but we rent them+}.',
    ],
    [
      'another sentence behind one that stays',
      'en',
      'We encrypt all the data you send us. Our staff reads none of it.',
      'We encrypt all the data you send us. Keys rest with a trustee.',
      'We encrypt all the data you send us. [-Our staff reads none of it-]{+Keys rest with a trustee+}.',
    ],
    [
      'a date whole',
      'ko',
      '이 고지는 2025년 4월 15일부터 시행됩니다.',
      '이 고지는 2026년 12월 1일부터 시행됩니다.',
      '이 고지는 [-2025년 4월 15-]{+2026년 12월 1+}일부터 시행됩니다.',
    ],
    [
      'a Korean word with its particle',
      'ko',
      '당사는 쿠키 방침을 게시합니다.',
      '당사는 쿠키 고지를 게시합니다.',
      '당사는 쿠키 [-방침을-]{+고지를+} 게시합니다.',
    ],
    [
      'Malay words in another order',
      'ms',
      'Tempat Maklumat Peribadi Disimpan',
      'Lokasi Maklumat Peribadi',
      '[-Tempat-]{+Lokasi+} Maklumat Peribadi[- Disimpan-]',
    ],
    [
      'a member of a list with its comma',
      'en',
      'clauses or your consent',
      'clauses, a certification, or your consent',
      'clauses{+, a certification,+} or your consent',
    ],
    [
      'what is gone from a list with its comma',
      'ko',
      '이름, 주소, 전화번호',
      '이름, 전화번호',
      '이름, [-주소, -]전화번호',
    ],
    ['nothing', 'en', 'the same', 'the same', 'the same'],
    ['what came where nothing was', 'en', '', 'new', '{+new+}'],
  ])('should show %s', (_, locale, before, after, shown) => {
    expect(changed(before, after, locale)).toBe(shown);
  });

  it('should still hold both wordings', () => {
    const text = fc.array(fc.constantFrom('a', 'the', 'data', 'cookies', '쿠키', '를', ',', ' ', 'kami'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = calmChanges(
          comparePieces(before, after, (word) => word),
          (word) => word,
        );
        const without = (type: string) =>
          changes.filter((one) => one.type !== type).flatMap(({ pieces }) => pieces);
        expect(without('inserted')).toEqual(before);
        expect(without('deleted')).toEqual(after);
        expect(changes.some(({ type }, index) => type === changes[index + 1]?.type)).toBe(false);
      }),
    );
  });
});
