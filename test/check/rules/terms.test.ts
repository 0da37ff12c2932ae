import { expect, test } from 'vitest';
import { protectedTextChanged } from '../../../src/check/rules/protected-text-changed.ts';
import { termForbidden } from '../../../src/check/rules/term-forbidden.ts';
import { termMissing } from '../../../src/check/rules/term-missing.ts';
import { textUntranslated } from '../../../src/check/rules/text-untranslated.ts';
import type { GlossaryTerm } from '../../../src/locale/glossary.ts';
import type { DeclaredFact } from '../../../src/syntax/declared-facts.ts';
import { saidOfPair } from './clause-pair.ts';

const span = { file: 'locales/ko/glossary.csv', start: 0, end: 0 };

const row = (term: string, translation: string, forbidden: string): GlossaryTerm => {
  return { term, translations: [translation], forbidden: [forbidden], note: '', span };
};

const terms = [row('privacy', '개인정보 보호', '프라이버시'), row('arbitration', '중재', '조정')];

const quillmere: DeclaredFact = {
  name: 'quillmere',
  kind: 'entity',
  text: 'Quillmere Cloud, Inc.',
  forms: new Map(),
  span,
  formSpans: new Map(),
};

test('the name of a law, of a company or of a declared fact holds no term', () => {
  for (const [source, target] of [
    ['The Federal Arbitration Act applies.', '미국 연방법이 적용됩니다.'],
    ['Ask Privacy Works, Inc. for it.', 'Privacy Works, Inc.에 문의하십시오.'],
    ['Write to privacy@example.com.', 'privacy@example.com으로 보내십시오.'],
  ] as const) {
    expect(saidOfPair(termMissing, { source, target, terms })).toEqual([]);
  }
  expect(
    saidOfPair(termMissing, { source: 'Arbitration applies.', target: '법이 적용됩니다.', terms }),
  ).toEqual(['`arbitration` is not translated as `중재`']);
});

test('a forbidden word is told as that, and not as a missing one too', () => {
  const texts = { source: 'Your privacy', target: '귀하의 프라이버시', terms };
  expect(saidOfPair(termForbidden, texts)).toEqual(['`프라이버시` is forbidden for `privacy`']);
  expect(saidOfPair(termMissing, texts)).toEqual([]);
});

test('a text that is not translated has no other fault', () => {
  const source = 'We protect your privacy at Quillmere Cloud, Inc. in every country.';
  const almost = source.replace('every country', 'each country');
  for (const target of [source, almost]) {
    const texts = { source, target, terms, facts: [quillmere] };
    expect(saidOfPair(textUntranslated, texts)).toHaveLength(1);
    expect(saidOfPair(termMissing, texts)).toEqual([]);
    expect(saidOfPair(protectedTextChanged, texts)).toEqual([]);
  }
});

test('nor is a declared fact in its source form another fault of it', () => {
  const law: DeclaredFact = { ...quillmere, forms: new Map([['ko' as never, ['퀼미어']]]) };
  const texts = {
    source: 'We are Quillmere Cloud, Inc. here.',
    target: 'We are Quillmere Cloud, Inc. here.',
    facts: [law],
  };
  expect(saidOfPair(textUntranslated, texts)).toHaveLength(1);
  expect(saidOfPair(protectedTextChanged, texts)).toEqual([]);
  const alone = { source: 'Quillmere Cloud, Inc.', target: 'Quillmere Cloud, Inc.', facts: [law] };
  expect(saidOfPair(textUntranslated, alone)).toEqual([]);
  expect(saidOfPair(protectedTextChanged, alone)).toEqual([
    '`Quillmere Cloud, Inc.` of the source is not in the translation',
  ]);
});
