import { assertNever } from '../../ast/assert-never.ts';
import type { FlowBlock, FlowHeading, FlowLevel, FlowList, FlowParagraph, FlowRun } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { labelColumns } from './label-columns.ts';
import { changeOfWords, inMargin } from './margin.ts';
import { gap, type Hanging, measureBelow, type Page, printedOn, writeNote, writeText } from './page.ts';
import { printed } from './printed.ts';
import { writeTable } from './table.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** Appends the blocks below `indent`, an empty line before each. */
export function writeBlocks(page: Page, blocks: readonly FlowBlock[], indent: string): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        writeHeading(page, block.heading);
        if (block.effective !== null) writeLine(page, block.effective, '');
        writeBlocks(page, block.blocks, indent);
        break;
      case 'paragraph':
        gap(page, 1);
        writeParagraph(page, block, { indent });
        break;
      case 'list':
        gap(page, 1);
        writeList(page, block, indent);
        break;
      case 'table':
        writeTable(page, block, indent);
        break;
      default:
        assertNever(block);
    }
  }
}

const underlines = {
  1: '=',
  2: '-',
  3: '~',
  4: '.',
  5: '^',
  6: "'",
} as const satisfies Record<FlowLevel, string>;

/** Appends a heading, underlined by the character of its level; parts of level 2 stand apart by two empty lines. What is said of it is on lines below. */
export function writeHeading(page: Page, heading: FlowHeading): void {
  gap(page, heading.level === 2 ? 2 : 1);
  inMargin(page, heading.revised, (own) => {
    const lines = wrap(printedOn(own, heading.runs), measureBelow(own, ''));
    const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
    own.lines.push(...lines, underlines[heading.level].repeat(width));
    writeNote(own, heading.revised, '');
  });
  if (heading.caveat !== null) writeText(page, printed(heading.caveat), { indent: '' });
}

/** Appends words that are no clause of the notice. */
export function writeLine(page: Page, runs: readonly FlowRun[], indent: string): void {
  inMargin(page, changeOfWords(runs), (own) => writeText(own, printedOn(own, runs), { indent }));
}

/** A paragraph, behind its label where it is an item's own text. */
function writeParagraph(page: Page, { caveat, runs, revised }: FlowParagraph, hanging: Hanging): void {
  inMargin(page, revised, (own) => {
    writeText(own, printedOn(own, withCaveat(caveat, runs)), hanging);
    writeNote(own, revised, hanging.indent);
  });
}

/** Items follow each other without empty lines unless one of them holds more than its words and lists. */
function writeList(page: Page, list: FlowList, indent: string): void {
  const isLoose = list.items.some(({ blocks }) => blocks.slice(1).some(({ type }) => type !== 'list'));
  const below = `${indent}${' '.repeat(labelColumns(list))}`;
  for (const [index, { label, blocks }] of list.items.entries()) {
    if (isLoose && index > 0) gap(page, 1);
    const [own, ...nested] = blocks;
    writeParagraph(page, own, { indent: below, label });
    for (const block of nested) {
      if (block.type === 'list' && !isLoose) writeList(page, block, below);
      else writeBlocks(page, [block], below);
    }
  }
}
