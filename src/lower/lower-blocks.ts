import { assertNever } from '../ast/assert-never.ts';
import type {
  Block,
  Clause,
  ClauseId,
  Jurisdiction,
  List,
  ListItem,
  Paragraph,
  Section,
  Table,
} from '../ast/notice.ts';
import type {
  FlowBlock,
  FlowCaveat,
  FlowHeading,
  FlowItem,
  FlowLevel,
  FlowList,
  FlowParagraph,
  FlowPart,
  FlowTable,
} from '../flow/flow.ts';
import type { Phrases } from '../locale/words.ts';
import type { AnchorBook } from './anchor-book.ts';
import { effectiveLine } from './effective-line.ts';
import { itemLabel, markerOf } from './item-label.ts';
import { lowerRuns, type RunContext } from './lower-runs.ts';

export interface BlockContext extends RunContext {
  readonly phrases: Phrases;
  readonly anchors: AnchorBook;
  readonly caveatOf: (id: ClauseId) => FlowCaveat;
}

type Part = Block | Section | Jurisdiction;

/** Where a block stands: the clause above it, and the lists around it. */
interface BlockPlace {
  readonly heading: ClauseId;
  readonly bulleted: number;
  readonly ordered: number;
}

/** Lowers what stands below a heading. */
export function lowerBlocks(parts: readonly Part[], heading: ClauseId, context: BlockContext): FlowBlock[] {
  return lowerSiblings(parts, { heading, bulleted: 0, ordered: 0 }, context);
}

function lowerSiblings(parts: readonly Part[], place: BlockPlace, context: BlockContext): FlowBlock[] {
  return parts.map((part, index) => {
    switch (part.type) {
      case 'section':
      case 'jurisdiction':
        return lowerPart(part, context);
      case 'paragraph':
        return lowerParagraph(part, parts[index + 1], context);
      case 'list':
        return lowerList(part, place, context);
      case 'table':
        return lowerTable(part, labelOf(part, parts[index - 1], place), context);
      default:
        return assertNever(part);
    }
  });
}

function lowerPart(part: Section | Jurisdiction, context: BlockContext): FlowPart {
  return {
    type: 'part',
    role: part.type,
    heading: lowerHeading(part.heading, part.depth + 1, context),
    effective: part.type === 'jurisdiction' ? effectiveLine(part.effective, context.phrases) : null,
    blocks: lowerBlocks(part.children, part.heading.id, context),
  };
}

/** Headings deeper than the sixth level do not come here: `parse` reports them. */
export function lowerHeading(clause: Clause, level: number, context: BlockContext): FlowHeading {
  return {
    type: 'heading',
    level: Math.min(6, level) as FlowLevel,
    anchors: context.anchors.at(clause.id),
    runs: lowerRuns(clause.children, context),
    caveat: context.caveatOf(clause.id),
  };
}

function lowerParagraph(paragraph: Paragraph, next: Part | undefined, context: BlockContext): FlowParagraph {
  return ownText(paragraph.clause, next, context);
}

function ownText(clause: Clause, next: Part | undefined, context: BlockContext): FlowParagraph {
  return {
    type: 'paragraph',
    anchors: context.anchors.at(clause.id),
    runs: lowerRuns(clause.children, context),
    caveat: context.caveatOf(clause.id),
    introduces: next?.type === 'list' || next?.type === 'table',
  };
}

function lowerList(list: List, place: BlockPlace, context: BlockContext): FlowList {
  const inner: BlockPlace = {
    ...place,
    bulleted: place.bulleted + (list.start === null ? 1 : 0),
    ordered: place.ordered + (list.start === null ? 0 : 1),
  };
  const kindLevel = list.start === null ? inner.bulleted : inner.ordered;
  const marker = markerOf(list.start, kindLevel);
  return {
    type: 'list',
    marker,
    level: inner.bulleted + inner.ordered,
    items: list.items.map((item, index) => ({
      type: 'item',
      label: itemLabel(marker, index, kindLevel),
      blocks: itemBlocks(item, inner, context),
    })),
  };
}

function itemBlocks(item: ListItem, place: BlockPlace, context: BlockContext): FlowItem['blocks'] {
  const [next] = item.children;
  return [ownText(item.clause, next, context), ...lowerSiblings(item.children, place, context)];
}

/** What names a table that has no caption: the paragraph before it, or the heading it stands under. */
function labelOf(table: Table, before: Part | undefined, place: BlockPlace): ClauseId | null {
  if (table.caption !== null) return null;
  return before?.type === 'paragraph' ? before.clause.id : place.heading;
}

function lowerTable(table: Table, labelledBy: ClauseId | null, context: BlockContext): FlowTable {
  const width = table.header.length;
  const cell = (clause: Clause, heads: 'column' | 'row' | null) => ({
    type: 'cell' as const,
    anchors: context.anchors.at(clause.id),
    heads,
    runs: lowerRuns(clause.children, context),
    caveat: context.caveatOf(clause.id),
  });
  return {
    type: 'table',
    anchors: context.anchors.at(table.id),
    caption: table.caption === null ? null : lowerRuns(table.caption.children, context),
    caveat: table.caption === null ? null : context.caveatOf(table.caption.id),
    labelledBy,
    width,
    headerRows: 1,
    rows: [
      { type: 'row', cells: table.header.map((clause) => cell(clause, 'column')) },
      ...table.rows.map((row) => ({
        type: 'row' as const,
        cells: row.cells.map((clause, column) => cell(clause, column === 0 && width > 1 ? 'row' : null)),
      })),
    ],
  };
}
