import type { FlowRow, FlowTable } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { isWhole } from './margin.ts';
import { printed, printedPlain } from './printed.ts';
import { widthOf } from './width.ts';

/**
 * How a table is printed. In both forms the words stand in the order of the Flow, read line by line: only the last
 * column of a grid may take more than one line.
 */
export type TableForm =
  /** Aligned columns with a rule below the header. */
  | {
      readonly type: 'grid';
      readonly header: readonly Row[];
      readonly body: readonly Row[];
      /** In columns of the terminal. */
      readonly widths: readonly number[];
    }
  /**
   * The header once, its cells parted by bars, then a paragraph a row: each cell after the words that head its column,
   * `Country: Korea`.
   */
  | {
      readonly type: 'records';
      readonly header: readonly string[];
      readonly records: readonly (readonly string[])[];
    };

/** The printed cells of a row; an empty line in one would look like the end of its row. */
export type Row = readonly string[];

export const columnGap = 2;

/** No prose fits in less. */
const narrowestProse = 24;

/** The form of a table that has `width` columns of the terminal. */
export function tableForm(table: FlowTable, width: number): TableForm {
  const isOneSided = table.revised !== undefined && isWhole(table.revised);
  const rows = table.rows.map((row) => printedRow(row, isOneSided ? printedPlain : printed));
  const header = rows.slice(0, table.headerRows);
  const body = rows.slice(table.headerRows);
  const widths = gridWidths(rows, width);
  if (widths !== null) return { type: 'grid', header, body, widths };
  return {
    type: 'records',
    header: header.map((row) => row.map(oneLine).join(' | ').trim()),
    records: body.map((row) => recordOf(row, header)),
  };
}

function printedRow({ revised, cells }: FlowRow, printedIn: typeof printed): Row {
  const print = revised !== undefined && isWhole(revised) ? printedPlain : printedIn;
  return cells.map(({ caveat, runs }) => print(withCaveat(caveat, runs)).replace(/\n+/g, '\n').trim());
}

/** The width of each column, or `null` where the rows do not fit without cutting a cell that is not in the last one. */
function gridWidths(rows: readonly Row[], width: number): readonly number[] | null {
  const natural = naturalWidths(rows);
  const last = natural.length - 1;
  const isBroken = rows.some((row) => row.some((cell, column) => column < last && cell.includes('\n')));
  if (isBroken) return null;
  const before = natural.slice(0, last).reduce((sum, column) => sum + column + columnGap, 0);
  const room = width - before;
  const widest = natural[last] ?? 0;
  if (widest <= room) return natural;
  const longestWord = widestOf(rows.flatMap((row) => (row[last] ?? '').split(/\s/)));
  if (room < narrowestProse || longestWord > room) return null;
  return [...natural.slice(0, last), room];
}

function naturalWidths(rows: readonly Row[]): readonly number[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) {
      widths[column] = Math.max(widths[column] ?? 0, widestOf(cell.split('\n')));
    }
  }
  return widths;
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, widthOf(text)), 0);
}

function oneLine(cell: string): string {
  return cell.replaceAll('\n', ' ');
}

function recordOf(row: Row, header: readonly Row[]): readonly string[] {
  return row.map((cell, column) => {
    const head = header
      .map((cells) => oneLine(cells[column] ?? ''))
      .filter((words) => words !== '')
      .join(', ');
    return head === '' ? cell : `${head}: ${cell}`.trimEnd();
  });
}
