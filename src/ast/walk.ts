import { assertNever } from './assert-never.ts';
import type { Block, Clause, Inline, Jurisdiction, Link, List, Notice, Section, Table } from './notice.ts';

/** What a clause is in its notice: the kind of text a translator sees. */
export type ClauseRole =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'caption'
  | 'header-cell'
  /** The first cell of a row, where the row has others: it names the row. */
  | 'row-header'
  | 'cell';

export interface PlacedClause {
  readonly clause: Clause;
  readonly role: ClauseRole;
}

type Part = Block | Section | Jurisdiction;

/** Every clause of the notice with its role, in reading order. */
export function* clausesOf(notice: Notice): Generator<PlacedClause> {
  yield { clause: notice.title, role: 'title' };
  for (const part of notice.children) yield* clausesOfPart(part);
}

function* clausesOfPart(part: Part): Generator<PlacedClause> {
  switch (part.type) {
    case 'section':
    case 'jurisdiction':
      yield { clause: part.heading, role: 'heading' };
      for (const child of part.children) yield* clausesOfPart(child);
      return;
    case 'paragraph':
      yield { clause: part.clause, role: 'paragraph' };
      return;
    case 'list':
      yield* clausesOfList(part);
      return;
    case 'table':
      yield* clausesOfTable(part);
      return;
    default:
      assertNever(part);
  }
}

function* clausesOfList(list: List): Generator<PlacedClause> {
  for (const item of list.items) {
    yield { clause: item.clause, role: 'item' };
    for (const child of item.children) yield* clausesOfPart(child);
  }
}

function* clausesOfTable(table: Table): Generator<PlacedClause> {
  if (table.caption !== null) yield { clause: table.caption, role: 'caption' };
  for (const clause of table.header) yield { clause, role: 'header-cell' };
  for (const { cells } of table.rows) {
    for (const [column, clause] of cells.entries()) {
      yield { clause, role: column === 0 && cells.length > 1 ? 'row-header' : 'cell' };
    }
  }
}

/** Every table of the notice, in reading order. */
export function* tablesOf(notice: Notice): Generator<Table> {
  yield* tablesIn(notice.children);
}

function* tablesIn(parts: readonly Part[]): Generator<Table> {
  for (const part of parts) {
    switch (part.type) {
      case 'table':
        yield part;
        break;
      case 'section':
      case 'jurisdiction':
        yield* tablesIn(part.children);
        break;
      case 'list':
        for (const item of part.items) yield* tablesIn(item.children);
        break;
      case 'paragraph':
        break;
      default:
        assertNever(part);
    }
  }
}

/** Every link below these inlines, in order, outer before inner. */
export function* linksOf(inlines: readonly Inline[]): Generator<Link> {
  for (const inline of inlines) {
    switch (inline.type) {
      case 'link':
        yield inline;
        yield* linksOf(inline.children);
        break;
      case 'strong':
      case 'emphasis':
        yield* linksOf(inline.children);
        break;
      case 'text':
      case 'break':
        break;
      default:
        assertNever(inline);
    }
  }
}

/** The bare words of these inlines; a forced break reads as a line feed. */
export function proseOf(inlines: readonly Inline[]): string {
  let prose = '';
  for (const inline of inlines) {
    switch (inline.type) {
      case 'text':
        prose += inline.value;
        break;
      case 'break':
        prose += '\n';
        break;
      case 'strong':
      case 'emphasis':
      case 'link':
        prose += proseOf(inline.children);
        break;
      default:
        assertNever(inline);
    }
  }
  return prose;
}
