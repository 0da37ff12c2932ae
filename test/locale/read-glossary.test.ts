import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { readGlossary } from '../../src/locale/read-glossary.ts';
import { codeBlocks } from '../docs/markdown.ts';
import { fileOf } from '../support/fixture-project.ts';

const path = 'locales/ko/glossary.csv';
const read = (text: string) => readGlossary('ko' as Locale, fileOf(path, text));
const header = 'term,translation,forbidden\n';

function faultsOf(text: string): string[] {
  const { placeOf } = placesIn(() => text.replace(/^\uFEFF/, ''));
  return read(text).diagnostics.map(({ code, message, span }) => {
    const { line, column } = placeOf(span);
    return `${line}:${column}: ${code}: ${message}`;
  });
}

it('reads terms with their places', () => {
  const text = `${header}"data, personal",개인 데이터|개인정보, 자료 |신상\n쿠키 ""x,쿠키,\n`.replace(
    '""x',
    'x',
  );
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  expect(value.terms.map(({ span, ...term }) => [term, text.slice(span.start, span.end)])).toEqual([
    [
      {
        term: 'data, personal',
        translations: ['개인 데이터', '개인정보'],
        forbidden: ['자료', '신상'],
        note: '',
      },
      '"data, personal"',
    ],
    [{ term: '쿠키 x', translations: ['쿠키'], forbidden: [], note: '' }, '쿠키 x'],
  ]);
});

it('is what docs/translating.md shows', () => {
  const [example] = codeBlocks('docs/translating.md', 'csv');
  const { value, diagnostics } = read(example?.text ?? '');
  expect(diagnostics).toEqual([]);
  expect(value.terms.length).toBeGreaterThan(3);
});

it('takes what spreadsheets write: a byte-order mark, other line ends, quotation marks everywhere, empty rows', () => {
  const rows = [
    ['term', 'translation', 'forbidden', 'note'],
    ['cookie', '쿠키', '', 'a "small" file'],
    ['', '', '', ''],
  ];
  const quoted = rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  for (const end of ['\r\n', '\n', '\r']) {
    const { value, diagnostics } = read(`\uFEFF${quoted.join(end)}${end}`);
    expect(diagnostics).toEqual([]);
    expect(value.terms).toMatchObject([{ term: 'cookie', translations: ['쿠키'], note: 'a "small" file' }]);
  }
});

it('takes decomposed Hangul, as some systems copy it, for what it is', () => {
  expect(read(`${header}cookie,${'쿠키'.normalize('NFD')},\n`).value.terms[0]?.translations).toEqual([
    '쿠키',
  ]);
});

describe('a file that cannot be', () => {
  const rows: readonly (readonly [text: string, faults: readonly string[]])[] = [
    ['', ['1:1: glossary-invalid: the file is empty']],
    ['cookie,쿠키,\n', ['1:1: glossary-invalid: the first row is not `term,translation,forbidden`']],
    [
      'term\ttranslation\tforbidden\n',
      ['1:1: glossary-invalid: the first row is not `term,translation,forbidden`'],
    ],
    [
      `${header}a,b"c,d\n`,
      [
        '2:1: glossary-invalid: the file is not CSV: a quotation mark stands within a cell that does not begin with one',
      ],
    ],
    [
      `${header}"a"b,c,d\n`,
      ['2:1: glossary-invalid: the file is not CSV: something stands after a closing quotation mark'],
    ],
    [`${header}a,가,,\n`, ['2:1: glossary-invalid: the row has 4 columns, and the first row has 3']],
    [`${header}a\n`, ['2:1: glossary-invalid: the row has 1 column, and the first row has 3']],
    [
      `${header}${'a'.repeat(201)},가,\n`,
      ['2:1: glossary-invalid: a word of this row has more than 200 characters'],
    ],
    [header + 'x'.repeat(1024 * 1024), [expect.stringContaining('which is more than 1048576')]],
    ['term,translation,forbidden\0', [expect.stringContaining('glossary-invalid')]],
  ];
  test.each(rows.map(([text, faults]) => [text.slice(0, 60), text, faults] as const))(
    '%j',
    (_, text, faults) => {
      expect(
        faultsOf(text).map((fault) =>
          fault.replace(/^2:\d+: (glossary-invalid: the file is not CSV)/, '2:1: $1'),
        ),
      ).toEqual(faults);
    },
  );

  it('has too many terms', () => {
    const many = Array.from({ length: 5010 }, (_, index) => `t${index},가${index},\n`).join('');
    expect(faultsOf(header + many)).toEqual(['5002:1: glossary-invalid: there are more than 5000 terms']);
  });
});

const cell = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', '가', ',', '"', '\n', '\r', ' ', ';', '쿠키', 'é'), maxLength: 8 }),
  fc.string({ maxLength: 8 }),
);
const written = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const folded = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();

test('a row written by RFC 4180 is read as it was meant, with the place of its term', () => {
  fc.assert(
    fc.property(cell, cell, (prefix, translation) => {
      const term = `t${prefix}`;
      const text = `${header}${written(term)},${written(`가${translation.replaceAll('|', '')}`)},\n`;
      const { value, diagnostics } = read(text);
      expect(diagnostics).toEqual([]);
      const [found] = value.terms;
      expect(found?.term).toBe(folded(term));
      expect(found?.translations).toEqual([folded(`가${translation.replaceAll('|', '')}`)]);
      expect(text.slice(found?.span.start, found?.span.end)).toBe(written(term));
    }),
    { numRuns: 300 },
  );
});

test('any bytes are read without throwing, each finding within the file', () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 60 }),
    fc.array(cell, { maxLength: 9 }).map((cells) => new TextEncoder().encode(header + cells.join(','))),
  );
  fc.assert(
    fc.property(bytes, (content) => {
      const { diagnostics } = readGlossary('ko' as Locale, { path, bytes: content });
      for (const { span } of diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.start).toBeLessThanOrEqual(span.end);
        expect(span.end).toBeLessThanOrEqual(content.length);
      }
    }),
    { numRuns: 300 },
  );
});
