import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Flow, FlowBlock, FlowRedline, FlowRevised, FlowRun } from '../../../../src/flow/flow.ts';
import { textsOf } from '../../../../src/flow/words.ts';
import { layout } from '../../../../src/format/pdf/layout/layout.ts';
import type { Element, Layout, Line, Page, Shape } from '../../../../src/format/pdf/layout/pages.ts';
import { readPhrases } from '../../../../src/locale/read-phrases.ts';
import { createWords, phraseNamespace } from '../../../../src/locale/words.ts';
import { lowerRedline } from '../../../../src/lower/lower-redline.ts';
import { changesIn } from '../../../../src/redline/changes.ts';
import { redlineOf as compare } from '../../../../src/redline/compare.ts';
import { type NoticePair, noticePairs } from '../../../support/edited-notice.ts';
import { stele } from '../../../support/fixture-project.ts';
import { deleted, englishRedline, inserted, koreanRedline } from '../../../support/redline-flow.ts';
import { heading, item, paragraph, run, toAnchor } from '../../../support/sample-flow.ts';
import { area, bareFlow, beyondMargins, bodyWords, linesOf, monospace, tokens, wordsOf } from '../paper.ts';

const set = (flow: Flow): Layout => layout(flow, tokens, monospace);

/** A redline of these blocks alone: a list of no changes above them. */
function redlineOf(blocks: readonly FlowBlock[], more: Partial<FlowRedline> = {}): Flow {
  const { words } = englishRedline.redline ?? {
    words: { show: '', onlyChanged: '', inserted: 'inserted', deleted: 'deleted' },
  };
  return bareFlow(blocks, {
    redline: {
      heading: heading(2, [], run('Changes')),
      legend: [],
      none: [run('None.')],
      counts: [],
      changes: [],
      words,
      ...more,
    },
  });
}

const insertedBreak: FlowRun = { type: 'break', revision: 'inserted' };
const both: FlowRevised = { kind: 'reworded', side: 'both', move: null };
const added: FlowRevised = { kind: 'added', side: 'new', move: null };
const movedHere: FlowRevised = {
  kind: 'moved',
  side: 'new',
  move: { anchor: 'was', note: [run('Moved here')] },
};
const movedAway: FlowRevised = {
  kind: 'moved',
  side: 'old',
  move: { anchor: 'now', note: [run('Moved to')] },
};

const revised = (mark: FlowRevised, anchor: string, ...runs: readonly FlowRun[]) => ({
  ...paragraph([anchor], ...runs),
  revised: mark,
});

/** The marked runs of the first page. */
const marksOf = ({ pages }: Layout) =>
  (pages[0]?.lines ?? []).flatMap(({ runs }) =>
    runs.flatMap(({ text, mark, colour }) => (mark === undefined ? [] : [[text, mark, colour]])),
  );

type Box = Extract<Shape, { type: 'box' }>;
const boxesOf = ({ pages: [page] }: Layout): readonly Box[] =>
  (page?.shapes ?? []).flatMap((shape) => (shape.type === 'box' ? [shape] : []));
const barsOf = (made: Layout): readonly Box[] => boxesOf(made).filter(({ x }) => x < area.left);
const lineOf = (page: Page | undefined, words: string): Line | undefined =>
  page?.lines.find(({ runs }) => runs.some(({ text }) => text.includes(words)));

const spansOf = ({ elements }: Layout): (readonly [Element['role'] | undefined, string, string | null])[] =>
  elements.flatMap((element) =>
    'decoration' in element
      ? [[elements[element.parent ?? -1]?.role, element.decoration, element.spoken] as const]
      : [],
  );

