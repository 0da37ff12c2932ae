import { expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { otherWordsIn } from '../../src/locale/other-locales.ts';

function others(text: string, locale: string, source = 'en') {
  return otherWordsIn(text, locale as Locale, source as Locale).map(({ start, end, locale: other }) => [
    text.slice(start, end),
    other,
  ]);
}

it.each([
  ['plain words', 'We use cookies — and “more”.', 'en', []],
  ['Hangul in English', 'the 개인정보 보호법 (PIPA)', 'en', [['개인정보 보호법', 'ko']]],
  ['kana with kanji', 'see 個人情報の保護 now', 'en', [['個人情報の保護', 'ja']]],
  ['kanji alone, which three locales write', 'see 個人情報 now', 'en', []],
  ['Hangul in Korean', '개인정보 보호법', 'ko', []],
  [
    'a law in English in Korean',
    '미국의 Act on the Use of Data를 따릅니다',
    'ko',
    [['Act on the Use of Data', 'en']],
  ],
  ['names in Korean', '담당자 Nur Aisyah binti Rahman', 'ko', []],
  ['one Latin word in Korean', '당사의 CPO와 IP 주소', 'ko', []],
  ['Latin words in Malay', 'Fair Credit Reporting Act', 'ms', []],
  ['Thai in Malay', 'undang-undang พระราชบัญญัติ ini', 'ms', [['พระราชบัญญัติ', 'th']]],
])('%s', (_, text, locale, found) => {
  expect(others(text, locale)).toEqual(found);
});

it('Latin words in another script should stay unmarked where the source has that script too', () => {
  expect(others('당사의 Act on the Use of Data', 'ko', 'ja')).toEqual([]);
});
