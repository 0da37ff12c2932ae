import { describe, expect, it } from 'vitest';
import type { Clause, Notice } from '../../src/ast/notice.ts';
import { clausesOf, linksOf, proseOf } from '../../src/ast/walk.ts';
import { parse } from '../../src/syntax/parse.ts';
import { fileOf } from '../support/fixture-project.ts';
import { bare, parseBody, type SourceParts, sourcesOf } from '../support/notice-source.ts';

function soundBody(text: string, parts: SourceParts = {}): Notice {
  const { value, diagnostics } = parseBody(text, parts);
  expect(diagnostics).toEqual([]);
  return value;
}

function clauseOf(notice: Notice, id: string): Clause {
  const found = [...clausesOf(notice)].find(({ clause }) => clause.id === id);
  if (found === undefined) throw new Error(`no clause ${id}`);
  return found.clause;
}

/** The inlines of the one paragraph that a source of this text has. */
function inlinesOf(text: string): unknown {
  return bare(clauseOf(soundBody(`${text} {#p}`), 'p').children);
}

const text = (value: string) => ({ type: 'text', value });

describe('the inlines of a clause', () => {
  it('should be text, strong, emphasis and breaks', () => {
    expect(inlinesOf('a **b** *c* _d_<br>e')).toEqual([
      text('a '),
      { type: 'strong', children: [text('b')] },
      text(' '),
      { type: 'emphasis', children: [text('c')] },
      text(' '),
      { type: 'emphasis', children: [text('d')] },
      { type: 'break' },
      text('e'),
    ]);
  });

  it('should nest as the source does', () => {
    expect(inlinesOf('**a *b [c](https://example.com)***')).toEqual([
      {
        type: 'strong',
        children: [
          text('a '),
          {
            type: 'emphasis',
            children: [
              text('b '),
              {
                type: 'link',
                name: 'a1',
                target: { type: 'address', href: 'https://example.com' },
                children: [text('c')],
              },
            ],
          },
        ],
      },
    ]);
  });

  it.each([
    ['backslash', 'a\\\nb'],
    ['two spaces', 'a  \nb'],
    ['<br>', 'a<br>b'],
    ['<br/>', 'a<br/>b'],
    ['<BR />', 'a <BR /> b'],
  ])('should break at %s', (_, source) => {
    expect(inlinesOf(source)).toEqual([text('a'), { type: 'break' }, text('b')]);
  });

  it('should fold white space, and keep a no-break space', () => {
    expect(inlinesOf('a  b\nc\td\u00a0\u00a0e')).toEqual([text('a b c d\u00a0\u00a0e')]);
  });

  it('should be NFC', () => {
    expect(inlinesOf('cafe\u0301 \u1100\u1161')).toEqual([text('caf\u00e9 \uac00')]);
  });

  it.each([
    'ATTN:Legal',
    'at 9:30 :sharp',
    '1~2년, 3~5년',
    '~~not struck~~',
    'www.example.com를',
    'https://example.com stays words',
    'a | b',
    '[not a link]',
    'US$5,000 and 50% of {count}',
    '2022\\. 6. 3.',
    'C&A',
    'x :smile: y',
  ])('should leave `%s` as words', (source) => {
    expect(inlinesOf(source)).toEqual([text(source.replace('\\', ''))]);
  });

  it('should read character references and escapes as the characters they stand for', () => {
    expect(inlinesOf('a &amp; b &lt; c \\* d \\< e &#x200E;f'.replace('&#x200E;', ''))).toEqual([
      text('a & b < c * d < e f'),
    ]);
  });
});

describe('links', () => {
  const linksIn = (notice: Notice, id: string) =>
    [...linksOf(clauseOf(notice, id).children)].map(({ name, target }) => [
      name,
      target.type === 'anchor' ? `#${target.id}` : target.href,
    ]);

  it('should be named by their label, inline ones in their order within the clause', () => {
    const notice = soundBody(
      '[a](https://example.com/1), [b][second], [c](#title), [d][Second], [e](mailto:a@example.com) {#p}\n\n[f](tel:+15550100) {#q}\n\n[second]: https://example.com/2',
    );
    expect(linksIn(notice, 'p')).toEqual([
      ['a1', 'https://example.com/1'],
      ['second', 'https://example.com/2'],
      ['a2', '#title'],
      ['second', 'https://example.com/2'],
      ['a3', 'mailto:a@example.com'],
    ]);
    expect(linksIn(notice, 'q')).toEqual([['a1', 'tel:+15550100']]);
  });

  it.each([
    'https://www.example.com/x#title',
    'https://www.example.com/x/#title',
    'HTTPS://WWW.EXAMPLE.COM/x#title',
    '#title',
  ])('should lead into the notice by %s', (href) => {
    expect(linksIn(soundBody(`[a](${href}) {#p}`), 'p')).toEqual([['a1', '#title']]);
  });

  it.each(['https://www.example.com/y#title', 'https://www.example.com/x', 'http://www.example.com/x#title'])(
    'should lead out of the notice by %s',
    (href) => {
      expect(linksIn(soundBody(`[a](${href}) {#p}`), 'p')).toEqual([['a1', href]]);
    },
  );

  it('should find a definition of a far section, before and after', () => {
    const filler = (name: string) => `## ${name} {#${name}}\n\n${'words '.repeat(2_000)} {#${name}.1}\n\n`;
    const notice = soundBody(
      `[early]: https://example.com/early\n\n${filler('A')}${filler('B')}[a][early] [b][late] {#p}\n\n${filler('C')}${filler('D')}[late]: https://example.com/late`,
    );
    expect(linksIn(notice, 'p')).toEqual([
      ['early', 'https://example.com/early'],
      ['late', 'https://example.com/late'],
    ]);
  });

  it('should hold to the first of two definitions', () => {
    const notice = soundBody('[a][b] {#p}\n\n[b]: https://example.com/1\n[b]: https://example.com/2');
    expect(linksIn(notice, 'p')).toEqual([['b', 'https://example.com/1']]);
  });
});

