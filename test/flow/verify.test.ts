import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowTable } from '../../src/flow/flow.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { outdatedFlow } from '../support/outdated-flow.ts';
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
} from '../support/sample-flow.ts';

/** A sound Flow without blocks or references, to be broken in one place. */
const bare: Flow = {
  ...englishSample,
  contents: { ...englishSample.contents, entries: [] },
  blocks: [],
  references: { label: 'Links', entries: [] },
};

const withBlocks = (...blocks: readonly FlowBlock[]): Flow => ({ ...bare, blocks });

const part = (level: 2 | 3 | 4, anchors: readonly string[], ...blocks: readonly FlowBlock[]): FlowBlock => ({
  type: 'part',
  role: 'section',
  effective: null,
  heading: heading(level, anchors, run('Part')),
  blocks,
});

const table: FlowTable = {
  type: 'table',
  anchors: ['t'],
  caption: [run('Caption')],
  caveat: null,
  labelledBy: null,
  width: 1,
  headerRows: 1,
  rows: [
    {
      type: 'row',
      cells: [{ type: 'cell', anchors: ['t.1'], heads: 'column', runs: [run('Head')], caveat: null }],
    },
    { type: 'row', cells: [{ type: 'cell', anchors: ['t.2'], heads: null, runs: [], caveat: null }] },
  ],
};

const link = (href: string, reference: number | null) => run('words', toAddress(href, reference));

