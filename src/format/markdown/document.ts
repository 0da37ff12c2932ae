import type { BlockContent, Blockquote, Heading, List, ListItem, Paragraph, Root, Table } from 'mdast';
import { assertNever } from '../../ast/assert-never.ts';
import type {
  Flow,
  FlowBanner,
  FlowBlock,
  FlowContentsEntry,
  FlowHeading,
  FlowItem,
  FlowList,
  FlowRow,
  FlowRun,
  FlowTable,
} from '../../flow/flow.ts';
import { unmarked } from '../../flow/marks.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { anchorAddress, phrasing } from './phrasing.ts';

/** The whole edition as an mdast document: title, cover lines, banner, contents, blocks. */
export function document(flow: Flow): Root {
  const { cover, banner, contents, url } = flow;
  return {
    type: 'root',
    children: [
      ...headingOf(cover.heading, url),
      ...(cover.lines.length === 0 ? [] : [coverParagraph(cover.lines, url)]),
      ...(banner === null ? [] : [bannerQuote(banner, url)]),
      ...(contents.entries.length === 0
        ? []
        : [...headingOf(contents.heading, url), contentsList(contents.entries, url)]),
      ...blocksOf(flow.blocks, url),
    ],
  };
}

/** A heading, and below it its caveat. */
function headingOf({ level, runs, caveat }: FlowHeading, url: string): (Heading | Paragraph)[] {
  const children = phrasing(runs, { url, lineBreak: 'tag' });
  return [
    { type: 'heading', depth: level, children },
    ...(caveat === null ? [] : [paragraphOf(caveat, url)]),
  ];
}

/** Nothing else of an edition is a quotation. */
function bannerQuote({ title, lines, label, list }: FlowBanner, url: string): Blockquote {
  return {
    type: 'blockquote',
    children: [
      paragraphOf(title.map(strong), url),
      ...[...lines, label].map((runs) => paragraphOf(runs, url)),
      listOf(list, url),
    ],
  };
}

function paragraphOf(runs: readonly FlowRun[], url: string): Paragraph {
  return { type: 'paragraph', children: phrasing(runs, { url, lineBreak: 'line' }) };
}

function coverParagraph(lines: readonly (readonly FlowRun[])[], url: string): Paragraph {
  const runs = lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'break' } as const, ...line]));
  return paragraphOf(runs, url);
}

function contentsList(entries: readonly FlowContentsEntry[], url: string): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(({ anchor, runs, entries: nested }) => ({
      type: 'listItem',
      spread: false,
      children: [
        // The words of an entry hold no link, so that they can be one.
        paragraphOf(
          runs.map((run) => (run.type === 'text' ? { ...run, link: entryLink(anchor, url) } : run)),
          url,
        ),
        ...(nested.length === 0 ? [] : [contentsList(nested, url)]),
      ],
    })),
  };
}

function entryLink(anchor: string, url: string) {
  return { type: 'address', href: anchorAddress(url, anchor), reference: null } as const;
}

function blocksOf(blocks: readonly FlowBlock[], url: string): (BlockContent | Heading)[] {
  const content: (BlockContent | Heading)[] = [];
  appendBlocks(blocks, url, content);
  return content;
}

function appendBlocks(blocks: readonly FlowBlock[], url: string, content: (BlockContent | Heading)[]): void {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        content.push(...headingOf(block.heading, url));
        if (block.effective !== null) content.push(paragraphOf(block.effective, url));
        appendBlocks(block.blocks, url, content);
        break;
      case 'paragraph':
        content.push(paragraphOf(withCaveat(block.caveat, block.runs), url));
        break;
      case 'list':
        content.push(listOf(block, url));
        break;
      case 'table':
        if (block.caption !== null) content.push(captionOf(block, block.caption, url));
        content.push(tableOf(block, url));
        break;
      default:
        assertNever(block);
    }
  }
}

/**
 * Markdown counts in decimal numbers alone. Items that are lettered are written as bullets whose words begin with
 * the letter, so that a reference to `(b)` still finds it.
 */
function listOf(list: FlowList, url: string): List {
  const { marker } = list;
  const isCounted = marker.type === 'ordered' && marker.style === 'decimal';
  const isLettered = marker.type === 'ordered' && !isCounted;
  return {
    type: 'list',
    ordered: isCounted,
    start: isCounted ? marker.start : null,
    spread: list.items.some(isLoose),
    children: list.items.map((item) => itemOf(isLettered ? lettered(item) : item, url)),
  };
}

/** Whether an item holds more than its words and lists: then empty lines set it apart. */
function isLoose(item: FlowItem): boolean {
  return item.blocks.slice(1).some(({ type }) => type !== 'list');
}

function lettered(item: FlowItem): FlowItem {
  const [own, ...nested] = item.blocks;
  const label: FlowRun = { ...unmarked, type: 'text', text: `${item.label} ` };
  return { ...item, blocks: [{ ...own, runs: [label, ...own.runs] }, ...nested] };
}

function itemOf(item: FlowItem, url: string): ListItem {
  return { type: 'listItem', spread: isLoose(item), children: blocksOf(item.blocks, url) };
}

/** Markdown has no captions: a paragraph in bold type before the table. */
function captionOf({ caveat }: FlowTable, caption: readonly FlowRun[], url: string): Paragraph {
  return paragraphOf(withCaveat(caveat, caption.map(strong)), url);
}

function strong(run: FlowRun): FlowRun {
  return run.type === 'text' ? { ...run, strong: true } : run;
}

/** A Markdown table has one header row: an empty one where there is none; others below the first are plain rows. */
function tableOf(table: FlowTable, url: string): Table {
  const columns = Array.from({ length: table.width }, () => null);
  const rows: Table['children'] = table.rows.map((row) => rowOf(row, url));
  const emptyRow: Table['children'][number] = {
    type: 'tableRow',
    children: columns.map(() => ({ type: 'tableCell', children: [] })),
  };
  return { type: 'table', align: columns, children: table.headerRows === 0 ? [emptyRow, ...rows] : rows };
}

function rowOf(row: FlowRow, url: string): Table['children'][number] {
  return {
    type: 'tableRow',
    children: row.cells.map(({ caveat, runs }) => ({
      type: 'tableCell',
      children: phrasing(withCaveat(caveat, runs), { url, lineBreak: 'tag' }),
    })),
  };
}
