import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { ClauseId, Locale, NoticeId } from '../../src/ast/notice.ts';
import { catalogPath, writeCatalog } from '../../src/locale/write-catalog.ts';
import { readJsonObject } from '../../src/syntax/read-json.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';
import { fileOf } from '../support/fixture-project.ts';

const path = catalogPath('ko' as Locale, 'privacy' as NoticeId);
const order = ['title', 'Cookies', 'Cookies.1', 'Cookies.2'] as ClauseId[];

function written(text: string | null, texts: Readonly<Record<string, string>>): string {
  const source = text === null ? null : fileOf(path, text);
  const entries = Object.entries(texts) as [ClauseId, string][];
  return textOf(writeCatalog({ path, source, order }, new Map(entries)));
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}

it('lies in the folder of its locale', () => {
  expect(path).toBe('locales/ko/privacy.json');
});

describe('a text is replaced where it stands', () => {
  test.each([
    [
      'with its neighbours as they were',
      '{ "title":"제목",\n\n"Cookies" : "쿠키" }',
      '{ "title":"제목",\n\n"Cookies" : "쿠키에 대하여" }',
    ],
    ['though it was written with escapes', '{"Cookies":"\\ucfe0\\ud0a4"}', '{"Cookies":"쿠키에 대하여"}'],
    [
      'and is left alone where it is the same',
      '{"Cookies":"\\ucfe0\\ud0a4에 대하여"}',
      '{"Cookies":"\\ucfe0\\ud0a4에 대하여"}',
    ],
  ])('%s', (_, before, after) => {
    expect(written(before, { Cookies: '쿠키에 대하여' })).toBe(after);
  });

  it('with its quotation marks and line feeds escaped', () => {
    expect(written('{"title":""}', { title: 'a "b"\n\\c' })).toBe('{"title":"a \\"b\\"\\n\\\\c"}');
  });
});

describe('a new text comes behind the one before it in the notice', () => {
  test.each([
    ['into a file that is not there yet', null, '{\n  "Cookies": "쿠키"\n}\n'],
    ['into an empty object', '{}\n', '{\n  "Cookies": "쿠키"\n}\n'],
    ['first', '{\n    "Cookies.1": "1"\n}\n', '{\n    "Cookies": "쿠키",\n    "Cookies.1": "1"\n}\n'],
    [
      'in between',
      '{\n\t"title": "t",\n\t"Cookies.1": "1"\n}',
      '{\n\t"title": "t",\n\t"Cookies": "쿠키",\n\t"Cookies.1": "1"\n}',
    ],
    ['last', '{\n  "title": "t"\n}\n', '{\n  "title": "t",\n  "Cookies": "쿠키"\n}\n'],
    [
      'with the line ends of the file',
      '{\r\n  "title": "t"\r\n}\r\n',
      '{\r\n  "title": "t",\r\n  "Cookies": "쿠키"\r\n}\r\n',
    ],
    [
      'beside keys that the notice lacks',
      '{\n  "gone": "g",\n  "title": "t"\n}',
      '{\n  "gone": "g",\n  "title": "t",\n  "Cookies": "쿠키"\n}',
    ],
  ])('%s', (_, before, after) => {
    expect(written(before, { Cookies: '쿠키' })).toBe(after);
  });

  it('and several in the order of the notice', () => {
    expect(written('{\n  "Cookies": "c"\n}\n', { 'Cookies.2': '2', title: 't', 'Cookies.1': '1' })).toBe(
      '{\n  "title": "t",\n  "Cookies": "c",\n  "Cookies.1": "1",\n  "Cookies.2": "2"\n}\n',
    );
  });
});

it('holds the texts that it had and those that came, whatever they are', () => {
  const texts = fc.dictionary(fc.constantFrom(...(order as string[])), fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(texts, texts, fc.constantFrom(0, 1, 2, '\t'), (had, came, indent) => {
      const file = writeCatalog(
        { path, source: fileOf(path, JSON.stringify(had, null, indent)), order },
        new Map(Object.entries(came) as [ClauseId, string][]),
      );
      const { value, diagnostics } = readJsonObject(file);
      expect(diagnostics).toEqual([]);
      expect(Object.fromEntries(value.map((pair) => [pair.key, pair.value]))).toEqual({ ...had, ...came });
    }),
  );
});