describe('blocks', () => {
  it('should nest sections by their headings', () => {
    const notice = soundBody(
      'p {#p}\n\n## A {#A}\n\na {#A.1}\n\n### B {#B}\n\nb {#B.1}\n\n## C {#C}\n\nc {#C.1}',
    );
    const outline = (part: {
      type: string;
      depth?: number;
      heading?: Clause;
      children?: readonly object[];
    }): unknown =>
      part.type === 'section'
        ? [part.depth, part.heading?.id, ...(part.children ?? []).map((child) => outline(child as never))]
        : part.type;
    expect(notice.children.map((part) => outline(part as never))).toEqual([
      'paragraph',
      [1, 'A', 'paragraph', [2, 'B', 'paragraph']],
      [1, 'C', 'paragraph'],
    ]);
  });

  it('should nest lists, each with its start', () => {
    const notice = soundBody(
      '3. three {#i1}\n4. four {#i2}\n   - below {#i3}\n\n     more of it {#i4}\n\n* other {#i5}',
    );
    expect(bare(notice.children)).toEqual([
      {
        type: 'list',
        start: 3,
        items: [
          { type: 'item', clause: { type: 'clause', id: 'i1', children: [text('three')] }, children: [] },
          {
            type: 'item',
            clause: { type: 'clause', id: 'i2', children: [text('four')] },
            children: [
              {
                type: 'list',
                start: null,
                items: [
                  {
                    type: 'item',
                    clause: { type: 'clause', id: 'i3', children: [text('below')] },
                    children: [
                      {
                        type: 'paragraph',
                        clause: { type: 'clause', id: 'i4', children: [text('more of it')] },
                      },
                    ],
                  },
                ],
              },
            ],
          },
        ],
      },
      {
        type: 'list',
        start: null,
        items: [
          { type: 'item', clause: { type: 'clause', id: 'i5', children: [text('other')] }, children: [] },
        ],
      },
    ]);
  });

  it('should name the cells of a table by column and row', () => {
    const notice = soundBody(
      ':::table[Who *does* it {#t}]\n\n| Name {#name} | Task {#task} |\n| --- | --- |\n| A\\|B {#ab} | x<br>y |\n| C {#c} | |\n\n:::',
    );
    expect(bare(notice.children)).toEqual([
      {
        type: 'table',
        id: 't',
        caption: {
          type: 'clause',
          id: 't',
          children: [text('Who '), { type: 'emphasis', children: [text('does')] }, text(' it')],
        },
        header: [
          { type: 'clause', id: 't.name', children: [text('Name')] },
          { type: 'clause', id: 't.task', children: [text('Task')] },
        ],
        rows: [
          {
            type: 'row',
            name: 'ab',
            cells: [
              { type: 'clause', id: 't.ab.name', children: [text('A|B')] },
              { type: 'clause', id: 't.ab.task', children: [text('x'), { type: 'break' }, text('y')] },
            ],
          },
          {
            type: 'row',
            name: 'c',
            cells: [
              { type: 'clause', id: 't.c.name', children: [text('C')] },
              { type: 'clause', id: 't.c.task', children: [] },
            ],
          },
        ],
      },
    ]);
  });

  it('should read a table without a caption, and one within a list', () => {
    const notice = soundBody('- item {#i}\n\n  :::table[{#t}]\n  | N {#n} |\n  | --- |\n  | a {#a} |\n  :::');
    expect(bare(notice.children)).toMatchObject([
      {
        type: 'list',
        items: [{ children: [{ type: 'table', id: 't', caption: null, rows: [{ name: 'a' }] }] }],
      },
    ]);
  });

  it('should put jurisdiction blocks where they belong, by name, at the depth there', () => {
    const block = (code: string, name: string) =>
      `---\ncodes: [${code}]\n---\n\n# ${name} {#${code}}\n\ntext {#${code}.1}\n\n## Below {#${code}.below}\n\ntext {#${code}.2}\n`;
    const notice = soundBody('## Places {#places}\n\n::jurisdictions\n\n## Last {#last}\n\nend {#last.1}', {
      jurisdictions: { a: block('KR', 'South Korea'), b: block('BR', 'Brazil'), c: block('IN', 'India') },
    });
    const [places] = notice.children;
    expect(places).toMatchObject({
      type: 'section',
      depth: 1,
      children: [
        {
          type: 'jurisdiction',
          depth: 2,
          codes: ['BR'],
          heading: { id: 'BR' },
          children: [{ type: 'paragraph' }, { type: 'section', depth: 3 }],
        },
        { type: 'jurisdiction', depth: 2, codes: ['IN'] },
        { type: 'jurisdiction', depth: 2, codes: ['KR'] },
      ],
    });
    expect(notice.children).toHaveLength(2);
  });

  it('should take a day from which a jurisdiction block holds, unless it is before the notice', () => {
    const places = '## Places {#places}\n\n::jurisdictions';
    const block = (day: string) =>
      `---\ncodes: [KR]\neffective: ${day}\n---\n\n# South Korea {#KR}\n\ntext {#KR.1}\n`;
    const [part] = soundBody(places, { jurisdictions: { kr: block('2026-11-02') } }).children;
    expect(part).toMatchObject({ children: [{ type: 'jurisdiction', effective: '2026-11-02' }] });
    expect(parseBody(places, { jurisdictions: { kr: block('2026-11-01') } }).diagnostics).toMatchObject([
      {
        code: 'metadata-invalid',
        message: 'this part takes effect on 2026-11-01, before the version of 2026-11-02 was posted',
        span: { file: 'notice/x/jurisdictions/kr.md', start: 16, end: 37 },
      },
    ]);
  });
});

