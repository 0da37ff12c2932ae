import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowCell, FlowRun, FlowTable } from '../../../src/flow/flow.ts';
import { render } from '../../../src/format/text/render.ts';
import { textWords } from '../../../src/format/text/text-words.ts';
import { widthOf } from '../../../src/format/text/width.ts';
import type { Theme } from '../../../src/theme/theme.ts';
import {
  englishSample,
  heading,
  item,
  koreanSample,
  lineBreak,
  paragraph,
  run,
  toAddress,
} from '../../support/sample-flow.ts';

/** Plain text takes nothing from the theme. */
const noTheme = {} as Theme;

async function textOf(flow: Flow): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await render(flow, noTheme));
}

const withBlocks = (...blocks: readonly FlowBlock[]): Flow => ({
  ...englishSample,
  contents: { ...englishSample.contents, entries: [] },
  references: { ...englishSample.references, entries: [] },
  blocks,
});

/** The text of blocks alone, below the head of the page. */
async function blocksOf(...blocks: readonly FlowBlock[]): Promise<string> {
  const text = await textOf(withBlocks(...blocks));
  return text.slice(text.indexOf('2026\n\n') + '2026\n\n'.length);
}

const cell = (runs: readonly FlowRun[], heads: FlowCell['heads'] = null): FlowCell => ({
  type: 'cell',
  anchors: [],
  heads,
  runs,
  caveat: null,
});

function table(...rows: readonly (readonly string[])[]): FlowTable {
  return {
    type: 'table',
    anchors: ['t'],
    caption: null,
    caveat: null,
    labelledBy: null,
    width: rows[0]?.length ?? 0,
    headerRows: 1,
    rows: rows.map((texts, index) => ({
      type: 'row',
      cells: texts.map((text) => cell(text === '' ? [] : [run(text)], index === 0 ? 'column' : null)),
    })),
  };
}

