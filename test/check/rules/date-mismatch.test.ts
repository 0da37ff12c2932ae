import { describe, expect, test } from 'vitest';
import { dateMismatch } from '../../../src/check/rules/date-mismatch.ts';
import { numberAdded } from '../../../src/check/rules/number-added.ts';
import { numberMissing } from '../../../src/check/rules/number-missing.ts';
import { saidOfPair } from './clause-pair.ts';

const same: readonly (readonly [source: string, target: string, locale: string])[] = [
  ['Posted on June 3, 2022.', '2022년 6월 3일에 게시.', 'ko'],
  ['Posted on June 3, 2022.', '2022. 6. 3. 게시.', 'ko'],
  ['Posted on June 3, 2022.', '2022.06.03 게시.', 'ko'],
  ['Posted on June 3, 2022.', 'Disiarkan pada 3 Jun 2022.', 'ms'],
  ['Posted on June 3, 2022.', 'Disiarkan pada 3hb Jun 2022.', 'ms'],
  ['Posted on 3rd June 2022.', 'Disiarkan pada 03/06/2022.', 'ms'],
  ['Posted on 2022-06-03.', '2022년 6월 3일에 게시.', 'ko'],
  ['Posted on 03/06/2022.', '2022년 6월 3일에 게시.', 'ko'],
  ['On NOVEMBER 1ST, 2023', '2023년 11월 1일', 'ko'],
  ['Sept. 5, 2024', '5 Sep 2024', 'ms'],
  ['since June 2022', '2022년 6월부터', 'ko'],
  ['in January of each year', '매년 1월', 'ko'],
  ['in January', '1월에', 'ko'],
  ['You may ask us. May we help? March on.', '문의하십시오. 도와 드릴까요?', 'ko'],
  ['on a Mac', 'pada komputer Mac', 'ms'],
  ['June 3–5, 2022', '2022년 6월 3일~5일', 'ko'],
  ['3–5 June 2022', '2022년 6월 3~5일', 'ko'],
  ['from June 3 to July 5, 2022', '2022년 6월 3일부터 7월 5일까지', 'ko'],
  ['within 3 months', '3개월 이내', 'ko'],
  ['Effective December 1, 2026.', '2026年12月1日発効。', 'ja'],
  ['Effective December 1, 2026.', '2026 年 12 月 1 日発効。', 'ja'],
  ['Effective December 1, 2026.', 'Gültig ab 1. Dezember 2026.', 'de'],
  ['Effective December 1, 2026.', 'Gültig ab 01.12.2026.', 'de'],
];

test.each(same)('%s and %s say the same', (source, target, locale) => {
  for (const rule of [dateMismatch, numberMissing, numberAdded]) {
    expect(saidOfPair(rule, { source, target, locale })).toEqual([]);
  }
});

describe('another date', () => {
  const rows: readonly (readonly [source: string, target: string, locale: string, message: string])[] = [
    [
      'Posted on June 3, 2022.',
      '2022년 7월 3일에 게시.',
      'ko',
      '`June 3, 2022` of the source is not in the translation, which has `2022년 7월 3일`',
    ],
    [
      'Effective August 27, 2025',
      'Berkuat kuasa pada 3 April 2024',
      'ms',
      '`August 27, 2025` of the source is not in the translation, which has `3 April 2024`',
    ],
    [
      'On June 3, 2022 we changed it.',
      '당사가 변경했습니다.',
      'ko',
      '`June 3, 2022` of the source is not in the translation',
    ],
    [
      'Recently we changed it.',
      '2022년 6월 3일 변경했습니다.',
      'ko',
      '`2022년 6월 3일` is not in the source',
    ],
    [
      'since June 2022',
      '2022년 7월부터',
      'ko',
      '`June 2022` of the source is not in the translation, which has `2022년 7월`',
    ],
    ['in January', '2월에', 'ko', '`January` of the source is not in the translation'],
    [
      'Effective December 1, 2026.',
      'Gültig ab 1. Dezember 2025.',
      'de',
      '`December 1, 2026` of the source is not in the translation, which has `1. Dezember 2025`',
    ],
  ];
  test.each(rows)('%s → %s', (source, target, locale, message) => {
    expect(saidOfPair(dateMismatch, { source, target, locale })).toEqual([message]);
    expect(saidOfPair(numberMissing, { source, target, locale })).toEqual([]);
  });
});
