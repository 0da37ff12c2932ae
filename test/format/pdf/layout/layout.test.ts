import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowContentsEntry, FlowRun, FlowTable } from '../../../../src/flow/flow.ts';
import { textOf, textsOf } from '../../../../src/flow/words.ts';
import { layout } from '../../../../src/format/pdf/layout/layout.ts';
import type { Layout, Run } from '../../../../src/format/pdf/layout/pages.ts';
import {
  englishSample,
  heading,
  item,
  koreanSample,
  lineBreak,
  paragraph,
  run,
  toAddress,
} from '../../../support/sample-flow.ts';
import { area, bareFlow, beyondMargins, bodyWords, linesOf, monospace, tokens, wordsOf } from '../paper.ts';

const set = (flow: Flow): Layout => layout(flow, tokens, monospace);

/** So many words of five letters: fifteen of them fill a line of the text area. */
const words = (count: number): string => Array.from({ length: count }, () => 'aaaaa').join(' ');

const filler = (lines: number): FlowBlock[] =>
  Array.from({ length: lines }, (_, index) => paragraph([`filler.${index}`], run(`Line ${index}.`)));

function table(rows: readonly (readonly (readonly FlowRun[])[])[], more: Partial<FlowTable> = {}): FlowTable {
  return {
    type: 'table',
    anchors: ['table'],
    caption: null,
    caveat: null,
    labelledBy: null,
    width: rows[0]?.length ?? 0,
    headerRows: 1,
    rows: rows.map((cells, row) => ({
      type: 'row',
      cells: cells.map((runs) => ({
        type: 'cell',
        anchors: [],
        heads: row === 0 ? 'column' : null,
        runs,
        caveat: null,
      })),
    })),
    ...more,
  };
}

function pageOf({ pages }: Layout, text: string): number {
  return pages.find((page) => linesOf(page).some((line) => line.includes(text)))?.number ?? 0;
}

function runsOf({ pages }: Layout): Run[] {
  return pages.flatMap(({ lines }) => lines.flatMap(({ runs }) => runs));
}

