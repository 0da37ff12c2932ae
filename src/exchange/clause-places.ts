import { assertNever } from '../ast/assert-never.ts';
import type { Block, Clause, ClauseId, Jurisdiction, Notice, Section, Table } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';

/** Where a clause stands: the headings above it from the outermost, then the caption, row and column of a cell. */
export type ClausePlace = readonly string[];

/** The place of every clause of a notice, in the notice's own words. */
export function clausePlaces({ title, children }: Notice): ReadonlyMap<ClauseId, ClausePlace> {
  return new Map([[title.id, []], ...placesIn(children, [])]);
}

type Part = Block | Section | Jurisdiction;
type Placed = readonly [ClauseId, ClausePlace];

function* placesIn(parts: readonly Part[], above: ClausePlace): Generator<Placed> {
  for (const part of parts) {
    switch (part.type) {
      case 'section':
      case 'jurisdiction':
        yield [part.heading.id, above];
        yield* placesIn(part.children, [...above, wordsOf(part.heading)]);
        break;
      case 'paragraph':
        yield [part.clause.id, above];
        break;
      case 'list':
        for (const item of part.items) {
          yield [item.clause.id, above];
          yield* placesIn(item.children, above);
        }
        break;
      case 'table':
        yield* placesInTable(part, above);
        break;
      default:
        assertNever(part);
    }
  }
}

function* placesInTable({ caption, header, rows }: Table, above: ClausePlace): Generator<Placed> {
  if (caption !== null) yield [caption.id, above];
  const table = caption === null ? above : [...above, wordsOf(caption)];
  for (const cell of header) yield [cell.id, table];
  for (const { cells } of rows) {
    for (const [column, cell] of cells.entries()) {
      const named = [...(column === 0 ? [] : cells.slice(0, 1)), ...header.slice(column, column + 1)];
      yield [cell.id, [...table, ...named.map(wordsOf).filter((words) => words !== '')]];
    }
  }
}

function wordsOf({ children }: Clause): string {
  return proseOf(children).replaceAll('\n', ' ');
}
