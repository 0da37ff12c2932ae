import type {
  Flow,
  FlowBlock,
  FlowHeading,
  FlowParagraph,
  FlowRevised,
  FlowRow,
  FlowRun,
  FlowTable,
} from '../../../src/flow/flow.ts';
import { deleted, inserted } from '../../support/redline-flow.ts';
import { heading, item, paragraph, run } from '../../support/sample-flow.ts';
import { flowOf } from './tiny-flow.ts';

/** A redline of these blocks. */
export function redlineFlowOf(blocks: readonly FlowBlock[], changes: Partial<Flow> = {}): Flow {
  const flow = flowOf(blocks);
  return {
    ...flow,
    cover: { ...flow.cover, lines: [[run('From 2 March to 2 November 2026')], ...flow.cover.lines] },
    redline: {
      heading: heading(2, [], run('What changed')),
      legend: [run('Inserted, deleted.')],
      none: [run('No clause was changed.')],
      counts: [{ kind: 'added', name: 'Added', label: 'Added: 1', count: 1 }],
      changes: [],
      words: { show: 'Show', onlyChanged: 'Changed only', inserted: 'inserted', deleted: 'deleted' },
    },
    ...changes,
  };
}

export const added: FlowRevised = { kind: 'added', side: 'new', move: null };
export const removed: FlowRevised = { kind: 'removed', side: 'old', move: null };
export const reworded: FlowRevised = { kind: 'reworded', side: 'both', move: null };

export function movedHere(from: string, ...note: readonly FlowRun[]): FlowRevised {
  return { kind: 'moved', side: 'new', move: { anchor: from, note } };
}

export function movedAway(to: string, ...note: readonly FlowRun[]): FlowRevised {
  return { kind: 'moved', side: 'old', move: { anchor: to, note } };
}

export type Side = 'kept' | 'new' | 'old';

/** Words of a block on a side, and what says so of the block. */
function on(side: Side, text: string): { readonly runs: readonly FlowRun[]; readonly revised?: FlowRevised } {
  if (side === 'kept') return { runs: [run(text)] };
  return side === 'new'
    ? { runs: [inserted(text)], revised: added }
    : { runs: [deleted(text)], revised: removed };
}

/** A paragraph that is called by its words. */
export function words(side: Side, text: string): FlowParagraph {
  return { ...paragraph([text], run(text)), ...on(side, text) };
}

export function part(side: Side, text: string, ...blocks: readonly FlowBlock[]): FlowBlock {
  const own: FlowHeading = { ...heading(2, [text], run(text)), ...on(side, text) };
  return { type: 'part', role: 'section', heading: own, effective: null, blocks };
}

export function bullets(...items: readonly (readonly [Side, string, ...FlowBlock[]])[]): FlowBlock {
  return {
    type: 'list',
    marker: { type: 'bullet' },
    level: 1,
    items: items.map(([side, text, ...below]) => item('•', words(side, text), ...below)),
  };
}

/** A table of one column whose only row says its name; with a caption, or without. */
export function table(side: Side, name: string, caption: string | null = null): FlowTable {
  const { runs, revised } = on(side, name);
  return {
    type: 'table',
    anchors: [`${name}-table`],
    caption: caption === null ? null : on(side, caption).runs,
    caveat: null,
    labelledBy: null,
    width: 1,
    headerRows: 0,
    rows: [rowOf(name, [runs])],
    ...(revised === undefined ? {} : { revised }),
  };
}

export function rowOf(name: string, cells: readonly (readonly FlowRun[])[], revised?: FlowRevised): FlowRow {
  return {
    type: 'row',
    cells: cells.map((runs, column) => ({
      type: 'cell',
      anchors: [`${name}.${column}`],
      heads: null,
      runs,
      caveat: null,
    })),
    ...(revised === undefined ? {} : { revised }),
  };
}

