import { describe, expect, it } from 'vitest';
import type { Clause } from '../../src/ast/notice.ts';
import { substanceOf } from '../../src/redline/substance.ts';
import { parseBody } from '../support/notice-source.ts';

function clauseOf(text: string): Clause {
  const [paragraph] = parseBody(`${text} {#a}`).value.children;
  if (paragraph?.type !== 'paragraph') throw new Error('not a paragraph');
  return paragraph.clause;
}

function judged([before, after]: readonly [string, string]): string {
  return substanceOf(clauseOf(before), clauseOf(after));
}

const link = '[terms](https://example.com/a)';

describe('same', () => {
  it.each<[string, string]>([
    ['The same words.', 'The same words.'],
    ['개인정보를 수집합니다.', '개인정보를 수집합니다.'],
    ['Of **all** of it.', 'Of __all__ of it.'],
  ])('%s / %s', (...pair) => expect(judged(pair)).toBe('same'));
});

describe('typographic', () => {
  it.each<[string, string]>([
    ["it's", 'it’s'],
    ['the "data"', 'the “data”'],
    ['the “data”', 'the ‘data’'],
    ['"쿠키"란', '「쿠키」란'],
    ['『개인정보 보호법』', '「개인정보 보호법」'],
    ['수집·이용', '수집ㆍ이용'],
    ['그 밖에...', '그 밖에…'],
    ['one - two', 'one—two'],
    ['5-10', '5–10'],
    ['(b) and, so on', '( b ) and,so on'],
    ['제3자 (수탁자)', '제3자(수탁자)'],
    ['교육과정', '교육 과정'],
    ['（주）한빛 50％', '(주)한빛 50%'],
    ['9시～18시', '9시∼18시'],
    ['web\u00adsite', 'web\u200bsite'],
    ['개인정보 처리 방침은', '개인정보처리방침은'],
    ['30 일 이내', '30일 이내'],
    ['Quillmere 가 수집하는', 'Quillmere가 수집하는'],
    ['100 %', '100%'],
    ['a\u00a0b', 'a b'],
    ['one<br>two', 'one two'],
    ['**Account.** Words', 'Account. Words'],
    [`our ${link}`, '[our terms](https://example.com/a)'],
  ])('%s / %s', (...pair) => expect(judged(pair)).toBe('typographic'));
});

describe('reworded', () => {
  it.each<[string, string]>([
    ['one', 'two'],
    ['We do', 'we do'],
    ['now here', 'nowhere'],
    ['제1조 및 2항', '제1조 또는 2항'],
    ['1 2조', '12조'],
    ['개인정보는', '개인정보를'],
    ['14 days', '16 days'],
    ['9시~18시', '9시-18시'],
    ['①', '1'],
    ['Sections 1, 2', 'Sections 1,2'],
    ['1.5', '15'],
    ['a, b', 'a b'],
    ['the "data"', 'the data'],
    ['café', 'cafe'],
    [link, '[terms](https://example.com/b)'],
    [link, 'terms'],
    ['[terms](#title)', '[terms](#a)'],
  ])('%s / %s', (...pair) => expect(judged(pair)).toBe('reworded'));
});
