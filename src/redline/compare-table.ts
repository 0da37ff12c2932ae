import type { Clause, Table, TableRow } from '../ast/notice.ts';
import { sizeOf } from './census.ts';
import { type Comparison, presenceOf, redlineClause } from './comparison.ts';
import { interleave, type Sequence, sequenceOf } from './interleave.ts';
import { mapSides } from './map-sides.ts';
import type { Presence, RedlineClause, RedlineTable, Side, Sides } from './redline.ts';
import { standsOn } from './stands-on.ts';

/** A row or a column: its index on each side where it is at all, and what of it stands here. */
interface Line extends Sides<number> {
  readonly presence: Presence;
}

/** How many times the cells of both tables the cells of the merged one may be. */
const mostGrowth = 8;

/**
 * Whether two tables can be laid into one. Where hardly a row and a column are shared, most cells of the merged table
 * would be holes; such tables stand in a redline one after the other.
 */
export function areComparable(before: Table, after: Table): boolean {
  const cells = ({ rows, header }: Table): number => rows.length * header.length;
  const merged = (before.rows.length + after.rows.length) * (before.header.length + after.header.length);
  return merged <= mostGrowth * (cells(before) + cells(after)) + mostGrowth;
}

/** A table, its rows known by their names and its columns by their header clauses. At least one side is there. */
export function compareTable(comparison: Comparison, presence: Presence, sides: Sides<Table>): RedlineTable {
  const lines = (sequence: Readonly<Record<Side, Sequence>>): readonly Line[] =>
    linesOf(sequence, { before: standsOn(presence, 'before'), after: standsOn(presence, 'after') });
  const { before, after } = sides;
  const columns = lines({ before: columnsBefore(comparison, sides), after: columnsAfter(after) });
  const rows = lines({ before: rowsBefore(comparison, sides), after: rowsAfter(after) });
  const caption = redlineClause({ before: before?.caption ?? null, after: after?.caption ?? null });
  const id = after?.id ?? before?.id;
  return {
    type: 'table',
    presence,
    id: id as Table['id'],
    facts: mapSides(sides, (table) => ({ id: table.id, span: table.span })),
    caption,
    columns: columns.map((column) => ({
      type: 'column',
      presence: column.presence,
      header: clauseAt(
        mapSides(sides, ({ header }) => header),
        column,
      ) as RedlineClause,
    })),
    rows: rows.map((row) => {
      const both: Sides<TableRow> = {
        before: row.before === null ? null : (before?.rows[row.before] ?? null),
        after: row.after === null ? null : (after?.rows[row.after] ?? null),
      };
      const cells = mapSides(both, (one) => one.cells);
      return {
        type: 'row',
        presence: row.presence,
        facts: mapSides(both, ({ name, span }) => ({ name, span })),
        cells: columns.map((column) => (meet(row, column) ? clauseAt(cells, column) : null)),
      };
    }),
  };
}

function meet(row: Line, column: Line): boolean {
  const meetOn = (side: Side): boolean => standsOn(row.presence, side) && standsOn(column.presence, side);
  return meetOn('before') || meetOn('after');
}

function clauseAt({ before, after }: Sides<readonly Clause[]>, column: Line): RedlineClause | null {
  return redlineClause({
    before: column.before === null ? null : (before?.[column.before] ?? null),
    after: column.after === null ? null : (after?.[column.after] ?? null),
  });
}

/** Merges what stands here of both sides, and says of each line that stands on one side where it is on the other. */
function linesOf(
  { before, after }: Readonly<Record<Side, Sequence>>,
  shown: Readonly<Record<Side, boolean>>,
): readonly Line[] {
  const none = sequenceOf([]);
  const [older, newer] = [indicesOf(before), indicesOf(after)];
  return interleave(shown.before ? before : none, shown.after ? after : none).map((at): Line => {
    if (at.before !== null && at.after !== null) return { ...at, presence: 'kept' };
    const side = at.before === null ? 'after' : 'before';
    const { name } = (side === 'after' ? after.tokens[at.after ?? 0] : before.tokens[at.before ?? 0]) ?? {
      name: '',
    };
    const sides =
      side === 'after'
        ? { before: older.get(name) ?? null, after: at.after }
        : { before: at.before, after: newer.get(name) ?? null };
    return { ...sides, presence: presenceOf(sides, side) };
  });
}

function indicesOf({ tokens }: Sequence): ReadonlyMap<string, number> {
  return new Map(tokens.map(({ name, at }) => [name, at]));
}

function columnsAfter(table: Table | null): Sequence {
  if (table === null) return sequenceOf([]);
  const weights = columnWeights(table);
  return sequenceOf(table.header.map(({ id }, at) => ({ name: id, weight: weights[at] ?? 1 })));
}

/** Known by the header's id of today: its own, the one that the ledger names, or the same in a table of another name. */
function columnsBefore({ idNow }: Comparison, { before, after }: Sides<Table>): Sequence {
  if (before === null) return sequenceOf([]);
  const weights = columnWeights(before);
  const here = new Set<string>(after?.header.map(({ id }) => id));
  return sequenceOf(
    before.header.map(({ id }, at) => {
      const now = idNow(id);
      const name = here.has(now) ? now : `${after?.id ?? before.id}${id.slice(before.id.length)}`;
      return { name, weight: weights[at] ?? 1 };
    }),
  );
}

function columnWeights({ header, rows }: Table): readonly number[] {
  return header.map((clause, at) =>
    rows.reduce((sum, { cells }) => {
      const cell = cells[at];
      return sum + (cell === undefined ? 0 : sizeOf(cell));
    }, sizeOf(clause)),
  );
}

function rowsAfter(table: Table | null): Sequence {
  return sequenceOf((table?.rows ?? []).map((row) => ({ name: row.name, weight: rowWeight(row) })));
}

/** Known by its name, or by that of the row that the ledger leads its cells to. */
function rowsBefore({ idNow }: Comparison, { before, after }: Sides<Table>): Sequence {
  const rowOf = new Map((after?.rows ?? []).flatMap(({ name, cells }) => cells.map(({ id }) => [id, name])));
  const here = new Set((after?.rows ?? []).map(({ name }) => name));
  const old = new Set((before?.rows ?? []).map(({ name }) => name));
  const taken = new Set<string>();
  const nameNow = ({ name, cells }: TableRow): string => {
    if (here.has(name)) return name;
    const now = cells.flatMap(({ id }) => rowOf.get(idNow(id)) ?? []).find((found) => !old.has(found));
    if (now === undefined || taken.has(now)) return name;
    taken.add(now);
    return now;
  };
  return sequenceOf((before?.rows ?? []).map((row) => ({ name: nameNow(row), weight: rowWeight(row) })));
}

function rowWeight({ cells }: TableRow): number {
  return cells.reduce((sum, cell) => sum + sizeOf(cell), 1);
}
