import { assertNever } from '../../ast/assert-never.ts';
import type {
  Flow,
  FlowBanner,
  FlowBlock,
  FlowContentsEntry,
  FlowHeading,
  FlowList,
  FlowTable,
} from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { labelColumns } from './label-columns.ts';
import { emptyPage, measureBelow, type Page } from './page.ts';
import { printed } from './printed.ts';
import { tableIndent } from './table.ts';
import { tableForm } from './table-form.ts';

/**
 * The words of an edition's plain text in order, split at white space: those of the Flow, and besides what stands for its
 * structure: labels of items, `[1]` after the words of a link (no space before it), in a table that is printed as
 * records bars between the cells of the header, and before each cell the words that head its column with a colon; and
 * the list of links.
 * The rules below headings are no words.
 */
export function textWords(flow: Flow): readonly string[] {
  return [...textsOf(flow)].flatMap((text) => text.split(/\s+/)).filter((word) => word !== '');
}

function* textsOf(flow: Flow): Generator<string> {
  yield* textsOfHeading(flow.cover.heading);
  for (const line of flow.cover.lines) yield printed(line);
  if (flow.banner !== null) yield* textsOfBanner(flow.banner);
  if (flow.contents.entries.length > 0) yield* textsOfHeading(flow.contents.heading);
  yield* textsOfEntries(flow.contents.entries);
  yield* textsOfBlocks(emptyPage(flow), flow.blocks, '');
  const { entries, label } = flow.references;
  if (entries.length > 0) yield label;
  for (const [index, reference] of entries.entries()) yield `[${index + 1}] ${reference.printed}`;
}

function* textsOfHeading({ runs, caveat }: FlowHeading): Generator<string> {
  yield printed(runs);
  if (caveat !== null) yield printed(caveat);
}

function* textsOfBanner({ title, lines, label, list }: FlowBanner): Generator<string> {
  for (const runs of [title, ...lines, label]) yield printed(runs);
  yield* textsOfList(emptyPage({ breaking: 'word', redline: null }), list, '');
}

function* textsOfEntries(entries: readonly FlowContentsEntry[]): Generator<string> {
  for (const { runs, entries: nested } of entries) {
    yield printed(runs);
    yield* textsOfEntries(nested);
  }
}

function* textsOfBlocks(page: Page, blocks: readonly FlowBlock[], indent: string): Generator<string> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield* textsOfHeading(block.heading);
        if (block.effective !== null) yield printed(block.effective);
        yield* textsOfBlocks(page, block.blocks, indent);
        break;
      case 'paragraph':
        yield printed(withCaveat(block.caveat, block.runs));
        break;
      case 'list':
        yield* textsOfList(page, block, indent);
        break;
      case 'table':
        yield* textsOfTable(page, block, indent);
        break;
      default:
        assertNever(block);
    }
  }
}

function* textsOfList(page: Page, list: FlowList, indent: string): Generator<string> {
  const below = `${indent}${' '.repeat(labelColumns(list))}`;
  for (const { label, blocks } of list.items) {
    yield label;
    yield* textsOfBlocks(page, blocks, below);
  }
}

function* textsOfTable(page: Page, table: FlowTable, indent: string): Generator<string> {
  if (table.caption !== null) yield printed(withCaveat(table.caveat, table.caption));
  const form = tableForm(table, measureBelow(page, `${indent}${tableIndent}`).width);
  yield* form.header.flat();
  yield* (form.type === 'grid' ? form.body : form.records).flat();
}