describe('a redline on paper', () => {
  test('underlines inserted words twice and strikes deleted ones through, each in its colour', () => {
    const made = set(
      redlineOf([revised(both, 'a', run('We '), deleted('may'), inserted('shall'), run(' act.'))]),
    );
    expect(marksOf(made)).toEqual([
      ['may', 'deleted', 'deleted'],
      ['shall', 'inserted', 'inserted'],
    ]);
    const y = lineOf(made.pages[0], 'shall')?.y ?? 0;
    const lines = boxesOf(made).filter(({ colour }) => colour === 'inserted' || colour === 'deleted');
    // Half an em a character: `may` begins after three of them, `shall` a little behind it.
    expect(
      lines.map(({ x, y: top, width, height, colour }) => [colour, x, +(top - y).toFixed(2), width, height]),
    ).toEqual([
      ['deleted', area.left + 15, -3.35, 15, 0.7],
      ['inserted', area.left + 31.6, 1.05, 25, 0.5],
      ['inserted', area.left + 31.6, 2.15, 25, 0.5],
    ]);
  });

  test('leaves room only between words that replace each other', () => {
    const at = (...runs: readonly FlowRun[]) =>
      lineOf(set(redlineOf([revised(both, 'a', ...runs)])).pages[0], 'two')?.runs.map(
        ({ x }) => +(x - area.left).toFixed(2),
      );
    expect(at(deleted('one'), inserted('two'))).toEqual([0, 16.6]);
    expect(at(deleted('one '), inserted('two'))).toEqual([0, 20]);
    expect(at(deleted('one'), inserted(' two'))).toEqual([0, 15]);
    expect(at(run('one'), inserted('two'))).toEqual([0, 15]);
    expect(at(inserted('one'), run('two'))).toEqual([0, 15]);
  });

  test('ends a line between words that replace each other, and begins the next at the edge', () => {
    const long = 'a'.repeat(50);
    for (const breaking of ['word', 'keep-all'] as const) {
      const made = set({
        ...redlineOf([revised(both, 'a', deleted(long), inserted(`${long}.`), run(' End.'))]),
        breaking,
      });
      const lines = (made.pages[0]?.lines ?? [])
        .slice(2)
        .map(({ runs }) => runs.map(({ x, text }) => [text, x]));
      expect(lines.slice(0, 2)).toEqual([
        [[long, area.left]],
        [
          [`${long}.`, area.left],
          [' End.', area.left + 255],
        ],
      ]);
    }
  });

  test('puts a bar beside every changed line, over the room between two of them, and beside no other', () => {
    const long = Array.from({ length: 30 }, () => 'aaaaa').join(' ');
    const made = set(
      redlineOf([
        paragraph(['a'], run('Kept.')),
        revised(both, 'b', run(`${long} `), inserted('new'), run(` ${long}`)),
        paragraph(['c'], run('Kept too.')),
        revised(added, 'd', inserted('One.')),
        revised(added, 'e', inserted('Two.'), insertedBreak, inserted('Three.')),
      ]),
    );
    const [page] = made.pages;
    const [first, second, ...others] = barsOf(made);
    expect(others).toEqual([]);
    expect(first).toMatchObject({ width: 1.5, height: 15.5, colour: 'text' });
    const within = ({ y, height }: Box, line: Line | undefined) =>
      line !== undefined && line.y > y && line.y < y + height;
    const told = (words: string) =>
      [first, second].map((bar) => bar !== undefined && within(bar, lineOf(page, words)));
    expect(['Kept.', 'new', 'Kept too.', 'One.', 'Two.', 'Three.'].map(told)).toEqual([
      [false, false],
      [true, false],
      [false, false],
      [false, true],
      [false, true],
      [false, true],
    ]);
  });

  test('tells what moved from what came and went, and leads to its other place', () => {
    const made = set(
      redlineOf([
        revised(movedAway, 'was', deleted('Old words.')),
        revised(movedHere, 'now', run('Kept '), deleted('lost '), inserted('won.')),
      ]),
    );
    expect(marksOf(made)).toEqual([
      ['Old words.', 'moved away', 'moved'],
      ['Kept ', 'moved here', 'moved'],
      ['lost ', 'deleted', 'deleted'],
      ['won.', 'inserted', 'inserted'],
    ]);
    expect(made.pages[0] === undefined ? [] : linesOf(made.pages[0])).toEqual([
      'Changes',
      'None.',
      'Old words.',
      'Moved to',
      'Kept lost won.',
      'Moved here',
    ]);
    const links = made.elements.flatMap((element) => (element.role === 'Link' ? [element.link] : []));
    expect(links).toEqual([toAnchor('now'), toAnchor('was')]);
    expect(barsOf(made)).toHaveLength(1);
  });

  test('marks the label of an item with its text, but strikes no bullet', () => {
    const list = (label: string): FlowBlock => ({
      type: 'list',
      marker: { type: 'bullet' },
      level: 1,
      items: [item(label, revised(added, 'a', inserted('new')))],
    });
    expect(marksOf(set(redlineOf([list('1.')])))).toEqual([
      ['1. ', 'inserted', 'inserted'],
      ['new', 'inserted', 'inserted'],
    ]);
    expect(marksOf(set(redlineOf([list('•')])))).toEqual([['new', 'inserted', 'inserted']]);
  });

  test('says below a table where it, a row or a cell of it stands else', () => {
    const cell = (runs: readonly FlowRun[]) =>
      ({ type: 'cell', anchors: [], heads: null, runs, caveat: null }) as const;
    const made = set(
      redlineOf([
        {
          type: 'table',
          anchors: [],
          caption: null,
          caveat: null,
          labelledBy: null,
          width: 2,
          headerRows: 0,
          rows: [
            { type: 'row', cells: [cell([run('a')]), cell([run('b')])] },
            { type: 'row', revised: movedHere, cells: [cell([run('c')]), cell([run('d')])] },
          ],
        },
      ]),
    );
    expect(marksOf(made)).toEqual([
      ['c', 'moved here', 'moved'],
      ['d', 'moved here', 'moved'],
    ]);
    expect(linesOf(made.pages[0] ?? { number: 1, shapes: [], lines: [] })).toEqual([
      'Changes',
      'None.',
      'a',
      'b',
      'c',
      'Moved here',
      'd',
    ]);
  });

  test('says in the structure what became of words, once for neighbours, within links and without', () => {
    const to = toAnchor('a');
    const made = set(
      redlineOf([
        revised(
          both,
          'a',
          deleted('one '),
          deleted('two', 'strong'),
          inserted('three ', to),
          { ...inserted('말', to), locale: 'ko' },
          inserted(' four'),
          run(' five'),
        ),
      ]),
    );
    expect(spansOf(made)).toEqual([
      ['P', 'LineThrough', 'deleted: one two'],
      ['Link', 'Underline', 'inserted: three 말'],
      ['P', 'Underline', 'inserted: four'],
    ]);
    const korean = made.elements.find((element) => 'locale' in element);
    expect(
      korean?.parent === null || korean === undefined ? null : made.elements[korean.parent],
    ).toMatchObject({
      decoration: 'Underline',
    });
  });

  test('calls a heading and a link by their words of now', () => {
    const made = set(
      redlineOf([
        {
          type: 'part',
          role: 'section',
          effective: null,
          heading: {
            ...heading(2, ['A'], run('Our '), deleted('Policy'), inserted('Notice')),
            revised: both,
          },
          blocks: [paragraph(['b'], deleted('old', toAnchor('A')), inserted('new', toAnchor('A')))],
        },
        {
          type: 'part',
          role: 'section',
          effective: null,
          heading: {
            ...heading(2, ['C'], deleted('Gone')),
            revised: { kind: 'removed', side: 'old', move: null },
          },
          blocks: [],
        },
      ]),
    );
    expect(made.headings.map(({ text }) => text)).toEqual(['Changes', 'Our Notice', 'Gone']);
    expect(made.elements.flatMap((element) => (element.role === 'Link' ? [element.words] : []))).toEqual([
      'new',
    ]);
  });

  test.each([
    ['English', englishRedline],
    ['Korean', koreanRedline],
  ])('lists every change with its page, in words and as a link: %s', (_, flow) => {
    const made = set(flow);
    const pages = new Map(made.destinations.map(({ anchor, page }) => [anchor, page]));
    const lists = made.elements.flatMap((element, index) =>
      element.role === 'L' && element.numbering === 'None' ? [index] : [],
    );
    expect(lists).toHaveLength(1);
    const lines = made.pages.flatMap(({ lines }) => lines);
    const textOfElement = (index: number) =>
      lines.flatMap(({ runs }) => runs.flatMap(({ of, text }) => (of === index ? [text] : []))).join('');
    const listed = made.elements.flatMap((element, index) => {
      const item =
        element.role === 'Lbl' && element.parent !== null ? made.elements[element.parent] : undefined;
      const link = made.elements[index + 2];
      if (item === undefined || item.parent !== lists[0] || link?.role !== 'Link') return [];
      return [[textOfElement(index).trim(), textOfElement(index + 2), link.link]];
    });
    expect(listed).toEqual(
      flow.redline?.changes.map(({ name, anchor, runs }) => [
        name,
        `${runs.map((each) => (each.type === 'text' ? each.text : '')).join('')} ${pages.get(anchor)}`,
        toAnchor(anchor),
      ]),
    );
    const all = lines.map(({ runs }) => runs.map(({ text }) => text).join(''));
    expect(all).toContain(flow.redline?.counts.map(({ label }) => label).join(' · '));
  });
});

