import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Locale } from '../../src/ast/notice.ts';
import { placesIn } from '../../src/diagnostic/places.ts';
import { declaredKinds, readDeclaredFacts } from '../../src/syntax/declared-facts.ts';
import { codeBlocks, names, tableRows } from '../docs/markdown.ts';
import { fileOf } from '../support/fixture-project.ts';

const path = 'notice/x/facts.yaml';
const read = (text: string) => readDeclaredFacts(fileOf(path, text), 'en' as Locale);

/** What is wrong with a file, each with its line. */
function faultsOf(text: string): string[] {
  const { value, diagnostics } = read(text);
  if (diagnostics.length > 0) expect(value).toEqual([]);
  const { placeOf } = placesIn(() => text);
  return diagnostics.map(({ code, message, span }) => `${placeOf(span).line}: ${code}: ${message}`);
}

it('a notice without the file declares nothing, and so does an empty one', () => {
  expect(readDeclaredFacts(null, 'en' as Locale)).toEqual({ value: [], diagnostics: [] });
  expect(read('')).toEqual({ value: [], diagnostics: [] });
  expect(read('# nothing yet\n')).toEqual({ value: [], diagnostics: [] });
});

it('a fact has its text, its forms and their places', () => {
  const text = 'pipa:\n  kind: statute\n  text: Privacy  Act\n  forms:\n    ko: [법률, PIPA]\n    ms: Akta\n';
  const { value, diagnostics } = read(text);
  expect(diagnostics).toEqual([]);
  const [fact] = value;
  expect(fact).toMatchObject({ name: 'pipa', kind: 'statute', text: 'Privacy Act' });
  expect([...(fact?.forms ?? [])]).toEqual([
    ['ko', ['법률', 'PIPA']],
    ['ms', ['Akta']],
  ]);
  expect(text.slice(fact?.span.start, fact?.span.end)).toBe('Privacy  Act');
  expect([...(fact?.formSpans ?? [])].map(([, { start, end }]) => text.slice(start, end))).toEqual([
    'ko',
    'Akta',
  ]);
});

it('docs/writing.md shows facts that can be read, and every kind', () => {
  const [example] = codeBlocks('docs/writing.md', 'yaml');
  expect(faultsOf(example?.text ?? 'no example')).toEqual([]);
  const [kinds = []] = tableRows('docs/writing.md', 'of a fact', 'value');
  expect(names(kinds[1] ?? '')).toEqual(declaredKinds);
});

describe('a file that cannot be', () => {
  const rows: readonly (readonly [text: string, faults: readonly string[]])[] = [
    ['- a\n- b\n', ['1: facts-invalid: it is not an object']],
    ['a: 1\n', ['1: facts-invalid: `a` is not an object']],
    [
      'Office:\n  kind: address\n  text: 1 Road\n',
      ['1: facts-invalid: `Office`: a name has lower-case letters, digits and hyphens'],
    ],
    ['a:\n  kind: name\n  text: 12\n', ['3: facts-invalid: `a.text` is not a text']],
    ['a:\n  kind: name\n  text: "-"\n', ['3: facts-invalid: `a.text` has no word']],
    [
      'a:\n  kind: name\n  text: Ab\n  forms: { KO: 가나 }\n',
      [expect.stringContaining('4: facts-invalid: ')],
    ],
    [
      'a:\n  kind: name\n  text: Ab\n  forms: { ko: 3 }\n',
      ['4: facts-invalid: `a.forms.ko` is neither a text nor a list of texts'],
    ],
    ['a:\n  kind: name\n  text: Ab\n  forms: { ko: [] }\n', [expect.stringContaining('facts-invalid')]],
    ['a: *b\n', [expect.stringContaining('1: facts-invalid: the file ')]],
    ['a: 1\na: 2\n', [expect.stringContaining('2: facts-invalid: the file is not YAML')]],
    ['\uFEFFa:\n', ['1: encoding-invalid: the file begins with a byte-order mark']],
    [`a: ${'['.repeat(20_000)}`, [expect.stringContaining('facts-invalid: the file is not YAML')]],
    ['#'.repeat(300_000), [expect.stringContaining('the file has 300000 bytes')]],
  ];
  test.each(rows)('%j', (text, faults) => {
    const found = faultsOf(text);
    expect(found.length > faults.length ? found.slice(0, faults.length) : found).toEqual(faults);
  });

  it('has too many facts', () => {
    const many = Array.from(
      { length: 501 },
      (_, index) => `f${index}: { kind: name, text: Name ${index} }\n`,
    );
    expect(faultsOf(many.join(''))).toEqual(['1: facts-invalid: there are more than 500 facts']);
  });
});

it('reads any text without throwing, each finding within the file', () => {
  const piece = fc.constantFrom(
    'a:',
    '\n',
    '  ',
    'kind: ',
    'text: ',
    'forms:',
    'ko: ',
    'x',
    '{',
    '}',
    '[',
    '"',
    '*a',
    '&a ',
    '? ',
    '- ',
    '<<: ',
    '__proto__',
    '한',
  );
  const text = fc.oneof(
    fc.array(piece, { maxLength: 20 }).map((parts) => parts.join('')),
    fc.string({ maxLength: 60 }),
  );
  fc.assert(
    fc.property(text, (written) => {
      for (const { span } of read(written).diagnostics) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeLessThanOrEqual(written.length);
        expect(span.start).toBeLessThanOrEqual(span.end);
      }
    }),
    { numRuns: 300 },
  );
});
