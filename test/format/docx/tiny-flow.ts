import type { Flow, FlowBlock } from '../../../src/flow/flow.ts';
import { heading, item, lineBreak, paragraph, run, toAddress } from '../../support/sample-flow.ts';

/** An edition around these blocks: `word/document.xml` of it is small enough to read. */
export function flowOf(blocks: readonly FlowBlock[], changes: Partial<Flow> = {}): Flow {
  return {
    type: 'flow',
    notice: 'tiny',
    version: '2026-11-02',
    effective: '2026-12-01',
    locale: 'en',
    direction: 'ltr',
    breaking: 'word',
    title: 'Tiny notice',
    publisher: null,
    url: 'https://www.example.com/tiny/en/',
    cover: {
      heading: heading(1, ['title'], run('Tiny notice')),
      lines: [[run('Last updated: 2 November 2026')]],
    },
    banner: null,
    contents: { heading: heading(2, [], run('Contents')), entries: [] },
    blocks,
    references: { label: 'Links', entries: [] },
    running: {
      head: [run('Tiny notice')],
      foot: [run('Tiny notice · 2026-11-02')],
      folio: [run('Page '), { type: 'field', field: 'page' }, run(' of '), { type: 'field', field: 'pages' }],
    },
    web: {
      headingBase: 2,
      skip: 'Skip',
      partLinks: {},
      localesLabel: 'Languages',
      filesLabel: 'Formats',
      locales: [],
      files: [],
      versions: null,
    },
    jurisdiction: null,
    release: null,
    redline: null,
    ...changes,
  };
}

const help = toAddress('https://www.example.com/help?a=1&b=2', 1);

/** One of each thing that Word is to show. */
export const tinyFlow: Flow = flowOf(
  [
    {
      type: 'part',
      role: 'section',
      effective: null,
      heading: heading(2, ['Part', 'Old.Part'], run('A part')),
      blocks: [
        paragraph(['Part.1'], run('See '), run('this ', help), run('help', 'strong', help), run('.')),
        {
          type: 'list',
          marker: { type: 'ordered', style: 'decimal', start: 3 },
          level: 1,
          items: [item('3.', paragraph(['Part.2'], run('Three')), paragraph(['Part.3'], run('and more')))],
        },
        {
          type: 'table',
          anchors: ['Part.table'],
          caption: [run('People')],
          caveat: null,
          labelledBy: null,
          width: 2,
          headerRows: 1,
          rows: [
            {
              type: 'row',
              cells: [
                {
                  type: 'cell',
                  anchors: ['Part.table.name'],
                  heads: 'column',
                  runs: [run('Name')],
                  caveat: null,
                },
                {
                  type: 'cell',
                  anchors: ['Part.table.place'],
                  heads: 'column',
                  runs: [run('Place')],
                  caveat: null,
                },
              ],
            },
            {
              type: 'row',
              cells: [
                {
                  type: 'cell',
                  anchors: [],
                  heads: null,
                  runs: [run('Hanbit'), lineBreak, run('한빛', 'emphasis')],
                  caveat: null,
                },
                { type: 'cell', anchors: [], heads: null, runs: [], caveat: null },
              ],
            },
          ],
        },
      ],
    },
  ],
  {
    contents: {
      heading: heading(2, [], run('Contents')),
      entries: [
        {
          anchor: 'Part',
          runs: [run('A part')],
          page: { type: 'field', field: 'page-of', anchor: 'Part' },
          entries: [],
        },
      ],
    },
    references: {
      label: 'Links',
      entries: [{ href: help.type === 'address' ? help.href : '', printed: '' }],
    },
  },
);
