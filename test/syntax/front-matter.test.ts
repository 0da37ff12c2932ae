import { describe, expect, it } from 'vitest';
import { isUnclosed, readFrontMatter, splitFrontMatter } from '../../src/syntax/front-matter.ts';
import { jurisdictionMetadata, noticeMetadata } from '../../src/syntax/metadata.ts';
import { placeIn } from '../support/place.ts';

const sound = {
  id: 'x',
  version: '2026-11-02',
  effective: '2026-12-01',
  locale: 'en',
  url: 'https://example.com/x',
};

const yaml = (values: object): string =>
  Object.entries({ ...sound, ...values })
    .map(([key, value]) => `${key}: ${value}\n`)
    .join('');

function read(text: string) {
  const file = { path: 'notice.md', text: `---\n${text}---\n\n# T\n` };
  const { value, diagnostics } = readFrontMatter(file, noticeMetadata);
  return {
    value,
    found: diagnostics.map(({ code, message, span }) => {
      const { line, column } = placeIn(file.text, span);
      return `${code} ${line}:${column} ${message}`;
    }),
  };
}

describe('what is read', () => {
  it('should be text, days among it', () => {
    expect(read(yaml({ translations: '[ko, ms, pt-BR]' }))).toEqual({
      value: { ...sound, translations: ['ko', 'ms', 'pt-BR'], formerly: [] },
      found: [],
    });
  });

  it('should be the name of a company, if there is one', () => {
    expect(read(yaml({ company: 'Quillmere Cloud, Inc.' })).value?.company).toBe('Quillmere Cloud, Inc.');
    expect(read(yaml({})).value?.company).toBeUndefined();
  });

  it('should be the addresses that the notice had, if there are any', () => {
    const formerly = ['https://example.com/old', 'http://old.example.com'];
    expect(read(yaml({ formerly: `[${formerly.join(', ')}]` })).value?.formerly).toEqual(formerly);
  });

  it('should allow comments, quotation marks and blocks', () => {
    expect(read(yaml({ version: '"2026-11-02" # the day', translations: '\n  - ko\n  - ms' })).value).toEqual(
      {
        ...sound,
        translations: ['ko', 'ms'],
        formerly: [],
      },
    );
  });
});

describe('what is refused, at its key', () => {
  it.each([
    ['version', '2026-02-30', '2:1'],
    ['version', '2026-2-3', '2:1'],
    ['effective', '20261201', '3:1'],
    ['effective', '2026-12-01T00:00:00Z', '3:1'],
    ['effective', '', '3:1'],
    ['locale', 'EN', '4:1'],
    ['locale', 'en_US', '4:1'],
    ['locale', '../ko', '4:1'],
    ['url', 'ftp://example.com', '5:1'],
    ['url', 'https://example.com/x#y', '5:1'],
    ['url', '/x', '5:1'],
    ['id', '../x', '1:1'],
    ['id', 'X', '1:1'],
    ['id', '12', '1:1'],
    ['translations', 'ko', '6:1'],
    ['translations', '[[ko]]', '6:1'],
    ['translations', '[1]', '6:1'],
    ['company', '""', '6:1'],
    ['company', '" Example"', '6:1'],
    ['company', '"Example\\nInc."', '6:1'],
    ['company', '[Example]', '6:1'],
    ['owner', 'legal', '6:1'],
  ])('%s: %s', (key, value, place) => {
    const [line = '', column] = place.split(':');
    const { value: given, found } = read(yaml({ [key]: value }));
    expect(given).toBeNull();
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(`metadata-invalid ${Number(line) + 1}:${column} `);
  });

  it.each([
    ['no YAML', 'id: [x\n'],
    ['a key twice', `${yaml({})}id: y\n`],
    ['a tab', 'id:\n\tx\n'],
    ['a list', '- x\n'],
    ['a text', 'x\n'],
    ['nothing', ''],
    ['a tag', yaml({ id: '!!js/function x' })],
    ['a merge key', `<<: {id: x}\n${yaml({})}`],
  ])('%s', (_, text) => {
    const { value, found } = read(text);
    expect(value).toBeNull();
    expect(found.length).toBeGreaterThan(0);
    for (const line of found) expect(line).toMatch(/^metadata-invalid \d+:\d+ [^\n]*$/);
  });

  it('an alias, before it grows', () => {
    const bomb = [
      'a: &a [x, x, x, x, x, x, x, x, x]',
      ...Array.from(
        { length: 20 },
        (_, index) => `a${index}: &a${index} [${`*a${index === 0 ? '' : index - 1},`.repeat(9)}]`,
      ),
    ].join('\n');
    expect(read(`${bomb}\n`).found).toEqual([
      'metadata-invalid 3:10 the front matter holds an alias, which is not read',
    ]);
  });

  it('brackets without end', () => {
    const { value, found } = read(`a: ${'['.repeat(20_000)}\n`);
    expect(value).toBeNull();
    expect(found).not.toEqual([]);
  });
});

describe('the two parts of a file', () => {
  it.each([
    ['LF', '---\na: 1\n---\nbody\n', 'a: 1', 'body\n'],
    ['CRLF', '---\r\na: 1\r\n---\r\nbody\r\n', 'a: 1', 'body\r\n'],
    ['nothing between the fences', '---\n---\nbody', '', 'body'],
    ['a fence in the body', '---\na: 1\n---\nx\n---\ny', 'a: 1', 'x\n---\ny'],
    ['the end of the file', '---\na: 1\n---', 'a: 1', ''],
  ])('should part at %s', (_, text, metadata, body) => {
    const split = splitFrontMatter(text);
    expect(split.frontMatter?.text).toBe(metadata);
    expect(text.slice(split.frontMatter?.offset).startsWith(metadata)).toBe(true);
    expect(split.body).toEqual({ text: body, offset: text.length - body.length });
  });

  it.each(['---\na: 1\n', '---', '---\n--- x\n'])('should be told where they do not part: %j', (text) => {
    expect(isUnclosed(text)).toBe(true);
  });

  it.each(['', '# T\n', '----\n', ' ---\n', '---\n---'])('should be told of no other file: %j', (text) => {
    expect(isUnclosed(text)).toBe(false);
  });
});

it('a jurisdiction block names its codes', () => {
  const { value } = readFrontMatter(
    { path: 'kr.md', text: '---\ncodes: [KR, US-CA]\n---\n' },
    jurisdictionMetadata,
  );
  expect(value).toEqual({ codes: ['KR', 'US-CA'] });
});
