import type { Extents } from './set-prose.ts';

/** The texts of one column, a row each; all columns have as many. */
export interface ColumnText {
  readonly cells: readonly Extents[];
}

/** In how many steps the width that is left over is dealt out. */
const steps = 80;
/** Addresses are broken only where that makes the table lower than this part of its height. */
const worthBreaking = 0.9;

/**
 * Divides `width` among the columns. Every column gets what its longest word needs; where that is too much, or leaves
 * the others too little, long addresses are broken; where even that is too much, words are, in the widest columns. What is
 * left goes, step by step, to the column whose texts become lower by it the most. `padding` is the room at the sides
 * of a cell, both together.
 */
export function columnWidths(
  columns: readonly ColumnText[],
  { width, padding }: { readonly width: number; readonly padding: number },
): number[] {
  if (columns.length === 0) return [];
  const room = Math.max(0, width - padding * columns.length);
  const fair = room / columns.length;
  const least = columns.map(({ cells }) => greatest(cells.map((cell) => cell.least)));
  const tight = columns.map(({ cells }, index) => {
    const whole = least[index] ?? 0;
    return Math.min(whole, Math.max(fair, greatest(cells.map((cell) => cell.tight))));
  });
  const broken = distribute({ columns, least: tight, room });
  const whole = sum(least) < room ? distribute({ columns, least, room }) : broken;
  const isWorth = rowLines(columns, broken) < rowLines(columns, whole) * worthBreaking;
  return (isWorth ? broken : whole).map((text) => text + padding);
}

interface Demand {
  readonly columns: readonly ColumnText[];
  readonly least: readonly number[];
  readonly room: number;
}

function distribute({ columns, least, room }: Demand): number[] {
  if (sum(least) >= room) return shrink(least, room);
  const most = columns.map(({ cells }) => greatest(cells.map((cell) => cell.most)));
  const wanted = sum(most);
  // Everything fits on one line: the rest is shared out evenly.
  if (wanted <= room) return most.map((text) => text + (room - wanted) / most.length);
  return balance({ columns, least, room }, most);
}

/** Narrow columns keep their words whole; the wide ones give what is missing. */
function shrink(least: readonly number[], room: number): number[] {
  const widths = [...least];
  const order = least.map((_, index) => index).sort((a, b) => (least[a] ?? 0) - (least[b] ?? 0));
  let rest = room;
  order.forEach((column, done) => {
    const given = Math.min(least[column] ?? 0, rest / (least.length - done));
    widths[column] = given;
    rest -= given;
  });
  return widths.map((text) => text + rest / widths.length);
}

function balance({ columns, least, room }: Demand, most: readonly number[]): number[] {
  const widths = [...least];
  const step = (room - sum(least)) / steps;
  for (let i = 0; i < steps; i++) {
    const gains = columns.map((column, index) => {
      const now = widths[index] ?? 0;
      return now >= (most[index] ?? 0) ? 0 : tallness(column, now) - tallness(column, now + step);
    });
    const best = gains.indexOf(greatest(gains));
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}

/** How tall a column is at this width: its tall cells, which make their rows tall, count the most. */
function tallness({ cells }: ColumnText, width: number): number {
  return cells.reduce((total, cell) => total + linesOf(cell, width) ** 3, 0);
}

/** The lines of all rows, more or less. */
function rowLines(columns: readonly ColumnText[], widths: readonly number[]): number {
  const rows = columns[0]?.cells.length ?? 0;
  let lines = 0;
  for (let row = 0; row < rows; row++) {
    lines += greatest(
      columns.map(({ cells }, column) => {
        const cell = cells[row];
        return cell === undefined ? 1 : Math.ceil(linesOf(cell, widths[column] ?? 0));
      }),
    );
  }
  return lines;
}

/** The lines of one text: a broken line is not filled to its end, the less so the narrower it is. */
function linesOf({ least, most }: Extents, width: number): number {
  if (most <= width || width <= 0) return 1;
  return Math.max(1, most / Math.max(1, width - Math.min(least, width) * 0.25));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
