import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowRevised, FlowRow, FlowRun } from '../../src/flow/flow.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { deleted, englishRedline, inserted, koreanRedline } from '../support/redline-flow.ts';
import { englishSample, heading, paragraph, run } from '../support/sample-flow.ts';

/** A sound redline without blocks, to be broken in one place. */
const bare: Flow = {
  ...englishSample,
  contents: { ...englishSample.contents, entries: [] },
  blocks: [],
  references: { label: 'Links', entries: [] },
  redline: {
    heading: heading(2, [], run('What changed')),
    legend: [run('Legend')],
    none: [run('No clause was changed.')],
    counts: [],
    changes: [],
    words: { show: 'Show', onlyChanged: 'Changed', inserted: 'inserted', deleted: 'deleted' },
  },
};

const added: FlowRevised = { kind: 'added', side: 'new', move: null };
const removed: FlowRevised = { kind: 'removed', side: 'old', move: null };
const reworded: FlowRevised = { kind: 'reworded', side: 'both', move: null };
const movedTo = (anchor: string, side: 'new' | 'old'): FlowRevised => ({
  kind: 'moved',
  side,
  move: { anchor, note: [] },
});

const text = (revised: FlowRevised, anchor: string, ...runs: readonly FlowRun[]) => ({
  ...paragraph([anchor], ...runs),
  revised,
});

const withBlocks = (...blocks: readonly FlowBlock[]): Flow => ({ ...bare, blocks });

const table = (...rows: readonly FlowRow[]): FlowBlock => ({
  type: 'table',
  anchors: ['t'],
  caption: [run('Caption')],
  caveat: null,
  labelledBy: null,
  width: 2,
  headerRows: 0,
  rows,
});

const cell = (anchor: string, own: FlowRun, revised?: FlowRevised): FlowRow['cells'][0] => ({
  type: 'cell',
  anchors: [anchor],
  heads: null,
  runs: [own],
  caveat: null,
  ...(revised === undefined ? {} : { revised }),
});

describe('verifyRedline', () => {
  test.each([
    ['English', englishRedline],
    ['Korean', koreanRedline],
    ['bare', bare],
    [
      'moved words that stayed, came and went',
      withBlocks(
        text(movedTo('was.a', 'new'), 'a', run('one'), inserted(' two'), deleted(' three')),
        text(movedTo('a', 'old'), 'was.a', deleted('one three')),
      ),
    ],
  ])('accepts the %s sample', (_, flow) => {
    expect(verifyFlow(flow)).toEqual([]);
  });

  const broken: readonly (readonly [rule: string, flow: Flow, faults: readonly string[]])[] = [
    [
      'revisions in an edition',
      { ...withBlocks(text(reworded, 'a', inserted('one'))), redline: null },
      [
        'paragraph `a` is revised, and there is no redline',
        'a paragraph has revisions, and there is no redline',
      ],
    ],
    [
      'a kind that does not leave a block on its side',
      withBlocks(text({ ...added, side: 'both' }, 'a', inserted('one'))),
      ['paragraph `a` is added and on side `both`'],
    ],
    [
      'a move without another place',
      withBlocks(text({ kind: 'moved', side: 'new', move: null }, 'a', run('one'))),
      [
        'paragraph `a` is moved and leads to no place',
        'paragraph `a` was moved, and its other place is not to be found',
      ],
    ],
    [
      'words of the newer edition in a removed paragraph',
      withBlocks(text(removed, 'a', deleted('one'), run(' two'))),
      ['paragraph `a` is on side `old` and has words that are not deleted'],
    ],
    [
      'kept words in an added paragraph',
      withBlocks(text(added, 'a', inserted('one'), run(' two'))),
      ['paragraph `a` was added and has words that are not inserted'],
    ],
    [
      'revisions in a paragraph that is not revised',
      withBlocks(paragraph(['a'], run('one'), inserted(' two'))),
      ['paragraph `a` has revisions and is not revised'],
    ],
    [
      'a reworded paragraph whose words are the same',
      withBlocks(text(reworded, 'a', run('one'))),
      ['paragraph `a` is reworded and has no revisions'],
    ],
    [
      'an added paragraph in a removed part',
      withBlocks({
        type: 'part',
        role: 'section',
        effective: null,
        heading: { ...heading(2, ['p'], deleted('Part')), revised: removed },
        blocks: [text(added, 'a', inserted('one'))],
      }),
      ['paragraph `a` is on side `new` in what is on side `old`'],
    ],
    [
      'a move that leads elsewhere',
      withBlocks(
        text(movedTo('was.b', 'new'), 'a', run('one')),
        text(movedTo('b', 'old'), 'was.b', deleted('two')),
        text(movedTo('was.b', 'new'), 'b', run('two')),
      ),
      ['paragraph `a` leads to paragraph `was.b`, which leads elsewhere'],
    ],
    [
      'a place where a clause stood that does not say so',
      withBlocks(text(movedTo('b', 'new'), 'a', run('one')), text(movedTo('a', 'old'), 'b', deleted('one'))),
      ['paragraph `b` stood there, and its anchor does not say so'],
    ],
    [
      'a column of two sides',
      withBlocks(
        table(
          { type: 'row', cells: [cell('t.1', run('a')), cell('t.2', inserted('b'), added)] },
          { type: 'row', cells: [cell('t.3', run('c')), cell('t.4', run('d'))] },
        ),
      ),
      ['column 2 of table `t` is not of one side'],
    ],
    [
      'words where neither edition has a cell',
      withBlocks(
        table(
          { type: 'row', cells: [cell('t.1', run('a')), cell('t.2', inserted('b'), added)] },
          {
            type: 'row',
            revised: removed,
            cells: [cell('t.3', deleted('c')), cell('t.4', inserted('d'), added)],
          },
        ),
      ),
      ['cell `t.4` is in no edition and is not empty'],
    ],
    [
      'a list of changes that leads nowhere and does not add up',
      {
        ...bare,
        redline: {
          heading: heading(2, [], run('What changed')),
          legend: [run('Legend')],
          none: [run('No clause was changed.')],
          counts: [{ kind: 'added', name: 'Added', label: 'Added: 2', count: 2 }],
          changes: [{ kind: 'added', name: 'Added', anchor: 'lost', runs: [run('Lost')] }],
          words: { show: 'Show', onlyChanged: ' ', inserted: 'inserted', deleted: 'deleted' },
        },
      },
      [
        'a change leads to `lost`, which does not exist',
        'the changes are added 1 and not added 2',
        'a label of the list of changes is empty',
      ],
    ],
  ];

  test.each(broken)('says of %s', (_, flow, faults) => {
    expect(verifyFlow(flow)).toEqual(faults);
  });
});
