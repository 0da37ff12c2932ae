import { describe, expect, test } from 'vitest';
import { numberAdded } from '../../../src/check/rules/number-added.ts';
import { numberMissing } from '../../../src/check/rules/number-missing.ts';
import { clausePair, saidOfPair } from './clause-pair.ts';

interface Row {
  readonly source: string;
  readonly target: string;
  readonly locale?: string;
  readonly from?: string;
  readonly missing?: string;
  readonly added?: string;
}

const drift: readonly Row[] = [
  {
    source: 'We collect no data of a child who is not yet 14.',
    target: '당사는 16세 미만 아동의 정보를 수집하지 않습니다.',
    missing: '`14` of the source is not in the translation, which has `16`',
  },
  {
    source: 'Version 1.2',
    target: 'Versi 1.12',
    locale: 'ms',
    missing: '`1.2` of the source is not in the translation, which has `1.12`',
  },
  {
    source: 'We keep it for twelve months.',
    target: 'Kami menyimpannya selama sepuluh bulan.',
    locale: 'ms',
    missing: '`twelve` of the source is not in the translation, which has `sepuluh`',
  },
  {
    source: 'within 30 days, or 60 days if you ask',
    target: '요청하시면 기간이 연장됩니다',
    missing: '`30` and `60` of the source are not in the translation',
  },
  {
    source: 'Under 13: ask a parent. Children under 13 cannot join.',
    target: '13세 미만: 부모에게 문의하십시오. 15세 미만 아동은 가입할 수 없습니다.',
    missing: '`13` stands less often in the translation, which has `15`',
  },
  {
    source: 'credit of more than US$5,000',
    target: '미화 50,000달러를 초과하는 신용',
    missing: '`5,000` of the source is not in the translation, which has `50,000`',
  },
  {
    source: 'We keep it for as long as we need.',
    target: '당사는 90일 동안 보관합니다.',
    added: '`90` is not in the source',
  },
  {
    source: 'four kinds of cookies',
    target: '다섯 가지 쿠키',
    missing: '`four` of the source is not in the translation, which has `다섯`',
  },
  {
    source: '5 million users',
    target: '5만 명',
    missing: '`5 million` of the source is not in the translation, which has `5만`',
  },
];

const fine: readonly Row[] = [
  { source: 'four kinds of cookies', target: '네 가지 쿠키' },
  { source: 'four kinds of cookies', target: 'empat jenis kuki', locale: 'ms' },
  { source: 'at least two pieces of information', target: '최소 2개의 정보' },
  { source: 'for twelve months', target: '12개월 동안' },
  { source: 'for 12 months', target: 'selama dua belas bulan', locale: 'ms' },
  { source: 'within twenty-one days', target: '21일 이내' },
  { source: 'one hundred and eighty (180) days', target: '180일' },
  { source: 'two hundred thousand users', target: '20만 명의 이용자' },
  { source: '120 million records', target: '1억 2천만 건' },
  { source: '35,000 won', target: '3만5천 원' },
  { source: '1.5 million', target: '150만' },
  { source: 'a third party', target: '제3자' },
  { source: 'other parties', target: '제3자' },
  { source: 'third parties', target: 'pihak ketiga', locale: 'ms' },
  { source: 'secondary use', target: '2차 이용' },
  { source: 'further use', target: '2차 이용' },
  { source: 'once a year', target: '연 1회' },
  { source: 'every year', target: '매년 1회' },
  { source: 'One of them is optional, but no one has to choose.', target: '선택 사항입니다.' },
  { source: 'for the coming year', target: '향후 1년간' },
  { source: 'twice', target: '두 번' },
  { source: 'both parents', target: '두 부모' },
  { source: 'Article 28-8 of PIPA', target: '개인정보 보호법 제28조의8' },
  { source: 'Article 6(1)(f) of the GDPR', target: 'GDPR 제6조 제1항 (f)호' },
  { source: 'at 9:30 a.m.', target: '오전 9시 30분에' },
  { source: 'at 9:30 a.m.', target: 'pada 9.30 pagi', locale: 'ms' },
  { source: 'at 18:00', target: '오후 6시에' },
  { source: 'at 6 p.m.', target: 'pada 18:00', locale: 'ms' },
  { source: '1–2 years', target: '1~2년' },
  { source: 'open 24/7', target: '연중무휴' },
  { source: 'IPv4 and SHA-256', target: 'IPv4 및 SHA-256' },
  { source: '50%', target: '50퍼센트' },
  { source: 'two-factor authentication', target: '이중 인증' },
  { source: 'ISO/IEC 27001:2022', target: 'ISO/IEC 27001:2022' },
  { source: 'Two languages. This text has two editions.', target: '두 언어. 판본은 2종입니다.' },
  { source: 'call 02-555-0100, ext. 4', target: '내선 4, 02-555-0100' },
  // Latin digits of another script, and other separators
  { source: '1,000.50 and 12', target: '१,०००.५० और १२', locale: 'hi' },
  { source: '1,000.50', target: '1.000,50', locale: 'de' },
  { source: '10,000 users', target: '10.000 Nutzer', locale: 'de' },
  { source: 'clause 52.227-19', target: 'Klausel 52.227-19', locale: 'de' },
  { source: 'twenty-five days', target: 'fünfundzwanzig Tage', locale: 'de' },
  { source: 'third parties', target: 'Dritte', locale: 'de' },
  // in a language without a row, words ask for nothing
  { source: 'twelve months', target: 'zwölf Monate', locale: 'de' },
  { source: 'June 3, 2022', target: '3. Juni 2022', locale: 'de' },
  // from Korean
  { source: '1년 동안', target: 'for a year', locale: 'en', from: 'ko' },
  { source: '제3자에게 3년', target: 'to a third party for three years', locale: 'en', from: 'ko' },
];

describe('a number that is not the same', () => {
  test.each(drift)('$source → $target', ({ missing, added, ...texts }) => {
    expect(saidOfPair(numberMissing, texts)).toEqual(missing === undefined ? [] : [missing]);
    expect(saidOfPair(numberAdded, texts)).toEqual(added === undefined ? [] : [added]);
  });
});

describe('a number in the form of its language', () => {
  test.each(fine)('$source → $target', (texts) => {
    expect(saidOfPair(numberMissing, texts)).toEqual([]);
    expect(saidOfPair(numberAdded, texts)).toEqual([]);
  });
});

test('the finding stands at the number that took the place of the other, and points to the source', () => {
  const pair = clausePair({ source: 'under 14', target: '만 <strong>16세</strong> 미만' });
  const [finding] = numberMissing.scope === 'pair' ? [...numberMissing.check(pair)] : [];
  expect(finding).toMatchObject({
    code: 'number-missing',
    severity: 'error',
    clause: 'Cookies.1',
    locale: 'ko',
    span: { start: 17 + '만 <strong>'.length, end: 17 + '만 <strong>16'.length },
    related: [{ message: 'the source clause', span: pair.source.span }],
  });
});

test('a number is not held against a clause whose telephone number, e-mail address or date changed', () => {
  const said = (source: string, target: string) => saidOfPair(numberAdded, { source, target });
  expect(said('Call +1-202-555-0143.', '+1-202-555-0144로 전화하십시오.')).toEqual([]);
  expect(said('On June 3, 2022.', '2022년 6월 33일.')).toEqual([]);
  expect(said('Write to a1@example.com.', '12@ 로 보내십시오.')).toEqual([]);
});