describe('ids', () => {
  it('should keep what Markdown would read as emphasis', () => {
    const notice = soundBody('a {#a_b_c*d*}'.replace('*d*', ''));
    expect(clauseOf(notice, 'a_b_c').children).toHaveLength(1);
  });

  it.each(['{#}', '{# }', '{x}', '{#a', '#a}', '{ #a}'])(
    'should leave `%s` as words where it is no id',
    (source) => {
      const { value, diagnostics } = parseBody(`words ${source}`);
      expect(diagnostics.map(({ code }) => code)).toContain(
        source === '{# }' ? 'id-malformed' : 'id-missing',
      );
      if (source !== '{# }')
        expect(proseOf([...clausesOf(value)].at(-1)?.clause.children ?? [])).toBe(`words ${source}`);
    },
  );

  it('should stay words where it is escaped', () => {
    expect(inlinesOf('as in \\{#this}')).toEqual([text('as in {#this}')]);
  });

  it('should end a clause after a mark or a link too', () => {
    const notice = soundBody('**a**{#p}\n\n[b](#title) {#q}\n\n*c* {#r}');
    expect(['p', 'q', 'r'].map((id) => proseOf(clauseOf(notice, id).children))).toEqual(['a', 'b', 'c']);
  });
});

describe('places', () => {
  const filler = `${'words '.repeat(1_500)} {#f.1}\n\n`;

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('should be right in later sections of a file with %s', (_, lineEnd) => {
    const body = `# Title {#title}\n\n## A {#A}\n\n${filler}## B {#B}\n\nfar **words** {#B.1}\n\n| a {#a} |\n| --- |\n| b {#b} |\n`;
    const sources = sourcesOf(body);
    const whole = new TextDecoder().decode(sources.notice?.bytes).replaceAll('\n', lineEnd);
    const { value, diagnostics } = parse({ ...sources, notice: fileOf('notice/x/notice.md', whole) });
    const { span, children } = clauseOf(value.notice, 'B.1');
    expect(whole.slice(span.start, span.end)).toBe('far **words** {#B.1}');
    const [first] = children;
    expect(whole.slice(first?.span.start, first?.span.end)).toBe('far ');
    const [table] = diagnostics;
    expect(table?.code).toBe('id-missing');
    expect(whole.slice(table?.span.start).startsWith('| a {#a} |')).toBe(true);
  });

  it('should leave the space before the id out of the last text', () => {
    const notice = soundBody('some words {#p}');
    const [first] = clauseOf(notice, 'p').children;
    expect((first?.span.end ?? 0) - (first?.span.start ?? 0)).toBe('some words'.length);
  });
});

it('should give the same for CRLF as for LF', () => {
  const body =
    '# T {#title}\n\na\nb  \nc {#p}\n\n- d {#q}\n\n  e {#r}\n\n:::table[t {#t}]\n\n| a {#a} |\n| --- |\n| b {#b} |\n\n:::\n';
  const sources = sourcesOf(body);
  const crlf = new TextDecoder().decode(sources.notice?.bytes).replaceAll('\n', '\r\n');
  const left = parse(sources);
  const right = parse({ ...sources, notice: fileOf('notice/x/notice.md', crlf) });
  expect(right.diagnostics).toEqual([]);
  expect(bare(right.value.notice)).toEqual(bare(left.value.notice));
});

it('should give a notice of no files, and say that there is none', () => {
  const { value, diagnostics } = parse({
    folder: 'notice/x',
    notice: null,
    jurisdictions: [],
    ledger: null,
    facts: null,
  });
  expect(diagnostics.map(({ code }) => code)).toEqual(['file-unreadable']);
  expect(value.notice).toMatchObject({ type: 'notice', id: 'x', children: [] });
});
