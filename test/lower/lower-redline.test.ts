import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assertNever } from '../../src/ast/assert-never.ts';
import type { Locale, Notice } from '../../src/ast/notice.ts';
import type { Flow, FlowBlock, FlowRevised, FlowRun } from '../../src/flow/flow.ts';
import { flowOn } from '../../src/flow/revisions.ts';
import { verifyFlow } from '../../src/flow/verify.ts';
import { readPhrases } from '../../src/locale/read-phrases.ts';
import { createWords, phraseNamespace } from '../../src/locale/words.ts';
import { lower } from '../../src/lower/lower.ts';
import { lowerRedline } from '../../src/lower/lower-redline.ts';
import { changesIn } from '../../src/redline/changes.ts';
import { redlineOf } from '../../src/redline/compare.ts';
import { noticePairs } from '../support/edited-notice.ts';
import { stele } from '../support/fixture-project.ts';
import { parseBody, type SourceParts } from '../support/notice-source.ts';

const words = createWords();
for (const [locale, source] of stele.phrases) {
  words.register(locale, phraseNamespace, readPhrases(locale, source).value);
}
const nameOf = (locale: Locale): string => words.phrases(locale).say('localeName');

function editionOf(notice: Notice): Flow {
  const phrases = words.phrases(notice.locale);
  return lower(notice, { phrases, nameOf, files: [], outdated: new Set() });
}

function redlineBetween(before: Notice, after: Notice): Flow {
  const redline = redlineOf(before, after);
  const phrases = words.phrases(after.locale);
  return lowerRedline(redline, changesIn(redline), { phrases, nameOf, locales: [after.locale] });
}

/** What of the older edition a redline keeps: not what its clauses were called, nor how its lists were counted. */
function withoutNames(blocks: readonly FlowBlock[]): unknown {
  return JSON.parse(JSON.stringify(blocks), (key, value) => {
    if (key === 'anchors') return value.length > 0;
    if (key === 'anchor' || key === 'labelledBy') return value !== null;
    return key === 'label' || key === 'marker' ? null : value;
  });
}

const marks = { inserted: ['{+', '+}'], deleted: ['[-', '-]'] } as const;

function marked(runs: readonly FlowRun[]): string {
  return runs
    .map((run) => {
      const text = run.type === 'text' ? run.text : '';
      const [open, close] =
        run.type === 'text' && run.revision !== undefined ? marks[run.revision] : ['', ''];
      return `${open}${text}${close}`;
    })
    .join('');
}

/** A line for each block: its anchors, how it differs, where it was moved from or to, and its words. */
function outline(blocks: readonly FlowBlock[]): string[] {
  const line = (anchors: readonly string[], runs: readonly FlowRun[], revised?: FlowRevised): string => {
    const move = revised?.move ? ` → ${revised.move.anchor}` : '';
    const note = marked(revised?.move?.note ?? []);
    const how = revised === undefined ? '' : ` (${revised.kind} ${revised.side}${move})`;
    return `${anchors.join(' ')}${how}: ${marked(runs)}${note === '' ? '' : ` // ${note}`}`;
  };
  return blocks.flatMap((block): string[] => {
    switch (block.type) {
      case 'part':
        return [
          line(block.heading.anchors, block.heading.runs, block.heading.revised),
          ...(block.effective === null ? [] : [`  ${marked(block.effective)}`]),
          ...outline(block.blocks).map((one) => `  ${one}`),
        ];
      case 'paragraph':
        return [line(block.anchors, block.runs, block.revised)];
      case 'list':
        return block.items.flatMap((item) =>
          outline(item.blocks).map((one, at) => (at === 0 ? `${item.label} ${one}` : one)),
        );
      case 'table':
        return [
          line(block.anchors, block.caption ?? [], block.revised),
          ...block.rows.map((row) => {
            const cells = row.cells.map((cell) => line(cell.anchors, cell.runs, cell.revised));
            return `  ${row.revised ? `(${row.revised.kind} ${row.revised.side}) ` : ''}${cells.join(' | ')}`;
          }),
        ];
      default:
        return assertNever(block);
    }
  });
}

function between(
  before: string,
  after: string,
  parts: { before?: SourceParts; after?: SourceParts } = {},
): Flow {
  const [older, newer] = [parseBody(before, parts.before ?? {}), parseBody(after, parts.after ?? {})];
  const flow = redlineBetween(older.value, newer.value);
  expect(verifyFlow(flow)).toEqual([]);
  return flow;
}

