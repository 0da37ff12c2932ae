import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadNotice } from '../../../src/build/load.ts';
import { fmt } from '../../../src/syntax/fmt/fmt.ts';
import { readLedger } from '../../../src/syntax/ledger.ts';
import { type NoticeSources, parse } from '../../../src/syntax/parse.ts';
import { fileOf } from '../../support/fixture-project.ts';
import { noticeBody } from '../../support/generated-notice.ts';
import { bare, type SourceParts, sourcesOf } from '../../support/notice-source.ts';

/** The notice's text below its front matter, as `fmt` writes it. */
function formatted(body: string, parts: SourceParts = {}): string {
  const { value, diagnostics } = fmt(sourcesOf(body, parts));
  expect(diagnostics).toEqual([]);
  const text = value.find(({ path }) => path.endsWith('/notice.md'))?.text ?? '';
  return text.replace(/^---\n[\s\S]*?\n---\n\n/, '');
}

/** The sources that `fmt` would leave behind. */
function sourcesAfter(sources: NoticeSources): NoticeSources {
  const { value } = fmt(sources);
  const written = (path: string | undefined) => {
    const file = value.find((one) => one.path === path);
    return file === undefined ? null : fileOf(file.path, file.text);
  };
  return {
    ...sources,
    notice: written(sources.notice?.path),
    jurisdictions: sources.jurisdictions.flatMap(({ path }) => written(path) ?? []),
    ledger: written(`${sources.folder}/anchors.json`),
  };
}

const ledgerOf = (...ids: readonly string[]): string =>
  `{${ids.map((id) => `"${id}":{"state":"live"}`).join(',')}}`;

describe('missing ids', () => {
  it('should be counted below their section', () => {
    expect(
      formatted(
        '# Title\n\nfirst\n\n## Cookies {#Cookies}\n\none\n\n- two\n  1. three\n\n### Kinds\n\nfour\n',
      ),
    ).toBe(
      '# Title {#title}\n\nfirst {#intro.1}\n\n## Cookies {#Cookies}\n\none {#Cookies.1}\n\n- two {#Cookies.2}\n  1. three {#Cookies.3}\n\n### Kinds {#Cookies.4}\n\nfour {#Cookies.4.1}\n',
    );
  });

  it('should never take a number that was ever used', () => {
    const body = '# Title {#title}\n\n## Cookies {#Cookies}\n\nkept {#Cookies.2}\n\nnew\n';
    expect(formatted(body)).toContain('new {#Cookies.3}');
    expect(formatted(body, { ledger: ledgerOf('Cookies.7', 'Cookies.2') })).toContain('new {#Cookies.8}');
    expect(
      formatted(body, { ledger: '{"Cookies.9":{"state":"withdrawn","on":"2026-01-01","reason":"gone"}}' }),
    ).toContain('new {#Cookies.10}');
  });

  it('should not take a number that another file uses', () => {
    const block = '---\ncodes: [KR]\n---\n\n# Korea {#kr}\n\nold {#intro.4}\n';
    expect(
      formatted('# Title {#title}\n\nnew\n\n::jurisdictions\n', { jurisdictions: { kr: block } }),
    ).toContain('new {#intro.5}');
  });

  it('should name a jurisdiction block after its file', () => {
    const sources = sourcesOf('# Title {#title}\n\n::jurisdictions\n', {
      jurisdictions: { kr: '---\ncodes: [KR]\n---\n# Korea\ntext\n\n## More\n' },
    });
    const file = fmt(sources).value.find(({ path }) => path.endsWith('/kr.md'));
    expect(file?.text).toBe('---\ncodes: [KR]\n---\n\n# Korea {#kr}\n\ntext {#kr.1}\n\n## More {#kr.2}\n');
  });

  it('should name a block whose file no id can be named after', () => {
    const block = '---\ncodes: [KR]\n---\n\n# 대한민국\n';
    const sources = sourcesOf('# Title {#title}\n\n::jurisdictions\n', { jurisdictions: { 한국: block } });
    const file = fmt(sources).value.find(({ path }) => path.includes('/jurisdictions/'));
    expect(file?.text).toContain('# 대한민국 {#jurisdiction}\n');
  });

  it('should not name a heading as one that was ever named', () => {
    const gone = '{"title":{"state":"withdrawn","on":"2026-01-01","reason":"gone"}}';
    expect(formatted('# Title\n', { ledger: gone })).toBe('# Title {#title.1}\n');
  });

  it('should wrap a bare table, and name its columns and rows', () => {
    expect(formatted('# Title {#title}\n\n| 이름 | Task {#task} |\n|-|-|\n| A | b |\n| C | |\n')).toBe(
      [
        '# Title {#title}',
        '',
        ':::table[{#intro.1}]',
        '| 이름 {#c1} | Task {#task} |',
        '| ---------- | ------------ |',
        '| A {#r1}    | b            |',
        '| C {#r2}    |              |',
        ':::',
        '',
      ].join('\n'),
    );
  });

  it('should leave the ids that there are', () => {
    const body = '# Title {#t-1}\n\nwords {#x.y_z}\n';
    expect(formatted(body)).toBe(body);
  });
});

