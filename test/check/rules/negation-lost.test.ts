import { expect, test } from 'vitest';
import type { Locale } from '../../../src/ast/notice.ts';
import { negationLost } from '../../../src/check/rules/negation-lost.ts';
import type { DeclaredFact } from '../../../src/syntax/declared-facts.ts';
import { saidOfPair } from './clause-pair.ts';

test.each([
  [
    'We do not sell your data.',
    '당사는 귀하의 데이터를 판매합니다.',
    'ko',
    ['the source says `not` and the translation shows no negation'],
  ],
  [
    'We never share it.',
    'Kami berkongsinya.',
    'ms',
    ['the source says `never` and the translation shows no negation'],
  ],
  [
    "We don't share it.",
    'Kami berkongsinya.',
    'ms',
    ["the source says `n't` and the translation shows no negation"],
  ],
  ['We do not sell your data.', '당사는 귀하의 데이터를 판매하지 않습니다.', 'ko', []],
  ['without your consent', '귀하의 동의 없이', 'ko', []],
  ['This is not a contract.', '이것은 계약이 아닙니다.', 'ko', []],
  ['Do not enter.', '들어가지 마십시오.', 'ko', []],
  ['You cannot transfer it.', '양도가 금지됩니다.', 'ko', []],
  ['We do not sell it.', 'Kami tidak menjualnya.', 'ms', []],
  ['without delay', 'tanpa berlengah', 'ms', []],
  // idioms that deny nothing
  ['Law No. 8968', '법률 제8968호', 'ko', []],
  ['no later than 30 days', '늦어도 30일까지', 'ko', []],
  ['whether or not you agree', '귀하의 동의 여부를 불문하고', 'ko', []],
  ['not only here but also there', 'di sini dan di sana', 'ms', []],
  ['including without limitation', 'termasuk', 'ms', []],
  // the other direction is noise, and so is a language that we know no marks of
  ['We keep it.', '당사는 이를 삭제하지 않습니다.', 'ko', []],
  ['We do not sell it.', 'Wij verkopen ze.', 'nl', []],
  ['We do not sell it.', 'Wir verkaufen sie nicht.', 'de', []],
  [
    'We do not sell it.',
    'Kami menjualnya.',
    'id',
    ['the source says `not` and the translation shows no negation'],
  ],
])('%s → %s', (source, target, locale, said) => {
  expect(saidOfPair(negationLost, { source, target, locale })).toEqual(said);
});

test('a declared name that denies neither asks for a negation nor is one', () => {
  const span = { file: 'notice/privacy/facts.yaml', start: 0, end: 0 };
  const forms = new Map([['ko' as Locale, ['추적 금지']]]);
  const doNotTrack: DeclaredFact = {
    name: 'dnt',
    kind: 'name',
    text: 'Do Not Track',
    forms,
    span,
    formSpans: new Map(),
  };
  const said = (source: string, target: string) =>
    saidOfPair(negationLost, { source, target, facts: [doNotTrack] });
  expect(said('We honour Do Not Track.', '당사는 신호를 존중합니다.')).toEqual([]);
  expect(said('Under Do Not Track we do not sell it.', '추적 금지에 따라 판매합니다.')).toEqual([
    'the source says `not` and the translation shows no negation',
  ]);
});
