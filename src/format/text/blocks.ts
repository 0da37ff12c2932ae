import { assertNever } from '../../ast/assert-never.ts';
import type { FlowBlock, FlowHeading, FlowLevel, FlowList } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { labelColumns } from './label-columns.ts';
import { gap, measureBelow, type Page, writeText } from './page.ts';
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
        writeBlocks(page, block.blocks, indent);
        break;
      case 'paragraph':
        gap(page, 1);
        writeText(page, printed(withCaveat(block.caveat, block.runs)), { indent });
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

/** Appends a heading, underlined by the character of its level; parts of level 2 stand apart by two empty lines. Its caveat is on a line below. */
export function writeHeading(page: Page, heading: FlowHeading): void {
  gap(page, heading.level === 2 ? 2 : 1);
  const lines = wrap(printed(heading.runs), measureBelow(page, ''));
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  page.lines.push(...lines, underlines[heading.level].repeat(width));
  if (heading.caveat !== null) writeText(page, printed(heading.caveat), { indent: '' });
}

/** Items follow each other without empty lines unless one of them holds more than its words and lists. */
function writeList(page: Page, list: FlowList, indent: string): void {
  const isLoose = list.items.some(({ blocks }) => blocks.slice(1).some(({ type }) => type !== 'list'));
  const below = `${indent}${' '.repeat(labelColumns(list))}`;
  for (const [index, { label, blocks }] of list.items.entries()) {
    if (isLoose && index > 0) gap(page, 1);
    const [own, ...nested] = blocks;
    writeText(page, printed(withCaveat(own.caveat, own.runs)), { indent: below, label });
    for (const block of nested) {
      if (block.type === 'list' && !isLoose) writeList(page, block, below);
      else writeBlocks(page, [block], below);
    }
  }
}
