import { expect, it } from 'vitest';
import { isCountryOnly, suggestLocale } from '../../src/syntax/suggest-locale.ts';

it.each([
  ['en_us', 'en-US'],
  ['EN', 'en'],
  ['ko_KR', 'ko-KR'],
  ['Korean', 'ko'],
  ['한국어', 'ko'],
  ['Bahasa Melayu', 'ms'],
  ['Deutsch', 'de'],
  ['KR', 'ko'],
  ['MS', 'ms'],
  ['jp', 'ja'],
  ['iw', 'he'],
  ['ko', null],
  ['kr', null],
  ['xx', null],
  ['', null],
  ['../ko', null],
])('of %j it suggests %j', (text, tag) => {
  expect(suggestLocale(text)).toBe(tag);
});

it.each([
  ['jp', true],
  ['cn', true],
  ['ko', false],
  ['pt-BR', false],
  ['xx', false],
])('whether %s is a country and no language: %s', (tag, is) => {
  expect(isCountryOnly(tag)).toBe(is);
});
