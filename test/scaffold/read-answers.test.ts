import { expect, it } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import {
  describeFault,
  readCompany,
  readId,
  readLocale,
  readTitle,
  readTranslations,
  readUrl,
} from '../../src/scaffold/read-answers.ts';

const readers = {
  id: readId,
  title: readTitle,
  company: readCompany,
  url: readUrl,
  locale: readLocale,
  translations: (text: string) => readTranslations(text, 'en' as Locale),
};

it.each([
  ['id', 'privacy-2', 'privacy-2'],
  ['title', 'A *b* {#x}', 'A *b* {#x}'],
  ['company', ' ', null],
  ['url', 'https://www.example.com/legal', 'https://www.example.com/legal'],
  ['locale', 'pt-BR', 'pt-BR'],
  ['translations', '', []],
  ['translations', 'ko, ms  vi,ko', ['ko', 'ms', 'vi']],
] as const)('an answer for %s can be %j', (question, text, value) => {
  expect(readers[question](text)).toEqual({ type: 'answer', value });
});

it.each([
  [
    'id',
    'Privacy Notice',
    'a notice id has lower-case letters, digits and hyphens; perhaps `privacy-notice`?',
  ],
  ['id', '../x', 'a notice id has lower-case letters, digits and hyphens; perhaps `x`?'],
  ['id', '개인정보', 'a notice id has lower-case letters, digits and hyphens'],
  ['id', 'x'.repeat(65), `it is too long; perhaps \`${'x'.repeat(64)}\`?`],
  ['title', 'two\nlines', 'a name stands on one line, without spaces around it; perhaps `two lines`?'],
  ['title', '', 'a name stands on one line, without spaces around it'],
  ['company', ' Acme', 'a name stands on one line, without spaces around it; perhaps `Acme`?'],
  [
    'url',
    'www.example.com/x#y',
    'the address is absolute, `https:` or `http:`, and has no fragment; perhaps `https://www.example.com/x`?',
  ],
  ['url', 'ftp://x', 'the address is absolute, `https:` or `http:`, and has no fragment'],
  [
    'locale',
    'en_us',
    'a locale is a BCP 47 tag in its canonical form, such as `ko` or `pt-BR`; perhaps `en-US`?',
  ],
  [
    'locale',
    'korean',
    'a locale is a BCP 47 tag in its canonical form, such as `ko` or `pt-BR`; perhaps `ko`?',
  ],
  ['locale', 'jp', '`jp` is the code of a country, and of no language; perhaps `ja`?'],
  [
    'locale',
    'ja',
    'Japanese (ja) needs a font that draws its characters in its own forms, which Stele does not do yet',
  ],
  [
    'translations',
    'ko, Malay',
    '`Malay`: a locale is a BCP 47 tag in its canonical form, such as `ko` or `pt-BR`; perhaps `ms`?',
  ],
  ['translations', 'en', 'the notice is written in `en`: that is no translation'],
] as const)('an answer for %s cannot be %j', (question, text, reason) => {
  const read = readers[question](text);
  expect(read.type === 'fault' ? describeFault(read) : read).toBe(reason);
});
