import { describe, expect, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { datesOf } from '../../src/facts/dates.ts';
import { decimalsOf, shifted } from '../../src/facts/decimal.ts';
import { emailsOf } from '../../src/facts/emails.ts';
import { entitiesOf } from '../../src/facts/entities.ts';
import { factsOf } from '../../src/facts/facts.ts';
import { numbersOf } from '../../src/facts/numbers.ts';
import { phonesOf } from '../../src/facts/phones.ts';
import { placeholdersOf } from '../../src/facts/placeholders.ts';
import { plainText } from '../../src/facts/plain-text.ts';
import { postalCodesOf } from '../../src/facts/postal-codes.ts';
import { regionNameIn } from '../../src/facts/region-names.ts';
import { statutesOf } from '../../src/facts/statutes.ts';
import { urlsOf } from '../../src/facts/urls.ts';

const texts = (stretches: readonly { readonly text: string }[]) => stretches.map(({ text }) => text);

describe('numbers', () => {
  test.each([
    ['en', 'one, two and twenty-one', ['1?', '2', '21']],
    ['en', 'two hundred thousand five hundred and six', ['200506']],
    ['en', 'two three', ['2', '3']],
    ['en', 'a third of the 14th floor', ['1?', '3?', '14']],
    ['en', '5 million, 1.5 billion and 2 hundred', ['5000000', '1500000000', '200']],
    ['en', '1,000.50, 1.2.3 and 2.0', ['1000.5', '1.2.3', '2']],
    ['en', 'IPv4, 3-D, 24/7 and RM50', ['4?', '3', '24?', '7?', '50']],
    ['ms', 'dua puluh satu ribu lima ratus', ['21500']],
    ['ms', 'sebelas, dua belas, seratus dan pihak ketiga', ['11', '12', '100', '3?']],
    ['ko', '두 가지, 열두 명, 둘 이상, 한 번', ['2', '12', '2?', '1?']],
    ['ko', '삼 년, 이십사 시간, 만오천 명', ['3?', '24?', '15000?']],
    ['ko', '100만, 3만5천, 1억 2천만', ['1000000', '35000', '120000000']],
    ['ko', '제3자, 2차, 1:1 문의, 14세, 제5조', ['3?', '2?', '1?', '1?', '14', '5']],
    ['nl', '1.000 en twee', ['1000|1']],
    ['de', '1.000 und zweiunddreißig', ['1000', '32']],
    ['id', 'dua puluh lima ribu hari', ['25000']],
    ['fr', '1,5 %', ['1.5']],
  ])('%s: %s', (locale, text, expected) => {
    const found = numbersOf(text, locale as Locale);
    expect(found.map(({ readings, required }) => readings.join('|') + (required ? '' : '?'))).toEqual(
      expected,
    );
  });
});

describe('dates', () => {
  test.each([
    [
      'en',
      'June 3, 2022; 3 June 2022; Jun. 3; 2022-06-03',
      ['2022-06-03', '2022-06-03', '--06-03|2022-06-03', '2022-06-03'],
    ],
    ['en', '03/06/2022 and 13/06/2022', ['2022-06-03|2022-03-06', '2022-06-13']],
    ['en', 'June 33, 2022-13-01, 1.2.3, may 14', []],
    ['en', 'June 3–5, 2022', ['2022-06-03/05']],
    ['en', 'in May, not “May we”', ['--05']],
    ['ms', '3 Mac 2022, bulan Mac, sebuah Mac', ['2022-03-03', '--03|2022-03']],
    [
      'ko',
      '2022년 6월 3일, 2022. 6. 3., 2022년 6월, 6월 3~5일',
      ['2022-06-03', '2022-06-03', '2022-06', '--06-03/05|2022-06-03/05'],
    ],
    ['ko', '3개월, 12시', []],
    ['ja', '2022年6月3日', ['2022-06-03']],
    ['de', '3. Juni 2022', ['2022-06-03']],
    ['id', '3 Agustus 2022', ['2022-08-03']],
    ['nl', '3 juni 2022', []],
  ])('%s: %s', (locale, text, expected) => {
    expect(datesOf(text, locale as Locale).map(({ readings }) => readings.join('|'))).toEqual(expected);
  });
});

test.each([
  ['a.b+c@example.co.kr로, (x@y.org). @handle a@b', ['a.b+c@example.co.kr', 'x@y.org']],
  ['no address', []],
])('e-mail addresses: %s', (text, expected) => {
  expect(texts(emailsOf(text))).toEqual(expected);
});

test.each([
  [
    'See https://a.example/b(c)?d=1. Or www.a.example, b.example/c)',
    ['https://a.example/b(c)?d=1', 'www.a.example', 'b.example/c'],
  ],
  ['https://a.example/b를 및 WWW.A.EXAMPLE은', ['https://a.example/b', 'WWW.A.EXAMPLE']],
  ['and/or, 24/7, example.com, Node.js', []],
])('addresses of the web: %s', (text, expected) => {
  expect(texts(urlsOf(text))).toEqual(expected);
});

test.each([
  [
    '(+1-202-555-0143), (02) 735 6888, +60 3-1234 5678.',
    ['+1-202-555-0143', '(02) 735 6888', '+60 3-1234 5678'],
  ],
  [
    '020 7946 0123, 02-555-0100, 1-800-555-0100, 800.555.0100',
    ['020 7946 0123', '02-555-0100', '1-800-555-0100', '800.555.0100'],
  ],
  ['+12025550143으로', ['+12025550143']],
  ['4-2-1 Minamizaka, 1401 to 1421, 1.2.3, (2) 30 days, 28-8', []],
])('telephone numbers: %s', (text, expected) => {
  expect(texts(phonesOf(text))).toEqual(expected);
});

test.each([
  ['1 Main St, Seattle, WA 98109-5210, USA', ['98109-5210']],
  ['Shinagawa-ku, Tokyo 141-0021 JAPAN', ['141-0021']],
  ['Menara Biru, 50450 Kuala Lumpur', ['50450']],
  ['9, rue des Tilleuls, L-1855 Luxembourg', ['L-1855']],
  ['3 Lantern Yard, London EC0A 0AA; Toronto, Ontario M0M 0M0', ['EC0A 0AA', 'M0M 0M0']],
  ['São Paulo – SP, 00000-000, Brazil', ['00000-000']],
  ['Over 10000 users paid 50000 won', []],
])('postal codes: %s', (text, expected) => {
  expect(texts(postalCodesOf(text))).toEqual(expected);
});

test.each([
  ['Regulation (EU) 2016/679, Directive 95/46/EC', ['2016/679', '95/46/EC']],
  ['§ 1798.80(e), Section 1798.83, 252.227(c)(1)', ['1798.80(e)', '1798.83', '252.227(c)(1)']],
  ['Law No. 8968, Law No. 13,709/2018.', ['8968', '13,709/2018']],
  ['24/7, 1/2, Article 6(1)(f), no 5, version 1.2', []],
])('statutes: %s', (text, expected) => {
  expect(texts(statutesOf(text))).toEqual(expected);
});

test.each([
  [
    'In Korea, Halogen Cloud, Inc. and Halogen Japan G.K. act.',
    ['Halogen Cloud, Inc.', 'Halogen Japan G.K.'],
  ],
  [
    '“Halogen Cloud Sdn. Bhd.” (Halogen Europe S.à r.l.)',
    ['Halogen Cloud Sdn. Bhd.', 'Halogen Europe S.à r.l.'],
  ],
  ['Contact Dureumi & Sons Co., Ltd. Today Corvale LLC moved.', ['Dureumi & Sons Co., Ltd.', 'Corvale LLC']],
  [
    'Halogen Serviços do Brasil Ltda., 3M Private Limited',
    ['Halogen Serviços do Brasil Ltda.', '3M Private Limited'],
  ],
  ['Our Limited warranty, the Corporation, Co. and Inc.', []],
])('companies: %s', (text, expected) => {
  expect(texts(entitiesOf(text))).toEqual(expected);
});

test('placeholders', () => {
  expect(texts(placeholdersOf('{{a}} {b} %s %1$s %(d)s 100%s 5% sure { x }'))).toEqual([
    '{{a}}',
    '{b}',
    '%s',
    '%1$s',
    '%(d)s',
  ]);
});

test.each([
  ['1,000,000', '.', ['1000000']],
  ['1.000', undefined, ['1000', '1']],
  ['1.000', '.', ['1']],
  ['1.000', ',', ['1000']],
  ['2,16,000', '.', ['216000']],
  ['1.234,50', undefined, ['1234.5']],
  ['007', '.', ['7']],
  ['1.2.3', '.', ['1.2.3']],
] as const)('decimals: %s', (digits, mark, expected) => {
  expect(decimalsOf(digits, mark)).toEqual(expected);
});

test('a decimal times a power of ten is exact', () => {
  expect(shifted('1.5', 6)).toBe('1500000');
  expect(shifted('0.125', 1)).toBe('1.25');
  expect(shifted('90071992547409931', 4)).toBe('900719925474099310000');
});

test('plain text has ASCII digits and spaces, each where it was', () => {
  expect(plainText('१२٣４ a\u00A0b\u3000가')).toBe('1234 a b 가');
});

test('what one reader has read no other reads again', () => {
  const { emails, dates, protectedTexts, numbers } = factsOf(
    'On June 3, 2022 Halogen 24 Ltd. (a1@example.com, +1-202-555-0143) kept 14.',
    'en' as Locale,
  );
  expect(texts(emails)).toEqual(['a1@example.com']);
  expect(texts(dates)).toEqual(['June 3, 2022']);
  expect(texts(protectedTexts)).toEqual(['+1-202-555-0143']);
  expect(texts(numbers.filter(({ required }) => required))).toEqual(['24', '14']);
});

test('regions by their name in another locale', () => {
  expect(regionNameIn('South Korea', 'en' as Locale, 'ms' as Locale)).toBe('Korea Selatan');
  expect(regionNameIn('Halogen', 'en' as Locale, 'ms' as Locale)).toBeUndefined();
});
