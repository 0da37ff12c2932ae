import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClauseId, IsoDate, Locale } from '../../src/ast/notice.ts';
import { compile } from '../../src/build/compile.ts';
import { formatNames } from '../../src/build/formats.ts';
import { lowerEdition } from '../../src/build/lower-edition.ts';
import { anchorsOf } from '../../src/flow/anchors.ts';
import type { Flow, FlowBlock, FlowRun } from '../../src/flow/flow.ts';
import { unmarked } from '../../src/flow/marks.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { createWords, phraseNamespace } from '../../src/locale/words.ts';
import { lower } from '../../src/lower/lower.ts';
import { parse } from '../../src/syntax/parse.ts';
import { stele } from '../support/fixture-project.ts';
import { noticeBody } from '../support/generated-notice.ts';
import { type SourceParts, sourcesOf } from '../support/notice-source.ts';

const words = createWords();
for (const [locale, source] of stele.phrases) {
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);
}

function flowOf(body: string, parts: SourceParts = {}, outdated: readonly string[] = []): Flow {
  const { value, diagnostics } = parse(sourcesOf(`# Title {#title}\n\n${body}\n`, parts));
  expect(diagnostics).toEqual([]);
  return lower(value.notice, {
    phrases: words.phrases('en' as Locale),
    nameOf: (locale) => words.phrases(locale).say('localeName'),
    files: [{ name: 'x.pdf', label: 'filePdf', mediaType: 'application/pdf' }],
    outdated: new Set(outdated as ClauseId[]),
  });
}

const plain = unmarked;
const text = (value: string): FlowRun => ({ type: 'text', text: value, ...plain });

function blocksOf(body: string, parts: SourceParts = {}): readonly FlowBlock[] {
  return flowOf(body, parts).blocks;
}

function runsOf(body: string): readonly FlowRun[] {
  const [block] = blocksOf(`${body} {#p}`);
  if (block?.type !== 'paragraph') throw new Error('no paragraph');
  return block.runs;
}

describe('runs', () => {
  it('should carry their marks themselves', () => {
    const link = { type: 'anchor', anchor: 'title' } as const;
    expect(runsOf('a **b *c [d](#title)* e**<br>f')).toEqual([
      text('a '),
      { ...text('b '), strong: true },
      { ...text('c '), strong: true, emphasis: true },
      { ...text('d'), strong: true, emphasis: true, link },
      { ...text(' e'), strong: true },
      { type: 'break' },
      text('f'),
    ]);
  });

  it('should be one where nothing parts them', () => {
    expect(runsOf('**a** **b**')).toHaveLength(3);
    expect(runsOf('**a *b***')).toHaveLength(2);
    expect(runsOf('**a**b')).toHaveLength(2);
  });
});

describe('references', () => {
  it('should number each address at its first use, and once', () => {
    const flow = flowOf(
      '[b](https://example.com/b) [a][a] [again](https://example.com/b) {#p}\n\n[c](mailto:c@example.com?subject=x) [t](#title) {#q}\n\n[a]: https://example.com/a',
    );
    expect(flow.references.entries).toEqual([
      { href: 'https://example.com/b', printed: 'https://example.com/b' },
      { href: 'https://example.com/a', printed: 'https://example.com/a' },
      { href: 'mailto:c@example.com?subject=x', printed: 'c@example.com' },
    ]);
    const numbers = flow.blocks.flatMap((block) =>
      block.type === 'paragraph'
        ? block.runs.flatMap((run) =>
            run.type === 'text' && run.link?.type === 'address' ? [run.link.reference] : [],
          )
        : [],
    );
    expect(numbers).toEqual([1, 2, 1, 3]);
  });

  it.each([
    ['privacy@example.com', 'mailto:privacy@example.com'],
    ['https://example.com/', 'https://example.com'],
    ['example.com/a', 'https://example.com/a'],
    ['+1-202-555-0143', 'tel:+12025550143'],
  ])('should not number %s, whose words are the address', (name, href) => {
    expect(flowOf(`[${name}](${href}) {#p}`).references.entries).toEqual([]);
  });
});

