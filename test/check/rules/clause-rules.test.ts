import { describe, expect, test } from 'vitest';
import { characterForbidden } from '../../../src/check/rules/character-forbidden.ts';
import { glyphMissing } from '../../../src/check/rules/glyph-missing.ts';
import { punctuationUnbalanced } from '../../../src/check/rules/punctuation-unbalanced.ts';
import { wordDoubled } from '../../../src/check/rules/word-doubled.ts';
import { editionClause, saidOfClause } from './clause-pair.ts';

describe('character-forbidden', () => {
  test.each([
    ['a\u0000b', '`U+0000` is in the text'],
    ['a\u0007b', '`U+0007` is in the text'],
    ['a\u0085b', '`U+0085` is in the text'],
    ['a\u00ADb', '`U+00AD` is in the text'],
    ['a\u061Cb', '`U+061C` is in the text'],
    ['a\u200Bb\u200B', '`U+200B` is in the text'],
    ['a\u200C\u200Db', '`U+200C` and `U+200D` are in the text'],
    ['한\u200D글', '`U+200D` is in the text'],
    ['a\u200E\u200Fb', '`U+200E` and `U+200F` are in the text'],
    ['a\u2028b', '`U+2028` is in the text'],
    ['a\u202Eb', '`U+202E` is in the text'],
    ['a\u2060b', '`U+2060` is in the text'],
    ['a\u2066b\u2069', '`U+2066` and `U+2069` are in the text'],
    ['a\u3164b', '`U+3164` is in the text'],
    ['a\uE000b', '`U+E000` is in the text'],
    ['a\uFEFFb', '`U+FEFF` is in the text'],
    ['a\uFFFDb', '`U+FFFD` is in the text'],
    ['a\uFFFEb', '`U+FFFE` is in the text'],
    ['a\uD800b', '`U+D800` is in the text'],
    ['a\u{1FFFF}b', '`U+1FFFF` is in the text'],
    ['a\u{E0041}b', '`U+E0041` is in the text'],
    ['a\u{F0000}b', '`U+F0000` is in the text'],
  ])('%j', (text, message) => {
    expect(saidOfClause(characterForbidden, editionClause(text, 'ko'))).toEqual([message]);
  });
  test.each([
    'plain words, 10% — “quoted” ‘quoted’',
    '개인정보 처리방침 1~2년 「법」',
    'line<br/>break',
    'no\u00A0break',
    'S.à r.l. ½ € © ☃',
    '\u{1F600}',
    'क्\u200Dष', // a joiner that Devanagari needs
    'می\u200Cخواهم', // a non-joiner that Persian needs
  ])('%j is fine', (text) => {
    expect(saidOfClause(characterForbidden, editionClause(text, 'hi'))).toEqual([]);
  });
  test('the finding stands at the first of them', () => {
    const [finding] =
      characterForbidden.scope === 'clause'
        ? [...characterForbidden.check(editionClause('<em>a</em>b\u200Bc'))]
        : [];
    const start = 17 + '<em>a</em>b'.length;
    expect(finding).toMatchObject({
      severity: 'error',
      notice: 'privacy',
      span: { start, end: start + 1 },
    });
  });
});

describe('glyph-missing', () => {
  const latin = (codePoint: number) => codePoint < 0x250;
  test.each([
    ['a☃b☃c', ['the fonts of the PDF have no glyph for `☃` (U+2603)']],
    ['한a글', ['the fonts of the PDF have no glyph for `한` (U+D55C), `글` (U+AE00)']],
    ['\u{1F600}', ['the fonts of the PDF have no glyph for `\u{1F600}` (U+1F600)']],
    ['a\u2003b\u3000c\u200Bd<br/>é', []],
  ])('%j', (text, said) => {
    expect(saidOfClause(glyphMissing, editionClause(text, 'ko', latin))).toEqual(said);
  });
});

describe('punctuation-unbalanced', () => {
  test.each([
    ['(open', 'en', ['`(` is not closed']],
    ['close)', 'en', ['`)` closes nothing']],
    ['(a [b) c]', 'en', ['`[` is not closed']],
    ['“open', 'en', ['`“` is not closed']],
    ['‘열림', 'ko', ['`‘` is not closed']],
    ['「법', 'ko', ['`「` is not closed']],
    ['(<strong>a</strong>', 'en', ['`(` is not closed']],
    ['개인정보 보호책임자(DPO)의 ‘개인정보’', 'ko', []],
    ['users’ rights, don’t, the user’s “choice”', 'en', []],
    ['‘users’ choice’ and ’tis', 'en', []],
    ['a) first; b) second; 1) third', 'en', []],
    ['“one (two [three]) ‘four’”', 'en', []],
    ['„Anführung“', 'de', []],
    ['(offen', 'de', ['`(` is not closed']],
  ])('%s', (text, locale, said) => {
    expect(saidOfClause(punctuationUnbalanced, editionClause(text, locale))).toEqual(said);
  });
});

describe('word-doubled', () => {
  test.each([
    ['in the the end', 'en', ['`the` stands twice in a row']],
    ['The the end', 'en', ['`the` stands twice in a row']],
    ['it is <strong>the</strong> the.', 'en', ['`the` stands twice in a row']],
    ['hak yang yang sama', 'ms', ['`yang` stands twice in a row']],
    ['쿠키 및 및 광고', 'ko', ['`및` stands twice in a row']],
    ['hak-hak dan undang-undang', 'ms', []],
    ['undang undang-undang', 'ms', []],
    ['all that that implies; he had had one', 'en', []],
    ['no, no; the\u2014the', 'en', []],
    ['12 12 months', 'en', []],
    ['section A A', 'en', []],
    ['하나 하나', 'ko', []],
    ['nous nous engageons', 'fr', []],
  ])('%s', (text, locale, said) => {
    expect(saidOfClause(wordDoubled, editionClause(text, locale))).toEqual(said);
  });
});