describe('layout', () => {
  test('places a small edition as its golden says', async () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [item('•', paragraph(['A.2'], run('An item.')))],
    };
    const blocks = [
      paragraph(['A.1'], run('Words with a '), run('link', toAddress('https://example.com/', 1)), run('.')),
      list,
      table([
        [[run('Name')], [run('Task')]],
        [[run('One')], []],
      ]),
    ];
    const flow = bareFlow(
      [
        {
          type: 'part',
          role: 'section',
          effective: null,
          heading: heading(2, ['A'], run('A heading')),
          blocks,
        },
      ],
      {
        references: {
          label: 'Links',
          entries: [{ href: 'https://example.com/', printed: 'https://example.com/' }],
        },
      },
    );
    const { elements, pages, ...rest } = set(flow);
    const lines = [
      JSON.stringify(rest, null, 1),
      ...elements.map((element, index) => `${index} ${JSON.stringify(element)}`),
      ...pages.flatMap(({ number, shapes, lines }) => [
        `page ${number}`,
        ...shapes.map((shape) => JSON.stringify(shape)),
        ...lines.flatMap(({ y, runs }) => runs.map((each) => `${y} ${JSON.stringify(each)}`)),
      ]),
    ];
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('golden/small-edition.txt');
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('sets every word of the %s sample, in order', (_, flow) => {
    const made = set(flow);
    expect(bodyWords(made)).toEqual(wordsOf(expectedText(flow, made)));
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('gives every anchor of the %s sample its one place', (_, flow) => {
    const { destinations } = set(flow);
    const anchors = [...JSON.stringify(flow).matchAll(/"anchors":\[([^\]]*)\]/g)].flatMap(([, list = '']) =>
      list === '' ? [] : (JSON.parse(`[${list}]`) as string[]),
    );
    expect(destinations.map(({ anchor }) => anchor).sort()).toEqual([...anchors].sort());
  });

  test('keeps a heading with what follows it', () => {
    for (let lines = 20; lines < 40; lines++) {
      const part: FlowBlock = {
        type: 'part',
        role: 'section',
        effective: null,
        heading: heading(2, ['H'], run('Heading')),
        blocks: [paragraph(['H.1'], run(words(80)))],
      };
      const made = set(bareFlow([...filler(lines), part]));
      expect(pageOf(made, 'Heading')).toBe(pageOf(made, 'aaaaa'));
    }
  });

  test('leaves at least two lines of a paragraph on either side of a page break', () => {
    for (let lines = 20; lines < 30; lines++) {
      for (let length = 2; length < 7; length++) {
        const made = set(bareFlow([...filler(lines), paragraph(['p'], run(words(length * 14)))]));
        const counts = made.pages.map(
          (page) => linesOf(page).filter((line) => line.includes('aaaaa')).length,
        );
        for (const count of counts) expect(count).not.toBe(1);
      }
    }
  });

  test('keeps the paragraph that introduces a list or a table with its first lines', () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [
        item('•', paragraph(['i'], run('First item.'))),
        item('•', paragraph(['j'], run('Second item.'))),
      ],
    };
    for (let lines = 20; lines < 40; lines++) {
      const intro = { ...paragraph(['p'], run('These are:')), introduces: true };
      const withList = set(bareFlow([...filler(lines), intro, list]));
      expect(pageOf(withList, 'These are:')).toBe(pageOf(withList, 'First item.'));
      const rows = Array.from({ length: 40 }, (_, row) => [[run(row === 0 ? 'Head' : `Row ${row}`)]]);
      const withTable = set(bareFlow([...filler(lines), intro, table(rows)]));
      expect(pageOf(withTable, 'These are:')).toBe(pageOf(withTable, 'Row 1'));
    }
  });

  test('splits a long table between rows, with its header on every page as an ornament', () => {
    const rows = Array.from({ length: 90 }, (_, row) => [
      [run(row === 0 ? 'Name' : `Row ${row}`)],
      [run(row === 0 ? 'Task' : `Task ${row}`)],
    ]);
    const made = set(bareFlow([table(rows)]));
    expect(made.pages.length).toBeGreaterThan(2);
    const heads = made.pages.map(({ lines }) =>
      lines.flatMap(({ runs }) => runs).filter(({ text }) => text === 'Name'),
    );
    expect(heads.map((runs) => runs.length)).toEqual(made.pages.map(() => 1));
    expect(heads.map(([first]) => first?.of === 'ornament')).toEqual(made.pages.map((_, index) => index > 0));
  });

  test('keeps a small table on one page', () => {
    const rows = Array.from({ length: 6 }, (_, row) => [[run(`Row ${row}`)]]);
    for (let lines = 20; lines < 40; lines++) {
      const made = set(bareFlow([...filler(lines), table(rows)]));
      expect(pageOf(made, 'Row 5')).toBe(pageOf(made, 'Row 0'));
    }
  });

  test('loses nothing of a cell that is taller than a page', () => {
    const phrases = Array.from({ length: 900 }, (_, index) => `phrase-${index}`).join(' ');
    const flow = bareFlow([
      table([
        [[run('Head')], [run('Other')]],
        [[run(phrases)], [run('short')]],
      ]),
    ]);
    const made = set(flow);
    expect(made.pages.length).toBeGreaterThan(1);
    expect(bodyWords(made)).toEqual(wordsOf(expectedText(flow, made)));
  });

  test('reads a row cell by cell, also where it is split', () => {
    const cell = (name: string): FlowRun[] =>
      Array.from({ length: 120 }, (_, index) => [run(`${name}${index}`), lineBreak]).flat();
    const flow = bareFlow([table([[cell('a'), cell('b')]], { headerRows: 0 })]);
    const [first] = set(flow).pages;
    const lines = first === undefined ? [] : linesOf(first);
    const firstB = lines.indexOf('b0');
    expect(firstB).toBeGreaterThan(40);
    expect(lines.slice(0, firstB)).toEqual(Array.from({ length: firstB }, (_, index) => `a${index}`));
  });

  test('prints the number of a reference once after linked words, and its address once a page', () => {
    const link = toAddress('https://example.com/a', 1);
    const flow = bareFlow(
      [
        paragraph(['p'], run('See '), run('the ', link), run('notice', link, 'strong'), run(', and ')),
        paragraph(
          ['q'],
          run('again', link),
          run('; also '),
          run('dpo@example.com', toAddress('mailto:dpo@example.com', null)),
        ),
      ],
      {
        references: {
          label: 'Links',
          entries: [{ href: 'https://example.com/a', printed: 'https://example.com/a' }],
        },
      },
    );
    const [page] = set(flow).pages;
    expect(page === undefined ? [] : linesOf(page)).toEqual([
      'See the notice1, and',
      'again1; also dpo@example.com',
      '1 https://example.com/a',
    ]);
  });

  test('sets emphasised Hangul upright and bold, and Latin slanted', () => {
    const made = set(bareFlow([paragraph(['p'], run('Latin ', 'emphasis'), run('한글', 'emphasis'))]));
    expect(runsOf(made).map(({ text, face }) => [text, face])).toEqual([
      ['Latin ', 'italic'],
      ['한글', 'bold'],
    ]);
  });

  test('says the page of every entry of the contents, at the right edge', () => {
    const made = set(englishSample);
    const pages = new Map(made.destinations.map(({ anchor, page }) => [anchor, page]));
    for (const { anchor, runs } of entriesOf(englishSample.contents.entries)) {
      const line = made.pages[0]?.lines.findIndex((each) => each.runs[0]?.text.trim() === textOf(runs)) ?? -1;
      const number = made.pages[0]?.lines[line + 1]?.runs[0];
      expect(number?.text).toBe(String(pages.get(anchor)));
      expect((number?.x ?? 0) + (number?.width ?? 0)).toBeCloseTo(area.right, 2);
    }
  });

  test('runs the head from the second page on, the foot and the page number on every page', () => {
    const made = set({ ...englishSample, blocks: [...englishSample.blocks, ...filler(90)] });
    const along = made.pages.map(({ lines }) =>
      lines.flatMap(({ runs }) =>
        runs.filter(({ of }) => of === 'head' || of === 'foot').map(({ text }) => text),
      ),
    );
    const foot = textOf(englishSample.running.foot);
    expect(along[0]).toEqual([foot, `Page 1 of ${made.pages.length}`]);
    expect(along[1]).toEqual([textOf(englishSample.running.head), foot, `Page 2 of ${made.pages.length}`]);
  });

  test.each([
    [
      'a table of forty columns',
      table([Array.from({ length: 40 }, (_, column) => [run(`column${column}`)])]),
    ],
    ['a list forty deep', deepList(40)],
    ['a header taller than a page', table([[[run(words(4000))]], [[run('Row 1')]], [[run('Row 2')]]])],
    ['a word longer than a page', paragraph(['p'], run('a'.repeat(6000)))],
  ])('sets %s within the margins', (_, block) => {
    const flow = bareFlow([block]);
    const made = set(flow);
    expect(bodyWords(made)).toEqual(wordsOf(expectedText(flow, made)));
    expect(beyondMargins(made)).toEqual([]);
  });

  test('keeps everything between the margins and every word in place, whatever the blocks are', () => {
    fc.assert(
      fc.property(fc.array(anyBlock, { minLength: 1, maxLength: 25 }), (blocks) => {
        const flow = bareFlow(blocks, {
          references: {
            label: 'Links',
            entries: [{ href: 'https://e.example/1', printed: 'https://e.example/1' }],
          },
        });
        const made = set(flow);
        expect(bodyWords(made)).toEqual(wordsOf(expectedText(flow, made)));
        expect(beyondMargins(made)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

function deepList(depth: number): FlowBlock {
  const below = depth === 1 ? [] : [deepList(depth - 1)];
  return {
    type: 'list',
    marker: { type: 'bullet' },
    level: depth,
    items: [item('•', paragraph([], run(`Some words at depth ${depth}.`)), ...below)],
  };
}

/** All words of an edition as its pages should show them. */
function expectedText({ cover, contents, blocks }: Flow, { destinations }: Layout): string {
  const pages = new Map(destinations.map(({ anchor, page }) => [anchor, page]));
  return [
    textOf(cover.heading.runs),
    ...cover.lines.map(textOf),
    ...(contents.entries.length === 0 ? [] : [textOf(contents.heading.runs)]),
    ...entriesOf(contents.entries).flatMap(({ anchor, runs }) => [textOf(runs), String(pages.get(anchor))]),
    ...textsOf(blocks),
  ].join('\n');
}

function entriesOf(entries: readonly FlowContentsEntry[]): FlowContentsEntry[] {
  return entries.flatMap((entry) => [entry, ...entriesOf(entry.entries)]);
}

const anyRun: fc.Arbitrary<FlowRun> = fc.oneof(
  { weight: 6, arbitrary: fc.lorem({ maxCount: 12 }).map((text) => run(`${text} `)) },
  fc
    .constantFrom('처리방침을 ', '개인정보 보호책임자(DPO)의 전자우편은 ')
    .map((text) => run(text, 'emphasis')),
  fc.constant(run('https://www.example.com/a/very/long/address/that-no-column?can=hold&in=one#line ')),
  fc.constant(run('linked', toAddress('https://e.example/1', 1))),
  fc.constant(lineBreak),
);
const anyRuns = fc
  .array(anyRun, { minLength: 1, maxLength: 8 })
  .map((runs) => [run('Begin '), ...runs, run(' end.')]);
const anyParagraph = fc
  .tuple(anyRuns, fc.boolean())
  .map(([runs, introduces]) => ({ ...paragraph([], ...runs), introduces }));
const anyTable = fc
  .integer({ min: 1, max: 6 })
  .chain((width) =>
    fc.array(fc.array(fc.oneof(anyRuns, fc.constant([])), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 12,
    }),
  )
  .map((rows) => table(rows));
const anyList: fc.Arbitrary<FlowBlock> = fc
  .array(fc.tuple(anyParagraph, fc.option(anyParagraph)), { minLength: 1, maxLength: 5 })
  .map((items) => ({
    type: 'list',
    marker: { type: 'ordered', style: 'roman', start: 1 },
    level: 1,
    items: items.map(([first, second]) => item('(viii)', first, ...(second === null ? [] : [second]))),
  }));
const anyBlock: fc.Arbitrary<FlowBlock> = fc.oneof(
  { weight: 3, arbitrary: anyParagraph },
  anyTable,
  anyList,
  fc.tuple(fc.lorem({ maxCount: 4 }), fc.array(anyParagraph, { maxLength: 3 })).map(
    ([title, blocks]): FlowBlock => ({
      type: 'part',
      role: 'section',
      effective: null,
      heading: heading(2, [], run(title)),
      blocks,
    }),
  ),
);
