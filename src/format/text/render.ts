import type { Anchor, Flow, FlowBanner, FlowContentsEntry, FlowRevised } from '../../flow/flow.ts';
import { unmarked } from '../../flow/marks.ts';
import { headingsOf } from '../../flow/revisions.ts';
import type { Render } from '../format.ts';
import { writeBlocks, writeHeading, writeLine } from './blocks.ts';
import { writeChanges } from './changes.ts';
import { signOf } from './margin.ts';
import { emptyPage, gap, marginWidth, type Page, writeText } from './page.ts';
import { printed } from './printed.ts';
import { widthOf } from './width.ts';

/**
 * The notice as plain text: UTF-8 without a byte-order mark, lines of at most 78 columns (but for words that are
 * longer) that end in a line feed, no spaces at their ends. Links are numbered and listed at the end.
 * `textWords` gives the words of an edition. A redline has a margin of two columns with a sign beside what was changed.
 */
export const render: Render = async (flow) => new TextEncoder().encode(text(flow));

function text(flow: Flow): string {
  const page = emptyPage(flow);
  writeHeading(page, flow.cover.heading);
  gap(page, 1);
  for (const line of flow.cover.lines) writeLine(page, line, '');
  if (flow.banner !== null) writeBanner(page, flow.banner);
  if (flow.redline !== null) writeChanges(page, flow.redline);
  if (flow.contents.entries.length > 0) {
    writeHeading(page, flow.contents.heading);
    gap(page, 1);
    writeEntries(page, flow.contents.entries, { indent: '', moved: movedParts(flow) });
  }
  // The first block follows the contents as a part of level 2 would.
  gap(page, flow.contents.entries.length > 0 ? 2 : 1);
  writeBlocks(page, flow.blocks, '');
  writeReferences(page, flow);
  const lines = flow.redline === null ? page.lines : withMargin(page);
  return `${lines.join('\n')}\n`;
}

function withMargin({ lines, signs }: Page): readonly string[] {
  return lines.map((line, index) => `${(signs.get(index) ?? '').padEnd(marginWidth)}${line}`.trimEnd());
}

/** Between two rules across the page. */
function writeBanner(page: Page, { title, lines, label, list }: FlowBanner): void {
  const rule = '='.repeat(page.width);
  gap(page, 1);
  page.lines.push(rule);
  for (const [index, runs] of [title, ...lines, label].entries()) {
    if (index > 0) gap(page, 1);
    writeText(page, printed(runs), { indent: '' });
  }
  writeBlocks(page, [list], '');
  page.lines.push(rule);
}

/** How the headings of parts that moved are revised, by the anchors that lead to them. */
function movedParts({ blocks }: Flow): ReadonlyMap<Anchor, FlowRevised> {
  return new Map(
    headingsOf(blocks).flatMap(({ anchors: [anchor = ''], revised }): readonly [Anchor, FlowRevised][] =>
      revised?.kind === 'moved' ? [[anchor, revised]] : [],
    ),
  );
}

interface EntryPlace {
  readonly indent: string;
  readonly moved: ReadonlyMap<Anchor, FlowRevised>;
}

/** The words of a part that moved came and went with its entry: the sign beside it says that the part is still there. */
function writeEntries(
  page: Page,
  entries: readonly FlowContentsEntry[],
  { indent, moved }: EntryPlace,
): void {
  for (const { anchor, runs, entries: nested } of entries) {
    const start = page.lines.length;
    writeLine(page, runs, indent);
    const revised = moved.get(anchor);
    for (let line = start; revised !== undefined && line < page.lines.length; line += 1) {
      page.signs.set(line, signOf(revised));
    }
    writeEntries(page, nested, { indent: `${indent}  `, moved });
  }
}

function writeReferences(page: Page, flow: Flow): void {
  const { entries, label } = flow.references;
  if (entries.length === 0) return;
  writeHeading(page, {
    type: 'heading',
    level: 2,
    anchors: [],
    runs: [{ ...unmarked, type: 'text', text: label }],
    caveat: null,
  });
  gap(page, 1);
  const indent = ' '.repeat(widthOf(`[${entries.length}] `));
  for (const [index, reference] of entries.entries()) {
    writeText(page, reference.printed, { indent, label: `[${index + 1}]` });
  }
}