describe('lists', () => {
  const labels = (blocks: readonly FlowBlock[]): unknown[] =>
    blocks.flatMap((block) =>
      block.type === 'list'
        ? block.items.map((item) => [block.level, item.label, ...labels(item.blocks)])
        : [],
    );

  it('should be labelled by kind and depth', () => {
    expect(labels(blocksOf('- a {#a}\n  - b {#b}\n    - c {#c}\n      1. d {#d}'))).toEqual([
      [1, '•', [2, '–', [3, '▪', [4, '1.']]]],
    ]);
    expect(labels(blocksOf('3. a {#a}\n4. b {#b}\n   1. c {#c}\n   2. d {#d}\n\n      5. e {#e}'))).toEqual([
      [1, '3.'],
      [1, '4.', [2, '(a)'], [2, '(b)', [3, '(v)']]],
    ]);
  });

  it('should have letters beyond the alphabet', () => {
    const items = Array.from({ length: 28 }, (_, index) => `   ${index + 1}. x {#x${index}}`).join('\n');
    const [, list] = (labels(blocksOf(`1. a {#a}\n${items}`))[0] as unknown[][]).slice(-3);
    expect(list).toEqual([2, '(aa)']);
  });

  it('should be introduced by what stands before them', () => {
    const [before, , after] = blocksOf('before: {#a}\n\n- b {#b}\n\nafter {#c}');
    expect([before, after]).toMatchObject([{ introduces: true }, { introduces: false }]);
  });
});

describe('tables', () => {
  const table = (caption: string) =>
    `:::table[${caption}{#t}]\n| A {#a} | B {#b} |\n| --- | --- |\n| c {#c} | |\n:::`;

  it('should know what each cell heads', () => {
    const [block] = blocksOf(table('Caption '));
    expect(block).toMatchObject({
      type: 'table',
      anchors: ['t'],
      caption: [text('Caption')],
      labelledBy: null,
      width: 2,
      headerRows: 1,
      rows: [
        {
          cells: [
            { heads: 'column', anchors: ['t.a'] },
            { heads: 'column', anchors: ['t.b'] },
          ],
        },
        {
          cells: [
            { heads: 'row', anchors: ['t.c.a'] },
            { heads: null, anchors: ['t.c.b'], runs: [] },
          ],
        },
      ],
    });
  });

  it('should be named by the paragraph before it, or its heading', () => {
    expect(blocksOf(`before {#p}\n\n${table('')}`)[1]).toMatchObject({ caption: null, labelledBy: 'p' });
    const [part] = blocksOf(`## S {#S}\n\n${table('')}`);
    expect(part).toMatchObject({ blocks: [{ labelledBy: 'S' }] });
    expect(blocksOf(table(''))[0]).toMatchObject({ labelledBy: 'title' });
  });
});

describe('headings', () => {
  const block = '---\ncodes: [KR]\n---\n\n# Korea {#kr}\n\n## Sharing {#kr.s}\n\ntext {#kr.1}\n';
  const flow = flowOf(
    '## *A* [b](#title)<br>c {#A}\n\n### B {#B}\n\n#### C {#C}\n\nc {#C.1}\n\n## Places {#P}\n\n::jurisdictions',
    {
      jurisdictions: { kr: block },
    },
  );

  it('should step by one, a jurisdiction below its section', () => {
    const levels = (blocks: readonly FlowBlock[]): unknown[] =>
      blocks.flatMap((one) =>
        one.type === 'part' ? [[one.role, one.heading.level, ...levels(one.blocks)]] : [],
      );
    expect(levels(flow.blocks)).toEqual([
      ['section', 2, ['section', 3, ['section', 4]]],
      ['section', 2, ['jurisdiction', 3, ['section', 4]]],
    ]);
  });

  it('should be in the contents, two levels of them, without marks and links', () => {
    const entry = (anchor: string, words: string, entries: readonly object[] = []) => ({
      anchor,
      runs: [text(words)],
      page: { type: 'field', field: 'page-of', anchor },
      entries,
    });
    expect(flow.contents.entries).toEqual([
      entry('A', 'A b c', [entry('B', 'B')]),
      entry('P', 'Places', [entry('kr', 'Korea')]),
    ]);
  });
});