const words = createWords();
for (const [locale, source] of stele.phrases)
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);

function lowered({ before, after }: NoticePair): Flow {
  const redline = compare(before, after);
  return lowerRedline(redline, changesIn(redline), {
    phrases: words.phrases(after.locale),
    nameOf: (locale) => words.phrases(locale).say('localeName'),
    locales: [after.locale],
  });
}

test('a redline of any two notices has the words of both in order, within the margins', () => {
  fc.assert(
    fc.property(noticePairs, (pair) => {
      const flow = lowered(pair);
      const made = set(flow);
      expect(beyondMargins(made)).toEqual([]);
      const all = bodyWords(made).join(' ');
      let at = 0;
      for (const text of textsOf(flow.blocks)) {
        const own = wordsOf(text).join(' ');
        const found = all.indexOf(own, at);
        expect([own, found >= at]).toEqual([own, true]);
        at = found + own.length;
      }
      const pages = new Set(made.destinations.map(({ anchor }) => anchor));
      expect(flow.redline?.changes.filter(({ anchor }) => !pages.has(anchor))).toEqual([]);
    }),
    { numRuns: 12 },
  );
});

test('an edition has the day of a part below its heading, apart from it', () => {
  const part: FlowBlock = {
    type: 'part',
    role: 'jurisdiction',
    effective: [run('From 1 May 2027.')],
    heading: heading(2, ['A'], run('A heading')),
    blocks: [paragraph(['A.1'], run('Words.'))],
  };
  const made = set(bareFlow([part]));
  expect(made.pages[0] === undefined ? [] : linesOf(made.pages[0])).toEqual([
    'A heading',
    'From 1 May 2027.',
    'Words.',
  ]);
  expect(made.headings.map(({ text }) => text)).toEqual(['A heading']);
  expect(
    made.elements.flatMap(({ role, id }) => (role === 'P' || role === 'H2' ? [[role, id]] : [])),
  ).toEqual([
    ['H2', 'A'],
    ['P', undefined],
    ['P', 'A.1'],
  ]);
});