function wordsIn(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => !/^ *([=~.^'-])\1*( +\1+)*$/.test(line))
    .flatMap((line) => line.split(/\s+/))
    .filter((word) => word !== '');
}

describe('render', () => {
  test('writes the head, the contents, the blocks and the links', async () => {
    const text = await textOf({
      ...englishSample,
      blocks: [
        paragraph(['a'], run('See the '), run('notice', toAddress('https://example.com/', 1)), run('.')),
        {
          type: 'part',
          role: 'section',
          effective: null,
          heading: heading(2, ['Collect'], run('Personal information we collect')),
          blocks: [paragraph(['b'], run('Words.'))],
        },
      ],
      references: {
        label: 'Links',
        entries: [{ href: 'https://example.com/', printed: 'https://example.com/' }],
      },
    });
    expect(text).toBe(
      [
        'Privacy Notice & Terms <of use>',
        '===============================',
        '',
        'Last updated: 2 November 2026',
        'Effective: 1 December 2026',
        '',
        '',
        'Contents',
        '--------',
        '',
        'Personal information we collect',
        '  Examples of information',
        'Cookies',
        'Additional information for certain jurisdictions',
        '  South Korea',
        'Withdrawn parts',
        '',
        '',
        'See the notice[1].',
        '',
        '',
        'Personal information we collect',
        '-------------------------------',
        '',
        'Words.',
        '',
        '',
        'Links',
        '-----',
        '',
        '[1] https://example.com/',
        '',
      ].join('\n'),
    );
  });

  test('underlines a heading as wide as it is', async () => {
    const part = (level: 2 | 3, text: string, ...blocks: readonly FlowBlock[]): FlowBlock => ({
      type: 'part',
      role: 'section',
      effective: null,
      heading: heading(level, ['a'], run(text)),
      blocks,
    });
    expect(await blocksOf(part(2, '쿠키', part(3, 'ABC')))).toBe('\n쿠키\n----\n\nABC\n~~~\n');
  });

  test('hangs labels before the words of items, and nests lists below them', async () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'ordered', style: 'decimal', start: 9 },
      level: 1,
      items: [
        item('9.', paragraph([], run('one'), lineBreak, run('two')), {
          type: 'list',
          marker: { type: 'bullet' },
          level: 2,
          items: [item('•', paragraph([], run('three')))],
        }),
        item('10.', paragraph([], run('four '.repeat(20).trim()))),
      ],
    };
    expect(await blocksOf(list)).toBe(
      [
        ' 9. one',
        '    two',
        '    • three',
        `10. ${'four '.repeat(14)}four`,
        '    four four four four four',
        '',
      ].join('\n'),
    );
  });

  test('sets items apart where one of them holds more than words', async () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [
        item('•', paragraph([], run('one')), paragraph([], run('two'))),
        item('•', paragraph([], run('three'))),
      ],
    };
    expect(await blocksOf(list)).toBe('• one\n\n  two\n\n• three\n');
  });

  test('aligns the columns of a table that fits', async () => {
    expect(await blocksOf(table(['Name', 'Country'], ['한빛페이', 'Korea'], ['Dasan', '']))).toBe(
      ['  Name      Country', '  --------  -------', '  한빛페이  Korea', '  Dasan', ''].join('\n'),
    );
  });

  test('wraps the last column of a table, and no other', async () => {
    const prose = 'Takes payments, sends invoices and answers the questions of those who pay by card.';
    expect(await blocksOf(table(['Name', 'What it does'], ['Hanbit Pay Co.', prose]))).toBe(
      [
        '  Name            What it does',
        `  --------------  ${'-'.repeat(60)}`,
        '  Hanbit Pay Co.  Takes payments, sends invoices and answers the questions of',
        '                  those who pay by card.',
        '',
      ].join('\n'),
    );
  });

  test('prints a table that does not fit as records', async () => {
    const prose = 'Sent through the information network as needed, and never otherwise than that';
    expect(await blocksOf(table(['Method', 'Country'], [prose, 'Korea'], ['None', '']))).toBe(
      [
        '  Method | Country',
        '',
        '  Method: Sent through the information network as needed, and never',
        '    otherwise than that',
        '  Country: Korea',
        '',
        '  Method: None',
        '  Country:',
        '',
      ].join('\n'),
    );
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('prints the words of the %s sample in order', async (_, flow) => {
    expect(wordsIn(await textOf(flow))).toEqual(textWords(flow));
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('keeps the lines of the %s sample within the page', async (_, flow) => {
    const text = await textOf(flow);
    expect(text).not.toMatch(/[ \t]\n|\r|\n\n\n\n|^\ufeff/);
    expect(text).toMatch(/[^\n]\n$/);
    for (const line of text.split('\n')) expect(widthOf(line)).toBeLessThanOrEqual(78);
  });

  test('prints the words of any table in order, as a grid or as records', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', '가', '나', 'c'), minLength: 1, maxLength: 12 });
    const words = fc.array(word, { maxLength: 14 }).map((list) => list.join(' '));
    const rows = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(words, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
      );
    await fc.assert(
      fc.asyncProperty(rows, async (texts) => {
        const flow = withBlocks(table(...texts));
        expect(wordsIn(await textOf(flow))).toEqual(textWords(flow));
      }),
      { numRuns: 60 },
    );
  });
});

describe('textWords', () => {
  test('gives labels, references and the heads of records their place', () => {
    const prose = 'word '.repeat(16).trim();
    const flow: Flow = {
      ...withBlocks(
        {
          type: 'list',
          marker: { type: 'bullet' },
          level: 1,
          items: [item('•', paragraph([], run('a', toAddress('https://example.com/', 1)), run('를')))],
        },
        table(['Head', 'Tail'], [prose, 'x'], ['y', 'z']),
      ),
      references: { label: 'Links', entries: [{ href: 'https://example.com/', printed: 'example' }] },
    };
    expect(textWords(flow).join(' ')).toBe(
      `Privacy Notice & Terms <of use> Last updated: 2 November 2026 Effective: 1 December 2026 • a[1]를 Head | Tail Head: ${prose} Tail: x Head: y Tail: z Links [1] example`,
    );
  });
});