describe('the canonical form', () => {
  it.each([
    ['bullets', '# T {#title}\n\n* a {#i1}\n* b {#i2}\n', '# T {#title}\n\n- a {#i1}\n- b {#i2}\n'],
    ['marks', '# T {#title}\n\n__a__ *b* {#p}\n', '# T {#title}\n\n**a** _b_ {#p}\n'],
    ['breaks', '# T {#title}\n\na\\\nb<BR/>c {#p}\n', '# T {#title}\n\na<br>b<br>c {#p}\n'],
    ['line ends', '# T {#title}\r\n\r\na {#p}\r\n', '# T {#title}\n\na {#p}\n'],
    ['a heading with a line below it', 'T {#title}\n===\n\na {#p}\n', '# T {#title}\n\na {#p}\n'],
    ['closing marks of a heading', '# T {#title} #\n', '# T {#title}\n'],
    ['words that look like marks', '# T {#title}\n\n2022\\. 6. 3. 1~2 9:30 ATTN:Legal {#p}\n', null],
    ['links', '# T {#title}\n\n[a](https://example.com) [b][c] {#p}\n\n[c]: https://example.com/c\n', null],
    ['a literal id', '# T {#title}\n\nas in \\{#this} {#p}\n', null],
  ])('should have one form of %s', (_, body, expected) => {
    expect(formatted(body)).toBe(expected ?? body);
  });
});

describe('the ledger', () => {
  it('should hold every live anchor, and keep what it held', () => {
    const sources = sourcesOf(
      '# T {#title}\n\na {#p}\n\n:::table[{#t}]\n| a {#a} |\n| --- |\n| b {#b} |\n:::\n',
      {
        ledger:
          '{"old":{"state":"moved","to":"p"},"gone":{"state":"withdrawn","on":"2026-01-02","reason":"r","see":"p"},"lost":{"state":"live"}}',
      },
    );
    const file = fmt(sources).value.find(({ path }) => path.endsWith('/anchors.json'));
    expect(file?.text).toBe(
      [
        '{',
        '  "gone": { "state": "withdrawn", "on": "2026-01-02", "reason": "r", "see": "p" },',
        '  "lost": { "state": "live" },',
        '  "old": { "state": "moved", "to": "p" },',
        '  "p": { "state": "live" },',
        '  "t": { "state": "live" },',
        '  "t.a": { "state": "live" },',
        '  "t.b.a": { "state": "live" },',
        '  "title": { "state": "live" }',
        '}',
        '',
      ].join('\n'),
    );
  });
});

describe('what it must not touch', () => {
  it.each([
    ['a byte-order mark', { notice: fileOf('notice/x/notice.md', '\ufeff---\nid: x\n---\n\n# T\n') }],
    ['front matter without an end', { notice: fileOf('notice/x/notice.md', '---\nid: x\n\n# T\n\nwords\n') }],
    ['a ledger that cannot be read', { ledger: fileOf('notice/x/anchors.json', '{,}') }],
  ])('should leave a notice with %s alone, and say why', (_, files) => {
    const { value, diagnostics } = fmt({ ...sourcesOf('# T\n'), ...files });
    expect(value).toEqual([]);
    expect(diagnostics).toHaveLength(1);
  });

  it.each([
    '<div>\n\nwords {#p}\n\n</div>',
    '> quoted',
    '```js\ncode\n```',
    '![image](https://example.com/a.png) {#p}',
    'a `code` b {#p}',
    ':::note\nwords\n:::',
    '***',
    '- > quoted',
    '<!-- a word to the lawyer -->',
  ])('should keep what it does not know: %s', (source) => {
    const once = formatted(`# T {#title}\n\n${source}\n`);
    for (const word of source.match(/[a-z]{3,}/g) ?? []) expect(once).toContain(word);
    expect(formatted(once)).toBe(once);
  });
});

describe('of any notice', () => {
  it('a second run should change nothing', () => {
    fc.assert(
      fc.property(noticeBody({ ids: 'some' }), (body) => {
        const once = sourcesAfter(sourcesOf(body));
        expect(fmt(once).value.filter(({ changed }) => changed)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('parsing before and after should give the same tree', () => {
    fc.assert(
      fc.property(noticeBody({ ids: 'all' }), (body) => {
        const before = sourcesOf(body);
        const left = parse(before);
        expect(left.diagnostics).toEqual([]);
        const right = parse({ ...sourcesAfter(before), ledger: null });
        expect(right.diagnostics).toEqual([]);
        expect(bare(right.value.notice)).toEqual(bare(left.value.notice));
      }),
      { numRuns: 40 },
    );
  });

  it('no clause should be without an id afterwards, and each should be in the ledger', () => {
    fc.assert(
      fc.property(noticeBody({ ids: 'some' }), (body) => {
        const { diagnostics, value } = parse(sourcesAfter(sourcesOf(body)));
        expect(diagnostics).toEqual([]);
        expect(value.ledger.entries.size).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });
});

it('our own notice is in the canonical form', () => {
  expect(fmt(loadNotice('.', 'notice/privacy')).value.filter(({ changed }) => changed)).toEqual([]);
});

it('the ledger that is written is read back', () => {
  const sources = sourcesAfter(sourcesOf('# T\n\na\n\nb\n'));
  const { value, diagnostics } = readLedger('notice/x/anchors.json', sources.ledger);
  expect(diagnostics).toEqual([]);
  expect([...value.entries.keys()]).toEqual(['intro.1', 'intro.2', 'title']);
});

it('a reference without a definition stays a reference, for the day its definition is written', () => {
  const body = '# Title {#title}\n\nSee [our cookies][cookies] and \\[sic]. {#intro.1}\n';
  expect(formatted(body)).toBe(body);
  const defined = `${body}\n[cookies]: https://www.example.com/cookies\n`;
  expect(formatted(defined)).toBe(defined);
  expect(parse(sourcesOf(defined)).value.notice.children).toMatchObject([
    {
      clause: { children: [{ value: 'See ' }, { type: 'link', name: 'cookies' }, { value: ' and [sic].' }] },
    },
  ]);
});