describe('a redline of any two notices', () => {
  it('should be sound, and hold both editions', () => {
    fc.assert(
      fc.property(noticePairs, ({ before, after }) => {
        const redline = redlineBetween(before, after);
        expect(verifyFlow(redline)).toEqual([]);
        const [newer, due] = [flowOn(redline, 'new'), editionOf(after)];
        expect(newer.blocks).toEqual(due.blocks);
        expect(newer.contents).toEqual(due.contents);
        expect(newer.references).toEqual(due.references);
        expect(verifyFlow(flowOn(redline, 'old'))).toEqual([]);
        expect(withoutNames(flowOn(redline, 'old').blocks)).toEqual(withoutNames(editionOf(before).blocks));
      }),
      { numRuns: 40 },
    );
  });
});

describe('a redline', () => {
  it('should show a clause that moved at both places, and what it lost', () => {
    const { blocks, contents } = between(
      '## A {#A}\n\nWe keep the data of our guests. {#A.1}\n\nOne more thing. {#A.2}\n\n## B {#B}\n\nSee [A](#A.1). {#B.1}',
      '## A {#A}\n\nOne more thing. {#A.2}\n\n## B {#B}\n\nSee [A](#A.1). {#B.1}\n\nWe keep the data. {#A.1}',
    );
    expect(outline(blocks)).toEqual([
      'A: A',
      '  was.A.1 (moved old → A.1): [-We keep the data of our guests.-] // Moved to “B”',
      '  A.2: One more thing.',
      'B: B',
      '  B.1: See A.',
      '  A.1 (moved new → was.A.1): We keep the data[- of our guests-]. // Moved here from “A”',
    ]);
    expect(contents.entries.map(({ anchor }) => anchor)).toEqual(['A', 'B']);
  });

  it('should say once that a section moved with all that it holds', () => {
    const [a, b] = [
      '## A {#A}\n\nFirst of all. {#A.1}',
      '## B {#B}\n\nSecond, and much longer than A. {#B.1}',
    ];
    const { blocks, contents, redline } = between(`${a}\n\n${b}`, `${b}\n\n${a}`);
    expect(outline(blocks)).toEqual([
      'was.A (moved old → A): [-A-] // Moved from here',
      '  was.A.1 (moved old → A.1): [-First of all.-]',
      'B: B',
      '  B.1: Second, and much longer than A.',
      'A (moved new → was.A): A // Moved here',
      '  A.1 (moved new → was.A.1): First of all.',
    ]);
    expect(contents.entries.map(({ anchor, runs }) => [anchor, marked(runs)])).toEqual([
      ['was.A', '[-A-]'],
      ['B', 'B'],
      ['A', '{+A+}'],
    ]);
    expect(redline?.counts.map(({ label }) => label)).toEqual(['Moved: 1']);
  });

  it('should name the parts around a section that moved, and none where a clause stays in its part', () => {
    const [a, b, c] = ['## A {#A}', '## B {#B}\n\nOne. {#B.1}', '## C {#C}'];
    const items = ['Two, the longer one. {#B.2}', 'Three. {#B.3}'];
    const { blocks } = between(
      [a, '### S {#S}', 'Words. {#S.1}', b, ...items, c].join('\n\n'),
      [a, b, ...items.reverse(), c, '### S {#S}', 'Words. {#S.1}'].join('\n\n'),
    );
    expect(outline(blocks).filter((line) => line.includes('//'))).toEqual([
      '  was.S (moved old → S): [-S-] // Moved to “C”',
      '  B.3 (moved new → was.B.3): Three. // Moved here',
      '  was.B.3 (moved old → B.3): [-Three.-] // Moved from here',
      '  S (moved new → was.S): S // Moved here from “A”',
    ]);
  });

  it('should name a part of two lines on one', () => {
    const [a, b] = ['## A<br>B {#A}\n\nOne, the longer one. {#A.1}', '## C {#C}\n\nThree. {#C.1}'];
    const moved = 'Two. {#A.2}';
    const { blocks } = between([a, moved, b].join('\n\n'), [a, b, moved].join('\n\n'));
    expect(outline(blocks).at(-1)).toBe('  A.2 (moved new → was.A.2): Two. // Moved here from “A B”');
  });

  it('should show rows and columns of both tables', () => {
    const table = (...lines: readonly string[]): string =>
      `:::table[Periods {#t}]\n\n${lines.join('\n')}\n\n:::`;
    const { blocks } = between(
      table(
        '| Item {#item} | Law {#law} |',
        '| --- | --- |',
        '| Logs {#logs} | L1 |',
        '| Orders {#orders} | L2 |',
      ),
      table(
        '| Item {#item} | Time {#time} |',
        '| --- | --- |',
        '| Orders {#orders} | 5 years |',
        '| Calls {#calls} | 1 day |',
      ),
    );
    expect(outline(blocks)).toEqual([
      't: Periods',
      '  t.item: Item | t.law (removed old): [-Law-] | t.time (added new): {+Time+}',
      '  (removed old) t.logs.item: [-Logs-] | t.logs.law (removed old): [-L1-] |  (added new): ',
      '  t.orders.item: Orders | t.orders.law (removed old): [-L2-] | t.orders.time (added new): {+5 years+}',
      '  (added new) t.calls.item: {+Calls+} |  (removed old):  | t.calls.time (added new): {+1 day+}',
    ]);
  });

  it('should say once where a row or a column was moved', () => {
    const head = '| Item {#item} | Law {#law} | Time {#time} |';
    const turned = '| Item {#item} | Time {#time} | Law {#law} |';
    const table = (...lines: readonly string[]): string =>
      `:::table[Periods {#t}]\n\n${lines.join('\n')}\n\n:::`;
    const { blocks } = between(
      table(
        head,
        '| --- | --- | --- |',
        '| Logs {#logs} | L | 1 |',
        '| Orders, all of them {#orders} | M | 20 |',
      ),
      table(
        turned,
        '| --- | --- | --- |',
        '| Orders, all of them {#orders} | 20 | M |',
        '| Logs {#logs} | 1 | L |',
      ),
    );
    const lines = outline(blocks);
    expect(lines.join('\n').match(/\/\/ /g)?.length).toBe(2);
    expect(lines[1]).toMatch(
      /^ {2}t\.item: Item \| was\.t\.(law|time) \(moved old → t\.\1\): \[-\w+-\] \/\/ Moved/,
    );
  });

  it('should count the items of each edition', () => {
    const { blocks } = between(
      '1. One {#i.1}\n2. Two {#i.2}\n3. Three {#i.3}',
      '1. One {#i.1}\n2. New {#i.4}\n3. Three {#i.3}',
    );
    expect(outline(blocks)).toEqual([
      '1. i.1: One',
      '2. i.2 (removed old): [-Two-]',
      '2. i.4 (added new): {+New+}',
      '3. i.3: Three',
    ]);
  });

  it('should tell typography from words', () => {
    const { blocks, redline } = between(
      '"We" say so. {#p.1}\n\nIt is **so**. {#p.2}\n\nSee [it](https://a.example.com/). {#p.3}',
      '“We” say so. {#p.1}\n\nIt is *so*. {#p.2}\n\nSee [it](https://b.example.com/). {#p.3}',
    );
    expect(outline(blocks)).toEqual([
      'p.1 (typographic both): [-"-]{+“+}We[-"-]{+”+} say so.',
      'p.2 (typographic both): It is [-so-]{+so+}.',
      'p.3 (reworded both): See [-it-]{+it+}.',
    ]);
    expect(redline?.changes.map(({ name, anchor }) => [name, anchor])).toEqual([
      ['Typography only', 'p.1'],
      ['Typography only', 'p.2'],
      ['Reworded', 'p.3'],
    ]);
  });

  it('should lead to what was withdrawn, and to the line that says so', () => {
    const ledger = JSON.stringify({
      'p.2': { state: 'withdrawn', on: '2026-11-02', reason: 'gone', see: 'p.1' },
    });
    const { blocks } = between('It stays. {#p.1}\n\nIt goes. {#p.2}', 'It stays. {#p.1}', {
      after: { ledger },
    });
    expect(outline(blocks)).toEqual([
      'p.1: It stays.',
      'was.p.2 (removed old): [-It goes.-]',
      ' (added new): {+Parts no longer in this notice+}',
      '  p.2 (added new): {+This part was withdrawn on November 2, 2026. See “+}{+Title+}{+”.+}',
    ]);
  });

  it('should show what changed of the cover and of a part’s own effective day', () => {
    const block = (day: string): SourceParts => ({
      jurisdictions: { kr: `---\ncodes: [KR]\neffective: ${day}\n---\n\n# Korea {#kr}\n\nYes. {#kr.1}\n` },
      metadata: day === '2026-01-01' ? 'company: Quillmere\n' : '',
    });
    const parts = { before: block('2026-01-01'), after: block('2027-01-01') };
    const { blocks, cover, title } = between('::jurisdictions', '::jurisdictions', parts);
    expect(title).toBe('Changes to “Title”');
    expect(cover.lines.map(marked).filter((line) => /[-+]\W/.test(line))).toEqual(['[-Quillmere-]']);
    expect(outline(blocks)).toEqual([
      'kr: Korea',
      '  This part takes effect on January 1, [-2026-]{+2027+}.',
      '  kr.1: Yes.',
    ]);
  });
});
