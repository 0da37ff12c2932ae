import { describe, expect, it } from 'vitest';
import type { IsoDate, Locale } from '../../src/ast/notice.ts';
import { type PhraseKey, phraseKeys } from '../../src/locale/phrase-keys.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { scriptOf } from '../../src/locale/script.ts';
import { createWords, phraseNamespace } from '../../src/locale/words.ts';
import { fileOf, stele } from '../support/fixture-project.ts';

const ko = 'ko' as Locale;
const day = { day: '2026-11-02' as IsoDate };

const complete: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(phraseKeys).map(([key, names]) => [
    key,
    `${key} ${names.map((name) => `{{${name}}}`).join(' ')}`.trim(),
  ]),
);

function read(texts: object) {
  const { value, diagnostics } = readPhrases(ko, fileOf('locales/ko/ui.json', JSON.stringify(texts)));
  return { value, found: diagnostics.map(({ code, message }) => `${code}: ${message}`) };
}

function without(key: PhraseKey): Record<string, string> {
  return Object.fromEntries(Object.entries(complete).filter(([other]) => other !== key));
}

describe('the phrases of a locale', () => {
  it('should be read where all are there', () => {
    expect(read(complete)).toEqual({ value: complete, found: [] });
  });

  it.each([
    ['missing', without('links'), 'phrase-missing: the locale `ko` has no words for the phrase `links`'],
    [
      'empty',
      { ...complete, links: ' ' },
      'phrase-missing: the locale `ko` has no words for the phrase `links`',
    ],
    [
      'no text',
      { ...complete, links: 1 },
      'phrase-missing: the locale `ko` has no words for the phrase `links`',
    ],
    ['unknown', { ...complete, zzzzzzzzzz: 'x' }, 'phrase-unknown: there is no phrase `zzzzzzzzzz`'],
    [
      'mistyped',
      { ...without('links'), lings: 'x' },
      'phrase-unknown: there is no phrase `lings`, and `links` is missing',
    ],
    [
      'without its placeholder',
      { ...complete, effective: 'x' },
      'placeholder-mismatch: the phrase `effective` lacks `{{date}}`',
    ],
    [
      'with another placeholder',
      { ...complete, links: '{{x}}' },
      'placeholder-mismatch: the phrase `links` has `{{x}}`',
    ],
  ])('should be one finding where one is %s', (_, texts, message) => {
    expect(read(texts).found).toEqual([message]);
  });

  it('should be complete in each locale that Stele ships', () => {
    for (const [locale, source] of stele.phrases) expect(readPhrases(locale, source).diagnostics).toEqual([]);
  });
});

describe('what is said', () => {
  const words = createWords();
  for (const [locale, source] of stele.phrases) {
    words.register(locale, phraseNamespace, readPhrases(locale, source).value);
  }

  it.each([
    ['en', 'Last updated: November 2, 2026'],
    ['ko', '최종 업데이트: 2026년 11월 2일'],
    ['ms', 'Kemas kini terakhir: 2 November 2026'],
  ])('should write a day out in %s, in UTC', (locale, expected) => {
    expect(words.phrases(locale as Locale).say('lastUpdated', { date: day })).toBe(expected);
  });

  it('should take a value as it is, with no markup and no nesting', () => {
    const said = words
      .phrases('en' as Locale)
      .say('versionOf', { title: 'A & <b> $t(links) {{date}}', date: day });
    expect(said).toBe('A & <b> $t(links) {{date}} · version of November 2, 2026');
  });

  it('should never say it in another language', () => {
    expect(words.text('fr' as Locale, phraseNamespace, 'links')).toBeUndefined();
    expect(words.text('ko-KR' as Locale, phraseNamespace, 'links')).toBeUndefined();
  });

  it('should keep two builds apart', () => {
    expect(createWords().text(ko, phraseNamespace, 'links')).toBeUndefined();
  });

  it('should give a clause as it stands', () => {
    words.register(ko, 'x', { 'a.1': '$t(links) {{date}}', a_other: 'b', a: 'c' });
    expect(words.text(ko, 'x', 'a.1')).toBe('$t(links) {{date}}');
    expect(words.text(ko, 'x', 'a')).toBe('c');
    expect(words.text(ko, 'x', '__proto__')).toBeUndefined();
    expect(words.text(ko, 'x', 'constructor')).toBeUndefined();
  });
});

it.each([
  ['en', 'ltr', 'word'],
  ['ko', 'ltr', 'keep-all'],
  ['ms', 'ltr', 'word'],
  ['ms-Arab', 'rtl', 'word'],
  ['ar', 'rtl', 'word'],
  ['he', 'rtl', 'word'],
])('the script of %s runs %s and breaks by %s', (locale, direction, breaking) => {
  expect(scriptOf(locale as Locale)).toEqual({ direction, breaking });
});
