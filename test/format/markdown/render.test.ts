import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowLink, FlowRun, FlowTable } from '../../../src/flow/flow.ts';
import { stretchesOf } from '../../../src/flow/stretches.ts';
import { render } from '../../../src/format/markdown/render.ts';
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
  toAnchor,
} from '../../support/sample-flow.ts';
import { characters, charactersOf, type MarkedCharacter, readMarkdown } from './read-markdown.ts';

/** Markdown takes nothing from the theme. */
const noTheme = {} as Theme;

async function markdownOf(flow: Flow): Promise<string> {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await render(flow, noTheme));
}

const withBlocks = (...blocks: readonly FlowBlock[]): Flow => ({
  ...englishSample,
  title: 'T',
  url: 'https://example.com/en/',
  cover: { heading: heading(1, ['title'], run('T')), lines: [] },
  contents: { ...englishSample.contents, entries: [] },
  blocks,
});

/** The Markdown of blocks alone, below the title. */
async function blocksOf(...blocks: readonly FlowBlock[]): Promise<string> {
  return (await markdownOf(withBlocks(...blocks))).replace(/^# T\n\n/, '');
}

function tableOf(headerRows: number, ...rows: readonly (readonly (readonly FlowRun[])[])[]): FlowTable {
  return {
    type: 'table',
    anchors: ['t'],
    caption: null,
    caveat: null,
    labelledBy: null,
    width: rows[0]?.length ?? 0,
    headerRows,
    rows: rows.map((cells, index) => ({
      type: 'row',
      cells: cells.map((runs) => ({
        type: 'cell',
        anchors: [],
        heads: index < headerRows ? 'column' : null,
        runs,
        caveat: null,
      })),
    })),
  };
}

/** What `charactersOf` finds when the runs came through whole. */
function charactersOfRuns(runs: readonly FlowRun[], url: string): readonly MarkedCharacter[] {
  return runs.flatMap((each) =>
    each.type === 'text'
      ? characters(
          each.text,
          `${each.strong ? '*' : ''}${each.emphasis ? '_' : ''}${linkMark(each.link, url)}`,
        )
      : [],
  );
}

function linkMark(link: FlowLink | null, url: string): string {
  if (link === null) return '';
  return link.type === 'anchor' ? `<${url}#${link.anchor}>` : `<${link.href}>`;
}

describe('render', () => {
  test('links to anchors on the page of the edition, and to addresses as they are', async () => {
    expect(
      await blocksOf(
        paragraph(
          ['a'],
          run('See '),
          run('cookies', 'strong', toAnchor('Cookies')),
          run(' or '),
          run('a@example.com', toAddress('mailto:a@example.com', null)),
          run('.'),
        ),
      ),
    ).toBe('See [**cookies**](https://example.com/en/#Cookies) or <a@example.com>.\n');
  });

  test('keeps bold type that ends in a bracket before a particle', async () => {
    const markdown = await blocksOf(paragraph(['a'], run('책임자(DPO)', 'strong'), run('의 주소')));
    expect(markdown).toBe('**책임자(DPO)**&#xC758; 주소\n');
    expect(charactersOf(readMarkdown(markdown)).slice(0, 8)).toEqual(
      [...'책임자(DPO)'].map((character) => [character, '*']).slice(0, 8),
    );
  });

  test('puts spaces outside of marks', async () => {
    expect(await blocksOf(paragraph(['a'], run('see '), run(' this ', 'strong'), run('now')))).toBe(
      'see  **this** now\n',
    );
  });

  test('escapes what readers take for markup', async () => {
    expect(await blocksOf(paragraph(['a'], run('1~2 a_b *c* <br> &amp; [x](y) `z`')))).toBe(
      '1\\~2 a_b \\*c\\* \\<br> \\&amp; \\[x]\\(y) \\`z\\`\n',
    );
    expect(await blocksOf(paragraph(['a'], run('2022. 6. 3. ')), paragraph(['b'], run('- x')))).toBe(
      '2022\\. 6. 3.\n\n\\- x\n',
    );
  });

  test('goes on in a new line at a break, but not at the end of a paragraph', async () => {
    expect(await blocksOf(paragraph(['a'], run('one '), lineBreak, run('- two'), lineBreak, lineBreak))).toBe(
      'one\\\n\\- two\n',
    );
  });

  test('counts decimal items and letters the others', async () => {
    const list: FlowBlock = {
      type: 'list',
      marker: { type: 'ordered', style: 'decimal', start: 9 },
      level: 1,
      items: [
        item('9.', paragraph(['a'], run('one')), {
          type: 'list',
          marker: { type: 'ordered', style: 'alpha', start: 1 },
          level: 2,
          items: [item('(a)', paragraph(['b'], run('two', 'strong')))],
        }),
        item('10.', paragraph(['c'], run('three'))),
      ],
    };
    expect(await blocksOf(list)).toBe('9. one\n   - (a) **two**\n10. three\n');
  });

  test('keeps neighbouring lists apart', async () => {
    const list = (label: string): FlowBlock => ({
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [item('•', paragraph([], run(label)))],
    });
    expect(await blocksOf(list('one'), list('two'))).toBe('- one\n\n* two\n');
  });

  test('writes a table with `<br>` in its cells', async () => {
    expect(
      await blocksOf(tableOf(1, [[run('Name')], [run('a|b')]], [[run('one'), lineBreak, run('two')], []])),
    ).toBe('| Name | a\\|b |\n| - | - |\n| one<br>two | |\n');
  });

  test('writes an empty header row where a table has none', async () => {
    expect(await blocksOf(tableOf(0, [[run('Name')], [run('Hanbit')]]))).toBe(
      '| | |\n| - | - |\n| Name | Hanbit |\n',
    );
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('is read back as the words of the %s sample, in order, with their marks', async (_, flow) => {
    const markdown = await markdownOf(flow);
    const bodyOf = (characterList: readonly MarkedCharacter[]) =>
      characterList.map(([character]) => character).join('');
    const expected = [...stretchesOf(flow)]
      .filter(({ role }) => role !== 'running line')
      .flatMap(({ role, anchor, runs }) => {
        const marked = runs.map((each) =>
          each.type !== 'text'
            ? each
            : {
                ...each,
                strong: each.strong || role === 'caption',
                link: role === 'contents entry' && anchor !== null ? toAnchor(anchor) : each.link,
              },
        );
        const label = { 'Collect.4': '(a)', 'Collect.5': '(b)' }[anchor ?? ''] ?? '';
        return [...characters(label, ''), ...charactersOfRuns(marked, flow.url)];
      });
    const read = charactersOf(readMarkdown(markdown));
    expect(bodyOf(read)).toBe(bodyOf(expected));
    expect(read).toEqual(expected);
    expect(markdown).not.toContain('\r');
    expect(markdown.endsWith('\n')).toBe(true);
  });

  test('reads any text back as it was, in a paragraph, an item, a heading and a cell', async () => {
    const text = fc
      .string({
        unit: fc.constantFrom(
          ...[
            '*',
            '_',
            '~',
            '`',
            '<',
            '>',
            '&',
            'amp;',
            '[',
            ']',
            '(',
            ')',
            '!',
            '#',
            '-',
            '+',
            '.',
            '1',
            '|',
            ':',
          ],
          ...['\\', '=', '"', '/', 'a', 'b', '가', '나', ' ', 'www.', 'http://', '@'],
        ),
        maxLength: 16,
      })
      .map((value) => value.replace(/\s+/g, ' ').trim())
      .filter((value) => value !== '');
    await fc.assert(
      fc.asyncProperty(text, text, async (first, second) => {
        const runs = [run(first), lineBreak, run(second, 'strong')];
        const flow = withBlocks(
          paragraph([], ...runs),
          { type: 'part', role: 'section', effective: null, heading: heading(2, ['h'], ...runs), blocks: [] },
          { type: 'list', marker: { type: 'bullet' }, level: 1, items: [item('•', paragraph([], ...runs))] },
          tableOf(1, [runs, runs], [runs, []]),
        );
        const once = charactersOfRuns(runs, flow.url);
        expect(charactersOf(readMarkdown(await markdownOf(flow)))).toEqual([
          ...characters('T', ''),
          ...Array.from({ length: 6 }, () => once).flat(),
        ]);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps the marks of any runs, in Korean too', async () => {
    const marked: fc.Arbitrary<FlowRun> = fc.record({
      type: fc.constant('text' as const),
      text: fc
        .array(fc.constantFrom('가', '나의', '(DPO)', '.', '“', 'a', ' b ', ' '), {
          minLength: 1,
          maxLength: 3,
        })
        .map((parts) => parts.join('')),
      strong: fc.boolean(),
      emphasis: fc.boolean(),
      link: fc.constantFrom(null, null, toAnchor('Cookies')),
      locale: fc.constantFrom(null, 'ko'),
      verbatim: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(marked, { minLength: 1, maxLength: 5 }), async (runs) => {
        const flow = withBlocks(paragraph([], ...runs));
        expect(charactersOf(readMarkdown(await markdownOf(flow))).slice(1)).toEqual(
          charactersOfRuns(runs, flow.url),
        );
      }),
      { numRuns: 300 },
    );
  });
});