/** Where readers leave rests of what should be gone. */
export const redlineCases: Readonly<Record<string, readonly FlowBlock[]>> = {
  'a removed paragraph before a table': [
    words('kept', 'a'),
    words('old', 'b'),
    table('kept', 't'),
    words('kept', 'c'),
  ],
  'an added paragraph before a table': [
    words('kept', 'a'),
    words('new', 'b'),
    table('kept', 't'),
    words('kept', 'c'),
  ],
  'another paragraph before a table': [
    words('kept', 'a'),
    words('old', 'b'),
    words('new', 'c'),
    table('kept', 't'),
    words('kept', 'd'),
  ],
  'another two paragraphs before a table, the added first': [
    part(
      'kept',
      'a',
      words('new', 'b'),
      words('old', 'c'),
      words('new', 'd'),
      words('old', 'e'),
      table('kept', 't'),
    ),
    words('kept', 'f'),
  ],
  'a removed caption': [
    words('kept', 'a'),
    { ...table('kept', 't'), caption: [deleted('caption')], revised: reworded },
    words('kept', 'b'),
  ],
  'a removed table with its caption below a heading': [
    part('kept', 'a', table('old', 't', 'caption'), words('kept', 'b')),
  ],
  'an added table with its caption below a heading': [
    part('kept', 'a', table('new', 't', 'caption'), words('kept', 'b')),
  ],
  'a removed part that begins with a table': [
    part('kept', 'a', words('kept', 'b')),
    part('old', 'c', table('old', 't', 'caption'), words('old', 'd')),
    part('kept', 'e', words('kept', 'f')),
  ],
  'an added part that ends with a table': [
    part('kept', 'a', words('kept', 'b')),
    part('new', 'c', words('new', 'd'), table('new', 't')),
    part('kept', 'e', words('kept', 'f')),
  ],
  'a removed table between two that stay': [
    words('kept', 'a'),
    table('kept', 't'),
    table('old', 'u'),
    table('kept', 'v'),
    words('kept', 'b'),
  ],
  'a removed paragraph between two tables': [
    words('kept', 'a'),
    table('kept', 't'),
    words('old', 'b'),
    table('kept', 'v'),
    words('kept', 'c'),
  ],
  'an added table in the place of a removed one': [
    words('kept', 'a'),
    table('old', 't', 'old caption'),
    table('new', 'u', 'new caption'),
    words('kept', 'b'),
  ],
  'the last paragraph, removed': [words('kept', 'a'), words('old', 'b')],
  'the last paragraph, added': [part('kept', 'a'), words('new', 'b')],
  'the last paragraph, another': [words('kept', 'a'), words('old', 'b'), words('new', 'c')],
  'the last part, removed with its table': [
    words('kept', 'a'),
    part('old', 'b', words('old', 'c'), table('old', 't'), words('old', 'd')),
  ],
  'the last paragraph behind a table, removed': [words('kept', 'a'), table('kept', 't'), words('old', 'b')],
  'the last table, added': [words('kept', 'a'), table('new', 't')],
  'the last table, removed': [words('kept', 'a'), table('old', 't', 'caption')],
  'two removed lists, one behind the other': [
    part('kept', 'a', bullets(['old', 'b'], ['old', 'c']), {
      type: 'list',
      marker: { type: 'ordered', style: 'decimal', start: 1 },
      level: 1,
      items: [item('1.', words('old', 'd'))],
    }),
    part('kept', 'e', bullets(['kept', 'f'])),
  ],
  'a removed item with what is in it': [
    bullets(
      ['kept', 'a'],
      ['old', 'b', words('old', 'c'), table('old', 't'), { ...bullets(['old', 'd']), level: 2 } as FlowBlock],
      ['kept', 'e'],
    ),
  ],
  'a table in an item that stays': [
    bullets(['kept', 'a', table('new', 't'), words('kept', 'b')], ['old', 'c']),
  ],
  'the only words of a cell, another row, and an empty cell': [
    words('kept', 'a'),
    {
      ...table('kept', 't'),
      width: 2,
      rows: [
        rowOf('one', [[deleted('x')], [inserted('y')]]),
        rowOf('two', [[deleted('z')], []], removed),
        rowOf('three', [[inserted('z')], [inserted('w')]], added),
      ],
    },
    words('kept', 'b'),
  ],
  'every row but one': [
    words('kept', 'a'),
    {
      ...table('kept', 't'),
      rows: [
        rowOf('one', [[deleted('x')]], removed),
        rowOf('two', [[run('y')]]),
        rowOf('three', [[deleted('z')]], removed),
      ],
    },
    words('kept', 'b'),
  ],
  'moved paragraphs before a table and at the end': [
    { ...words('kept', 'a') },
    { ...words('old', 'b'), anchors: ['was.b'], revised: movedAway('b', run('Moved away')) },
    table('kept', 't'),
    words('kept', 'c'),
    { ...paragraph(['b'], run('b')), revised: movedHere('was.b', run('Moved here')) },
  ],
};
