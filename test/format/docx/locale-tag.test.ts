import { expect, test } from 'vitest';
import { localeTag } from '../../../src/format/docx/locale-tag.ts';

test.each([
  ['en', 'en-US'],
  ['ko', 'ko-KR'],
  ['ms', 'ms-MY'],
  ['pt-BR', 'pt-BR'],
  ['en-GB', 'en-GB'],
  ['zh-Hant', 'zh-TW'],
  ['qaa', 'qaa'],
])('%s is %s to Word', (locale, tag) => {
  expect(localeTag(locale)).toBe(tag);
});
