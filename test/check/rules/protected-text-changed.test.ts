import { describe, expect, test } from 'vitest';
import { numberAdded } from '../../../src/check/rules/number-added.ts';
import { numberMissing } from '../../../src/check/rules/number-missing.ts';
import { protectedTextChanged } from '../../../src/check/rules/protected-text-changed.ts';
import { saidOfPair } from './clause-pair.ts';

const kept: readonly (readonly [source: string, target: string])[] = [
  ['Call +1-202-555-0143.', '+1-202-555-0143으로 전화하십시오.'],
  ['Telephone: (02) 735 6888', '전화: (02) 735 6888'],
  ['Call 1-202-555-0143.', 'Rufen Sie +1 202 555 0143 an.'],
  ['Call 020 7946 0123.', '020-7946-0123으로 전화하십시오.'],
  ['listed in Cal. Civ. Code § 1798.80(e)', '캘리포니아 민법 제1798.80(e)조에 열거된'],
  ['Law No. 8968', '법률 제8968호'],
  ['Regulation (EU) 2016/679', '규정(EU) 제2016/679호'],
  ['Law No. 13,709/2018', '법률 제13,709/2018호'],
  ['Contact Halogen Cloud, Inc. today.', '오늘 Halogen Cloud, Inc.에 문의하십시오.'],
  ['Contacting Halogen Cloud, Inc. is easy.', 'Halogen Cloud, Inc.에 쉽게 문의할 수 있습니다.'],
  ['between Alpha and Beta Ltd.', 'Alpha와 Beta Ltd. 사이'],
  ['Halogen Japan G.K. and Hanbit Pay Co., Ltd.', 'Hanbit Pay Co., Ltd. 및 Halogen Japan G.K.'],
  ['Halogen (Korea) Co., Ltd.', 'Halogen (Korea) Co., Ltd.'],
  ['1200 Lantern Quay, Seattle, WA 98109-5210, USA', '미국 워싱턴주 시애틀 랜턴 키 1200, 98109-5210'],
  ['88 Byeolbit-ro, Jung-gu, Seoul 03182, Korea', '(03182) 서울특별시 중구 별빛로 88'],
  ['See https://www.example.com/privacy.', 'https://www.example.com/privacy를 참조하십시오.'],
  ['Under Section 5 of the Act', '동법 제5조에 따라'],
  ['subdivisions (a) through (d)', '(a)부터 (d)까지'],
  ['We offer Limited support. Use is limited.', '당사는 제한적으로 지원합니다.'],
];

test.each(kept)('%s is kept in %s', (source, target) => {
  for (const rule of [protectedTextChanged, numberMissing, numberAdded]) {
    expect(saidOfPair(rule, { source, target })).toEqual([]);
  }
});

describe('a protected text that is not the same', () => {
  const rows: readonly (readonly [source: string, target: string, message: string])[] = [
    [
      'Call +1-202-555-0143.',
      '+1-202-555-0144로 전화하십시오.',
      '`+1-202-555-0143` of the source is not in the translation, which has `+1-202-555-0144`',
    ],
    [
      '§ 1798.80(e)',
      '제1798.81(e)조',
      '`1798.80(e)` of the source is not in the translation, which has `1798.81(e)`',
    ],
    ['Law No. 8968', '법률 제8986호', '`8968` of the source is not in the translation'],
    [
      'Regulation (EU) 2016/679',
      '규정(EU) 제2016/697호',
      '`2016/679` of the source is not in the translation, which has `2016/697`',
    ],
    [
      'Halogen Cloud, Inc. is a company.',
      'Halogen Clouds, Inc.는 회사입니다.',
      '`Halogen Cloud, Inc.` of the source is not in the translation, which has `Halogen Clouds, Inc.`',
    ],
    [
      'Halogen Cloud Sdn. Bhd., Kuala Lumpur',
      '할로겐 클라우드, 쿠알라룸푸르',
      '`Halogen Cloud Sdn. Bhd.` of the source is not in the translation',
    ],
    [
      'Seattle, WA 98109, and Boston, MA 02108, USA',
      '시애틀 98190, 보스턴 02108',
      '`98109` of the source is not in the translation',
    ],
    [
      'See https://www.example.com/privacy.',
      'https://www.example.com/cookies를 참조하십시오.',
      '`https://www.example.com/privacy` of the source is not in the translation, which has `https://www.example.com/cookies`',
    ],
    ['Law No. 89', '법률 제8968호', '`89` of the source is not in the translation'],
  ];
  test.each(rows)('%s → %s', (source, target, message) => {
    expect(saidOfPair(protectedTextChanged, { source, target })).toEqual([message]);
    expect(saidOfPair(numberMissing, { source, target })).toEqual([]);
    expect(saidOfPair(numberAdded, { source, target })).toEqual([]);
  });
});
