/** The texts of one column: for each cell the least width that holds its words, and its width on one line. */
export interface ColumnText {
  readonly cells: readonly { readonly least: number; readonly most: number }[];
}

/** In how many steps the width that is left over is dealt out. */
const steps = 80;

/**
 * Divides `width` among the columns. Every column gets what its longest word needs; where even that is too much, words
 * are broken and each column gives in proportion. What is left goes, step by step, to the column that gains the most:
 * the one whose tallest texts become shorter. `padding` is the room at the sides of a cell, both together.
 */
export function columnWidths(
  columns: readonly ColumnText[],
  { width, padding }: { readonly width: number; readonly padding: number },
): number[] {
  if (columns.length === 0) return [];
  const room = width - padding * columns.length;
  const least = columns.map(({ cells }) => greatest(cells.map((cell) => cell.least)));
  const most = columns.map(({ cells }) => greatest(cells.map((cell) => cell.most)));
  return distribute({ columns, least, most, room }).map((text) => text + padding);
}

interface Demand {
  readonly columns: readonly ColumnText[];
  readonly least: readonly number[];
  readonly most: readonly number[];
  readonly room: number;
}

function distribute({ columns, least, most, room }: Demand): number[] {
  const needed = sum(least);
  if (needed >= room) return shrink(least, room);
  const wanted = sum(most);
  // Everything fits on one line: the rest is shared out evenly.
  if (wanted <= room) return most.map((text) => text + (room - wanted) / most.length);
  return balance({ columns, least, most, room });
}

/** Narrow columns keep their words whole; the wide ones give what is missing. */
function shrink(least: readonly number[], room: number): number[] {
  const widths = [...least];
  const order = least.map((_, index) => index).sort((a, b) => (least[a] ?? 0) - (least[b] ?? 0));
  let rest = Math.max(0, room);
  order.forEach((column, done) => {
    const share = rest / (least.length - done);
    const given = Math.min(least[column] ?? 0, share);
    widths[column] = given;
    rest -= given;
  });
  return widths.map((text) => text + rest / widths.length);
}

function balance({ columns, least, most, room }: Demand): number[] {
  const widths = [...least];
  const step = (room - sum(least)) / steps;
  for (let i = 0; i < steps; i++) {
    const gains = columns.map((column, index) => {
      const now = widths[index] ?? 0;
      return now >= (most[index] ?? 0) ? 0 : linesOf(column, now) - linesOf(column, now + step);
    });
    const best = gains.indexOf(Math.max(...gains));
    widths[best] = (widths[best] ?? 0) + step;
  }
  return widths;
}

/** How tall a column is at this width, more or less: its area counts, and the tall cells count most. */
function linesOf({ cells }: ColumnText, width: number): number {
  let lines = 0;
  for (const { most } of cells) {
    const tall = Math.max(1, most / Math.max(width, 1));
    lines += tall * tall;
  }
  return lines;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function greatest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0);
}
