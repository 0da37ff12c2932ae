import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import type { FlowRun } from '../../src/flow/flow.ts';
import { markWords } from '../../src/lower/mark-words.ts';
import { run } from '../support/sample-flow.ts';

const english = { locale: 'en' as Locale, sourceLocale: 'en' as Locale };
const korean = { locale: 'ko' as Locale, sourceLocale: 'en' as Locale };

const sketch = (runs: readonly FlowRun[]) =>
  runs.map((one) => (one.type === 'text' ? [one.text, one.locale, one.verbatim] : one.type));

describe('words are marked', () => {
  it('should keep addresses and names of companies as they are', () => {
    expect(sketch(markWords([run('Write to a@example.com or Hanbit Cloud, Inc. now.')], english))).toEqual([
      ['Write to ', null, false],
      ['a@example.com', null, true],
      [' or ', null, false],
      ['Hanbit Cloud, Inc.', null, true],
      [' now.', null, false],
    ]);
  });

  it('should name the locale of words that are in another', () => {
    expect(sketch(markWords([run('the 개인정보 보호법')], english))).toEqual([
      ['the ', null, false],
      ['개인정보 보호법', 'ko', false],
    ]);
  });

  it('should mark across the runs that a stretch reaches over, and keep their marks', () => {
    const runs = markWords([run('당사 Act on '), run('Fair Credit', 'strong')], korean);
    expect(sketch(runs)).toEqual([
      ['당사 ', null, false],
      ['Act on ', 'en', false],
      ['Fair Credit', 'en', false],
    ]);
    expect(runs.map((one) => one.type === 'text' && one.strong)).toEqual([false, false, true]);
  });

  it('should give no locale to what is verbatim', () => {
    expect(sketch(markWords([run('당사 Hanbit Cloud, Inc.')], korean))).toEqual([
      ['당사 ', null, false],
      ['Hanbit Cloud, Inc.', null, true],
    ]);
  });
});

it('no word should be lost, and nothing but these two marks change', () => {
  const piece = fc.constantFrom(
    'a@b.co ',
    '가나 ',
    'Act on Credit ',
    'Acme Sdn. Bhd. ',
    '+82-2-555-0101',
    'x',
    '。',
  );
  const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 4 }), fc.constantFrom(english, korean), (texts, locales) => {
      const runs = texts.map((each, index) => (index % 2 === 0 ? run(each) : run(each, 'emphasis')));
      const marked = markWords(runs, locales);
      const letters = (all: readonly FlowRun[]) =>
        all.flatMap((one) =>
          one.type === 'text' ? [...one.text].map((letter) => [letter, one.emphasis]) : [],
        );
      expect(letters(marked)).toEqual(letters(runs));
    }),
  );
});