describe('verifyFlow', () => {
  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
    ['bare', bare],
    ['small table', withBlocks(table)],
    ['outdated', outdatedFlow(englishSample, ['title', 'Collect', 'Collect.2', 'kr.transfers.1.2'])],
  ])('accepts the %s sample', (_, flow) => {
    expect(verifyFlow(flow)).toEqual([]);
  });

  const broken: readonly (readonly [rule: string, flow: Flow, faults: readonly string[]])[] = [
    [
      'an anchor that stands twice',
      withBlocks(paragraph(['a'], run('one')), paragraph(['b', 'a'], run('two'))),
      ['anchor `a` stands twice'],
    ],
    [
      'an anchor of a cell that stands twice',
      withBlocks(paragraph(['t.2'], run('one')), table),
      ['anchor `t.2` stands twice'],
    ],
    [
      'a caveat without a banner',
      withBlocks({ ...paragraph(['a'], run('one')), caveat: [run('old')] }),
      ['`a` has a caveat, and the banner does not name it'],
    ],
    [
      'a banner that names what has no caveat',
      {
        ...outdatedFlow(withBlocks(paragraph(['a'], run('one'))), ['a']),
        blocks: [paragraph(['a'], run('one'))],
      },
      ['the banner names `a`, which has no caveat'],
    ],
    [
      'a banner that names nothing',
      outdatedFlow(withBlocks(paragraph(['a'], run('one'))), []),
      ['the banner names no clause', 'a list has no items'],
    ],
    [
      'a link to nowhere',
      withBlocks(paragraph(['a'], run('one', toAnchor('gone')))),
      ['a link leads to `gone`, which does not exist'],
    ],
    [
      'a contents entry to nowhere',
      {
        ...bare,
        contents: {
          ...bare.contents,
          entries: [
            {
              anchor: 'gone',
              runs: [run('Gone')],
              page: { type: 'field', field: 'page-of', anchor: 'title' },
              entries: [],
            },
          ],
        },
      },
      ['a contents entry leads to `gone`, which does not exist'],
    ],
    [
      'a page number of nowhere',
      { ...bare, running: { ...bare.running, head: [{ type: 'field', field: 'page-of', anchor: 'gone' }] } },
      ['a page number leads to `gone`, which does not exist'],
    ],
    [
      'a table labelled by nothing',
      withBlocks({ ...table, caption: null, labelledBy: 'gone' }),
      ['the label of a table leads to `gone`, which does not exist'],
    ],
    [
      'a title that is not of level 1',
      { ...bare, cover: { ...bare.cover, heading: heading(2, ['title'], run('Title')) } },
      ['heading `title` is of level 2 where 1 is due'],
    ],
    [
      'a level that is skipped',
      withBlocks(part(2, ['a'], part(4, ['b']))),
      ['heading `b` is of level 4 where 3 is due'],
    ],
    ['a part without an anchor', withBlocks(part(2, [])), ['a part of level 2 has no anchor']],
    [
      'a list of the wrong level',
      withBlocks({
        type: 'list',
        marker: { type: 'bullet' },
        level: 2,
        items: [item('•', paragraph(['a'], run('one')))],
      }),
      ['a list is of level 2 where 1 is due'],
    ],
    [
      'a list without items',
      withBlocks({ type: 'list', marker: { type: 'bullet' }, level: 1, items: [] }),
      ['a list has no items'],
    ],
    [
      'an item without a label',
      withBlocks({
        type: 'list',
        marker: { type: 'bullet' },
        level: 1,
        items: [item('', paragraph(['a'], run('one')))],
      }),
      ['item `a` has no label'],
    ],
    ['an empty table', withBlocks({ ...table, rows: [], headerRows: 0 }), ['table `t` is empty']],
    [
      'more header rows than rows',
      withBlocks({ ...table, rows: table.rows.slice(0, 1), headerRows: 2 }),
      ['table `t` has 2 header rows of 1 rows'],
    ],
    [
      'rows narrower than the table',
      withBlocks({ ...table, width: 2 }),
      ['row 1 of table `t` has 1 cells of 2', 'row 2 of table `t` has 1 cells of 2'],
    ],
    [
      'a header cell that heads nothing',
      withBlocks({ ...table, headerRows: 2 }),
      ['row 2 of table `t` is a header row with a cell that heads no column'],
    ],
    [
      'a body cell that heads a column',
      withBlocks({ ...table, headerRows: 0 }),
      ['row 1 of table `t` is no header row and has a cell that heads a column'],
    ],
    ['a paragraph without words', withBlocks(paragraph(['a'])), ['paragraph `a` has no words']],
    ['an empty run', withBlocks(paragraph(['a'], run(''))), ['paragraph `a` has an empty run']],
    [
      'neighbours that could be one run',
      withBlocks(paragraph(['a'], run('one', 'strong'), run('two', 'strong'))),
      ['paragraph `a` has two runs with the same marks side by side'],
    ],
    [
      'a control character',
      withBlocks(paragraph(['a'], run('one\u0007'))),
      ['paragraph `a` holds a character that cannot be printed'],
    ],
    [
      'half a character',
      withBlocks(paragraph(['a'], run('one\ud83d'))),
      ['paragraph `a` holds a character that cannot be printed'],
    ],
    [
      'a scheme that runs code',
      withBlocks(paragraph(['a'], link('javascript:alert(1)', null))),
      ['paragraph `a` leads to `javascript:alert(1)`, whose scheme is not allowed'],
    ],
    [
      'a break in a contents entry',
      {
        ...bare,
        contents: {
          ...bare.contents,
          entries: [
            {
              anchor: 'title',
              runs: [run('a'), lineBreak, run('b')],
              page: { type: 'field', field: 'page' },
              entries: [],
            },
          ],
        },
      },
      ['contents entry `title` has a line break'],
    ],
    [
      'a reference out of range',
      withBlocks(paragraph(['a'], link('https://example.com/', 1))),
      ['reference 1 does not lead to `https://example.com/`'],
    ],
    [
      'references that are not in the order of their use',
      {
        ...withBlocks(paragraph(['a'], link('https://example.com/b', 2), link('https://example.com/a', 1))),
        references: {
          label: 'Links',
          entries: [
            { href: 'https://example.com/a', printed: 'https://example.com/a' },
            { href: 'https://example.com/b', printed: 'https://example.com/b' },
          ],
        },
      },
      ['reference 2 is used before reference 1'],
    ],
    [
      'a reference that nothing uses',
      {
        ...bare,
        references: {
          label: 'Links',
          entries: [{ href: 'https://example.com/', printed: 'https://example.com/' }],
        },
      },
      ['reference 1 is never used'],
    ],
    [
      'an empty label',
      { ...bare, references: { label: ' ', entries: [] } },
      ['the label of the references is empty'],
    ],
    [
      'another locale as the current one',
      { ...bare, locale: 'ms' },
      ['the current locale is not `ms` alone'],
    ],
  ];

  test.each(broken)('names %s', (_, flow, faults) => {
    expect(verifyFlow(flow)).toEqual(faults);
  });
});