describe('anchors that are no more', () => {
  const ledger = JSON.stringify({
    old: { state: 'moved', to: 'older' },
    older: { state: 'moved', to: 'B.1' },
    gone: { state: 'withdrawn', on: '2026-01-02' as IsoDate, reason: 'no longer done', see: 'old' },
    alone: { state: 'withdrawn', on: '2026-01-02', reason: 'no longer done' },
    was: { state: 'moved', to: 'gone' },
    round: { state: 'moved', to: 'round' },
    'B.1': { state: 'live' },
  });
  const flow = flowOf('## About B {#B}\n\nb {#B.1}', { ledger });

  it('should lead to where they moved', () => {
    expect(flow.blocks[0]).toMatchObject({ blocks: [{ anchors: ['B.1', 'old', 'older'] }] });
  });

  it('should lead to a line that says so', () => {
    expect(flow.blocks[1]).toEqual({
      type: 'part',
      role: 'retired',
      effective: null,
      heading: expect.objectContaining({ level: 2, runs: [text('Parts no longer in this notice')] }),
      blocks: [
        {
          type: 'paragraph',
          anchors: ['gone', 'was'],
          runs: [
            text('This part was withdrawn on January 2, 2026. See “'),
            { ...text('About B'), link: { type: 'anchor', anchor: 'B.1' } },
            text('”.'),
          ],
          caveat: null,
          introduces: false,
        },
        {
          type: 'paragraph',
          anchors: ['alone'],
          runs: [text('This part was withdrawn on January 2, 2026.')],
          caveat: null,
          introduces: false,
        },
      ],
    });
    expect([...anchorsOf(flow)]).not.toContain('round');
  });
});

it('should put the company and the jurisdictions on the cover, in the order of their parts', () => {
  const place = (code: string, name: string, id: string) =>
    `---\ncodes: [${code}]\n---\n\n# ${name} {#${id}}\n\ntext {#${id}.1}\n`;
  const { cover } = flowOf('## Places {#P}\n\n::jurisdictions', {
    metadata: 'company: Quillmere Cloud, Inc.\n',
    jurisdictions: { kr: place('KR', 'South *Korea*', 'kr'), br: place('BR', 'Brazil', 'br') },
  });
  expect(cover.lines).toEqual([
    [{ ...unmarked, type: 'text', text: 'Quillmere Cloud, Inc.', verbatim: true }],
    [text('Last updated: November 2, 2026')],
    [text('Effective: December 1, 2026')],
    [text('Additional information for: Brazil\u00a0· South Korea')],
  ]);
});

it('should answer every question of the page', () => {
  const { cover, running, web, url, title } = flowOf('a {#p}');
  expect({ cover, running, web, url, title }).toEqual({
    title: 'Title',
    url: 'https://www.example.com/x/en/',
    cover: {
      heading: { type: 'heading', level: 1, anchors: ['title'], runs: [text('Title')], caveat: null },
      lines: [[text('Last updated: November 2, 2026')], [text('Effective: December 1, 2026')]],
    },
    running: {
      head: [text('Title')],
      foot: [text('Title · version of November 2, 2026')],
      folio: [
        text('Page '),
        { type: 'field', field: 'page' },
        text(' of '),
        { type: 'field', field: 'pages' },
      ],
    },
    web: {
      headingBase: 2,
      skip: 'Skip to the text',
      versions: null,
      partLinks: { title: 'Link to “Title”' },
      localesLabel: 'Languages',
      filesLabel: 'Download',
      locales: [
        {
          locale: 'en',
          direction: 'ltr',
          name: 'English',
          href: '../en/index.html',
          url: 'https://www.example.com/x/en/',
          current: true,
          source: true,
        },
      ],
      files: [{ label: 'PDF', href: 'x.pdf', mediaType: 'application/pdf' }],
    },
  });
});

describe('what holds of every Flow', () => {
  const compiled = compile(stele);
  const editions = compiled.notices.flatMap((notice) => notice.editions);

  it('holds of our own notice in every locale', () => {
    expect(editions.map(({ locale }) => locale)).toEqual(['en', 'ko', 'ms']);
    for (const edition of editions)
      expect(verifyFlow(lowerEdition(edition, compiled.words, formatNames))).toEqual([]);
  });

  it('our locales have the same anchors in the same order', () => {
    const [source, ...others] = editions.map((edition) => [
      ...anchorsOf(lowerEdition(edition, compiled.words, formatNames)),
    ]);
    expect(source?.length).toBeGreaterThan(300);
    for (const anchors of others) expect(anchors).toEqual(source);
  });

  it('holds of any notice', () => {
    fc.assert(
      fc.property(noticeBody({ ids: 'all' }), (body) => {
        const { value, diagnostics } = parse(sourcesOf(body));
        expect(diagnostics).toEqual([]);
        const flow = lower(value.notice, {
          phrases: words.phrases('ko' as Locale),
          nameOf: () => 'x',
          files: [],
          outdated: new Set(),
        });
        expect(verifyFlow(flow)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
