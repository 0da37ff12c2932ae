import { assertNever } from '../ast/assert-never.ts';
import type { Block, Clause, ClauseId, Jurisdiction, Notice, Section, Table } from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';

/** Where a clause stands, in the notice's own words. */
export interface ClausePlace {
  /** The headings above it from the outermost, and the caption of a cell's table. */
  readonly above: readonly string[];
  /** As `above`, with its own words where it is a heading or a caption itself: the part of the notice that it is in. */
  readonly part: readonly string[];
  /** What names its row and its column, where it is a cell. */
  readonly cell: readonly string[];
}

export const nowhere: ClausePlace = { above: [], part: [], cell: [] };

/** The place of every clause of a notice. */
export function clausePlaces({ title, children }: Notice): ReadonlyMap<ClauseId, ClausePlace> {
  return new Map([[title.id, nowhere], ...placesIn(children, [])]);
}

type Part = Block | Section | Jurisdiction;
type Placed = readonly [ClauseId, ClausePlace];

function* placesIn(parts: readonly Part[], above: readonly string[]): Generator<Placed> {
  for (const part of parts) {
    switch (part.type) {
      case 'section':
      case 'jurisdiction': {
        const inside = [...above, wordsOf(part.heading)];
        yield [part.heading.id, { above, part: inside, cell: [] }];
        yield* placesIn(part.children, inside);
        break;
      }
      case 'paragraph':
        yield [part.clause.id, { above, part: above, cell: [] }];
        break;
      case 'list':
        for (const item of part.items) {
          yield [item.clause.id, { above, part: above, cell: [] }];
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

function* placesInTable({ caption, header, rows }: Table, above: readonly string[]): Generator<Placed> {
  const inside = caption === null ? above : [...above, wordsOf(caption)];
  if (caption !== null) yield [caption.id, { above, part: inside, cell: [] }];
  for (const head of header) yield [head.id, { above: inside, part: inside, cell: [] }];
  for (const { cells } of rows) {
    for (const [column, one] of cells.entries()) {
      const names = [...(column === 0 ? [] : cells.slice(0, 1)), ...header.slice(column, column + 1)];
      const cell = names.map(wordsOf).filter((words) => words !== '');
      yield [one.id, { above: inside, part: inside, cell }];
    }
  }
}

function wordsOf({ children }: Clause): string {
  return proseOf(children).replaceAll('\n', ' ');
}
