import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { layoutNeeds, scriptOf, unmetNeeds } from '../../src/locale/script.ts';

describe('the script of a locale', () => {
  it.each([
    ['en', 'ltr', 'word'],
    ['ko', 'ltr', 'keep-all'],
    ['ko-KR', 'ltr', 'keep-all'],
    ['ja', 'ltr', 'word'],
    ['ms', 'ltr', 'word'],
    ['ms-Arab', 'rtl', 'word'],
    ['ar', 'rtl', 'word'],
    ['az-Latn', 'ltr', 'word'],
    ['he', 'rtl', 'word'],
  ])('of `%s` should run %s and break by %s', (locale, direction, breaking) => {
    expect(scriptOf(locale as Locale)).toEqual({ direction, breaking });
  });
});

describe('what layout lacks for it', () => {
  it.each([
    ['en', []],
    ['ko', []],
    ['ms', []],
    ['ru', []],
    ['el', []],
    ['ja', ['own-forms']],
    ['zh-TW', ['own-forms']],
    ['he', ['right-to-left']],
    ['ms-Arab', ['right-to-left', 'shaping']],
    ['hi', ['shaping']],
    ['th', ['shaping', 'unspaced']],
  ])('should be known of `%s`', (locale, needs) => {
    expect(unmetNeeds(locale as Locale)).toEqual(needs);
  });

  it('should be said in words', () => {
    for (const words of Object.values(layoutNeeds)) expect(words).toMatch(/^[a-z]/);
  });
});
