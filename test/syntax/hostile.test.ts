import { describe, expect, it } from 'vitest';
import { parse } from '../../src/syntax/parse.ts';
import { bare, sourcesOf } from '../support/notice-source.ts';

/** Milliseconds: far more than any of these takes, far less than a quadratic reader would. */
const bound = 10_000;
const many = 100_000;

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

const texts: Readonly<Record<string, string>> = {
  'opening brackets': '['.repeat(many),
  'closing brackets': ']'.repeat(many),
  'brackets in pairs': '[]'.repeat(many),
  'brackets a line': lines(many, () => '[a'),
  'links in links': '[a]('.repeat(many),
  references: '[a][b]'.repeat(many),
  images: '!['.repeat(many),
  asterisks: '*'.repeat(many),
  'asterisks and words': '*a '.repeat(many),
  'asterisks both ways': '*a**b'.repeat(many),
  underscores: '_a '.repeat(many),
  backticks: '`'.repeat(many),
  'backticks, each longer': lines(500, (index) => '`'.repeat(index)),
  'backticks, each longer, in a line': Array.from({ length: 500 }, (_, index) => '`'.repeat(index)).join(
    ' a ',
  ),
  'less-than signs': '<'.repeat(many),
  tags: '<a '.repeat(many),
  comments: '<!-- '.repeat(many),
  'processing instructions': '<?'.repeat(many),
  CDATA: '<![CDATA['.repeat(many),
  ampersands: '&'.repeat(many),
  'references to characters': '&#'.repeat(many),
  backslashes: '\\'.repeat(many),
  quotations: '>'.repeat(many),
  'quotations with spaces': '> '.repeat(many),
  'quotations, each deeper': lines(1_000, (index) => '>'.repeat(index)),
  'lists in lists': '- '.repeat(many),
  'ordered lists in lists': '1. '.repeat(many),
  'lists, each deeper': lines(400, (index) => `${'  '.repeat(index)}- a`),
  'lists and quotations': '- > '.repeat(many),
  items: lines(60_000, () => '- a'),
  'items and blank lines': lines(3_000, () => '- a\n'),
  'lone markers': lines(many, () => '-'),
  ids: '{#a}'.repeat(many),
  'ids without end': '{#'.repeat(many),
  braces: '{'.repeat(many),
  containers: lines(many, () => ':::table'),
  'containers with labels': lines(3_000, () => ':::table[a'),
  'longer containers': lines(300, (index) => `${':'.repeat(303 - index)}table`),
  colons: ':'.repeat(many),
  'leaf directives': lines(3_000, () => '::jurisdictions'),
  'labels in labels': `:::table[${'['.repeat(many)}`,
  attributes: `:::table[a]{${'a="b" '.repeat(20_000)}}`,
  bars: '|'.repeat(many),
  rows: lines(3_000, () => '| a | b |'),
  'a wide table': `|${' a |'.repeat(3_000)}\n|${' - |'.repeat(3_000)}\n|${' b |'.repeat(3_000)}`,
  'a long table': `| a |\n| - |\n${lines(3_000, () => '| b |')}`,
  'delimiter rows': lines(3_000, () => '|-|-|'),
  headings: lines(3_000, (index) => `${'#'.repeat(1 + (index % 6))} a`),
  'headings without words': lines(3_000, () => '#'),
  'underlined headings': lines(3_000, () => 'a\n==='),
  rules: lines(3_000, () => '---\n'),
  definitions: lines(3_000, (index) => `[a${index}]: https://example.com/${index}`),
  'definitions used': `${lines(600, (index) => `[a${index}]: https://example.com/${index}`)}\n\n${lines(600, (index) => `## h\n\n[a${index}]`)}`,
  'definitions of one label': lines(3_000, () => '[a]: b'),
  'definitions without end': lines(3_000, () => '[a]: "'),
  fences: lines(3_000, () => '```'),
  'a fence without end': `\`\`\`\n${'a\n'.repeat(50_000)}`,
  'indented code': lines(3_000, () => '    a'),
  spaces: ' '.repeat(many),
  'spaces and words': `${' '.repeat(500)}a\n`.repeat(200),
  tabs: '\t'.repeat(many),
  'spaces at line ends': lines(3_000, () => `a${' '.repeat(20)}`),
  'line feeds': '\n'.repeat(many),
  'carriage returns': '\r'.repeat(many),
  NUL: '\0'.repeat(many),
  'combining marks': `a${'\u0301'.repeat(many)}`,
  'surrogates that pair': '🍪'.repeat(many),
  'long paragraphs': lines(5, () => `${'word '.repeat(15_000)}\n`),
  'a paragraph without end': 'word '.repeat(500_000),
};

describe('a text made to be slow ends in a result or a finding', () => {
  it.each(Object.entries(texts))(
    '%s',
    (_, text) => {
      const start = performance.now();
      const { value } = parse(sourcesOf(`# Title {#title}\n\n${text}\n`));
      expect(value.notice.type).toBe('notice');
      expect(performance.now() - start).toBeLessThan(bound);
    },
    2 * bound,
  );
});

it('a megabyte of prose is a result, and no fault', () => {
  const text = lines(500, (index) => `${'We use cookies to keep you signed in. '.repeat(55)}{#c.${index}}\n`);
  const { value, diagnostics } = parse(sourcesOf(`# Title {#title}\n\n${text}\n`));
  expect(diagnostics).toEqual([]);
  expect(value.notice.children).toHaveLength(500);
});

describe('bytes of no text', () => {
  /** A generator of Lehmer's: the same bytes on every run. */
  const bytesOf = (seed: number, length: number, most: number): Uint8Array => {
    let state = seed;
    return Uint8Array.from({ length }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % most;
    });
  };

  it.each([1, 2, 3, 4])('should be read or refused (%i)', (seed) => {
    for (const most of [256, 128]) {
      const bytes = bytesOf(seed, 50_000, most);
      const { value } = parse({
        ...sourcesOf(''),
        notice: { path: 'notice/x/notice.md', bytes },
        ledger: { path: 'notice/x/anchors.json', bytes },
      });
      expect(value.notice.type).toBe('notice');
    }
  });

  it.each([1, 2, 3, 4])('marks of Markdown in any order should be read or refused (%i)', (seed) => {
    const marks = [
      '*',
      '_',
      '[',
      ']',
      '(',
      ')',
      '{#',
      '}',
      '<',
      '>',
      '`',
      '|',
      '-',
      '#',
      ':::',
      ' ',
      '\n',
      'a',
      '\\',
      '&',
    ];
    const text = [...bytesOf(seed, 20_000, marks.length)].map((index) => marks[index]).join('');
    const first = parse(sourcesOf(`# Title {#title}\n\n${text}\n`)).value.notice;
    const again = parse(sourcesOf(`# Title {#title}\n\n${text}\n`)).value.notice;
    expect(bare(again)).toEqual(bare(first));
  });
});
