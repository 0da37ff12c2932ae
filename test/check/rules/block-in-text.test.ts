import { describe, expect, test } from 'vitest';
import { blockInText } from '../../../src/check/rules/block-in-text.ts';
import { saidOfPair } from './clause-pair.ts';

describe('a block in a clause', () => {
  test.each([
    ['Your rights', '- 귀하의 권리', 'the translation begins a list with `-`'],
    ['Your rights', '• 귀하의 권리', 'the translation begins a list with `•`'],
    ['Your rights', '1. 귀하의 권리', 'the translation begins a list with `1.`'],
    ['Mozilla keeps it', '1.Mozilla는 보관합니다', 'the translation begins a list with `1.`'],
    ['Your rights', '가. 귀하의 권리', 'the translation begins a list with `가.`'],
    ['Your rights', '① 귀하의 권리', 'the translation begins a list with `①`'],
    ['Your rights', 'a) hak anda', 'the translation begins a list with `a)`'],
    ['Your rights', '## 귀하의 권리', 'the translation begins a heading with `##`'],
    ['Your rights', '> 귀하의 권리', 'the translation begins a quotation with `>`'],
    ['Your rights', '귀하의 권리<br/>- 열람', 'the translation begins a list with `-`'],
    ['Your rights', '귀하의 권리\n- 열람', 'the translation begins a list with `-`'],
    ['Your rights', '귀하의 권리\n\n열람', 'the translation holds a blank line'],
  ])('%s → %j', (source, target, message) => {
    expect(saidOfPair(blockInText, { source, target })).toEqual([message]);
  });
});

test.each([
  ['1. Scope', '1. 적용 범위'],
  ['2.0 is the version', '2.0 버전'],
  ['Since June 3, 2022', '2022. 6. 3.부터'],
  ['4-2-1 Minamizaka, Tokyo', '4-2-1 Minamizaka, Tokyo'],
  ['14th Floor', '14층'],
  ['A company', '가상의 회사'],
  ['# is a character', '#은 문자입니다'],
  ['One line', '한\n줄'],
  ['- a dash', '- 줄표'],
])('%s → %j is no block', (source, target) => {
  expect(saidOfPair(blockInText, { source, target })).toEqual([]);
});
