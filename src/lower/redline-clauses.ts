import { assertNever } from '../ast/assert-never.ts';
import type { ClauseId } from '../ast/notice.ts';
import type { Presence, Redline, RedlineClause, RedlineNode, RedlineTable } from '../redline/redline.ts';
import { standsOn } from '../redline/stands-on.ts';

/** Something of a redline that has an id in both its notices or in one. */
export interface NamedPlace {
  readonly presence: Presence;
  readonly before: ClauseId | null;
  readonly after: ClauseId | null;
}

/** Every clause of a redline, and every table, in its order. */
export function* namedPlaces(redline: Redline): Generator<NamedPlace> {
  yield placed(redline.title, 'kept');
  yield* placesOf(redline.children);
}

function placed({ before, after }: RedlineClause, presence: Presence): NamedPlace {
  return { presence, before: before?.id ?? null, after: after?.id ?? null };
}

function* placesOf(nodes: readonly RedlineNode[]): Generator<NamedPlace> {
  for (const node of nodes) {
    switch (node.type) {
      case 'section':
      case 'jurisdiction':
        yield placed(node.heading, node.presence);
        yield* placesOf(node.children);
        break;
      case 'paragraph':
        yield placed(node.clause, node.presence);
        break;
      case 'list':
        for (const item of node.items) {
          yield placed(item.clause, item.presence);
          yield* placesOf(item.children);
        }
        break;
      case 'table':
        yield* placesOfTable(node);
        break;
      default:
        assertNever(node);
    }
  }
}

function* placesOfTable({ presence, facts, columns, rows }: RedlineTable): Generator<NamedPlace> {
  yield { presence, before: facts.before?.id ?? null, after: facts.after?.id ?? null };
  for (const { header, presence: ofColumn } of columns) yield placed(header, ofColumn);
  for (const { cells, presence: ofRow } of rows) {
    for (const [index, cell] of cells.entries()) {
      const column = columns[index];
      if (cell !== null && column !== undefined) yield placed(cell, presenceOfCell(ofRow, column.presence));
    }
  }
}

/** A cell stands where its row and its column both stand. */
export function presenceOfCell(row: Presence, column: Presence): Presence {
  if (row === 'kept') return column;
  if (column === 'kept') return row;
  const isNew = standsOn(row, 'after');
  if (row === 'added' || column === 'added') return 'added';
  if (row === 'removed' || column === 'removed') return 'removed';
  return isNew ? 'moved-here' : 'moved-away';
}
