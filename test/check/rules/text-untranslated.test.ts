import { describe, expect, test } from 'vitest';
import type { ClauseRole } from '../../../src/ast/walk.ts';
import { textUntranslated } from '../../../src/check/rules/text-untranslated.ts';
import { saidOfPair } from './clause-pair.ts';

const same = ['the translation is the same as the source'];

describe('a clause that is still in the language of its source', () => {
  const rows: readonly (readonly [text: string, role: ClauseRole])[] = [
    ['payments and refunds', 'row-header'],
    ['refunds', 'cell'],
    ['We collect your information.', 'paragraph'],
    ['Processing of payments', 'cell'],
    ['How We Share Personal Information', 'heading'],
    ['Cookies', 'heading'],
    ['Account Information', 'heading'],
    ['Description of Function', 'header-cell'],
    ['United States', 'cell'],
    ['Telephone: +1-202-555-0143', 'paragraph'],
    ['Halogen Cloud, Inc. is a company that we run.', 'paragraph'],
    ['WE SELL THE SERVICES AS THEY ARE, AND DO NOT PROMISE ANYTHING OF THEM.', 'paragraph'],
  ];
  test.each(rows)('%s', (text, role) => {
    for (const locale of ['ko', 'ms']) {
      expect(saidOfPair(textUntranslated, { source: text, target: text, locale, role })).toEqual(same);
    }
  });
  test('only the protected text is other', () => {
    const texts = {
      source: 'Call us on +1-202-555-0143.',
      target: 'Call us on +1-202-555-0144.',
      locale: 'ms',
    };
    expect(saidOfPair(textUntranslated, texts)).toEqual(same);
  });
  test('a name of a region that has another name in the locale', () => {
    const texts = { source: 'South Korea', target: 'South Korea', locale: 'ms', role: 'heading' } as const;
    expect(saidOfPair(textUntranslated, texts)).toEqual(same);
    expect(
      saidOfPair(textUntranslated, { ...texts, source: 'California', target: 'California', locale: 'ko' }),
    ).toEqual(same);
  });
  test('less than two fifths Hangul', () => {
    const texts = {
      source: 'We may share your personal information with our partners.',
      target: '당사는 may share your personal information with our partners.',
    };
    expect(saidOfPair(textUntranslated, texts)).toEqual([
      'only 6% of the letters of the translation are Hangul',
    ]);
  });
  test('English that is no longer the source', () => {
    const texts = { source: 'We collect your information.', target: 'We gather all of your information.' };
    expect(saidOfPair(textUntranslated, texts)).toEqual([
      'only 0% of the letters of the translation are Hangul',
    ]);
  });
});

describe('a clause that stays as it is', () => {
  const rows: readonly (readonly [text: string, role: ClauseRole, locales: readonly string[]])[] = [
    ['sid', 'row-header', ['ko', 'ms']],
    ['session_id', 'row-header', ['ko', 'ms']],
    ['Corvale', 'cell', ['ko', 'ms']],
    ['Hanbit Pay Co., Ltd.', 'cell', ['ko', 'ms']],
    ['NDR PAY Corp.', 'cell', ['ko', 'ms']],
    ['Postwren<br/>(privacy@marlow.example)', 'cell', ['ko', 'ms']],
    ['Ledgerfen<br/>(+1-202-555-0143)', 'cell', ['ko', 'ms']],
    ['privacy@example.com', 'paragraph', ['ko', 'ms']],
    ['14, Byeolbit-ro 3ga-gil, Jung-gu, Seoul 04500', 'item', ['ko', 'ms']],
    [
      'Halogen India Private Limited, Block C, 9th Floor, Suites 907 to 915, Banyan Trade House, Ring Road, New Delhi, Delhi 110099, India',
      'paragraph',
      ['ko', 'ms'],
    ],
    ['Attn: Halogen – Legal Notices', 'paragraph', ['ko', 'ms']],
    ['Copyright © 2012–2022 Halogen Cloud, Inc. All rights reserved.', 'paragraph', ['ko', 'ms']],
    ['GDPR', 'heading', ['ko', 'ms']],
    ['NDR PAY CORP., TOWER B, NEEM GROVE BUSINESS PARK, NEW DELHI, INDIA', 'paragraph', ['ko', 'ms']],
    ['90', 'cell', ['ko', 'ms']],
    ['{{name}}', 'cell', ['ko', 'ms']],
    ['Brazil', 'heading', ['ms']],
    ['Malaysia', 'heading', ['ms']],
    ['Costa Rica', 'cell', ['ms']],
    ['California', 'heading', ['ms']],
    ['Status', 'header-cell', ['ms']],
    ['Data', 'header-cell', ['ms']],
    ['Phishing', 'heading', ['de']],
  ];
  test.each(rows)('%s', (text, role, locales) => {
    for (const locale of locales) {
      expect(saidOfPair(textUntranslated, { source: text, target: text, locale, role })).toEqual([]);
    }
  });
});

test.each([
  ['Data Protection Officer', '개인정보 보호책임자(Data Protection Officer)'],
  [
    'Our address is Halogen India Private Limited, Block C, 9th Floor, Banyan Trade House, Ring Road, New Delhi.',
    '당사의 주소는 Halogen India Private Limited, Block C, 9th Floor, Banyan Trade House, Ring Road, New Delhi입니다.',
  ],
  ['Halogen Market', 'Halogen Market 상품'],
  ['IP address, URL, and cookie', 'IP 주소, URL, 쿠키'],
  ['Telephone: +1-202-555-0143', '전화: +1-202-555-0143'],
])('%s → %s is translated', (source, target) => {
  expect(saidOfPair(textUntranslated, { source, target })).toEqual([]);
});
