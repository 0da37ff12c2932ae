/** A rectangle of numbers, row by row. */
export interface Grid {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

export function gridOf(rows: number, columns: number): Grid {
  return { rows, columns, values: new Float32Array(rows * columns) };
}

export interface AlignmentOdds {
  /** The log-odds that a row and a column belong together; -Infinity where they cannot. */
  readonly odds: Grid;
  /** What it costs, as a logarithm, that a row or a column has no partner. */
  readonly rowGaps: readonly number[];
  readonly columnGaps: readonly number[];
}

/**
 * The probability of each pair over all monotone alignments of two sequences (the forward-backward algorithm of a pair
 * hidden Markov model, in logarithms): near 1 where every good alignment has the pair, and shared out where several are
 * as good as each other.
 */
export function pairProbabilities({ odds, rowGaps, columnGaps }: AlignmentOdds): Grid {
  const { rows, columns, values } = odds;
  const width = columns + 1;
  const before = new Float64Array((rows + 1) * width);
  for (let row = 0; row <= rows; row += 1) {
    for (let column = 0; column <= columns; column += 1) {
      if (row === 0 && column === 0) continue;
      const at = row * width + column;
      const up = row === 0 ? -Infinity : (before[at - width] ?? 0) + (rowGaps[row - 1] ?? 0);
      const left = column === 0 ? -Infinity : (before[at - 1] ?? 0) + (columnGaps[column - 1] ?? 0);
      const both =
        row === 0 || column === 0
          ? -Infinity
          : (before[at - width - 1] ?? 0) + (values[(row - 1) * columns + column - 1] ?? 0);
      before[at] = logSum(up, left, both);
    }
  }
  const total = before[rows * width + columns] ?? 0;
  const result = gridOf(rows, columns);
  // Only two rows of what comes after are alive at a time.
  let below = new Float64Array(width);
  for (let row = rows; row >= 0; row -= 1) {
    const here = new Float64Array(width);
    for (let column = columns; column >= 0; column -= 1) {
      if (row === rows && column === columns) continue;
      const down = row === rows ? -Infinity : (below[column] ?? 0) + (rowGaps[row] ?? 0);
      const right = column === columns ? -Infinity : (here[column + 1] ?? 0) + (columnGaps[column] ?? 0);
      let both = -Infinity;
      if (row < rows && column < columns) {
        const pair = row * columns + column;
        both = (below[column + 1] ?? 0) + (values[pair] ?? 0);
        result.values[pair] = Math.exp(Math.min(0, (before[row * width + column] ?? 0) + both - total));
      }
      here[column] = logSum(down, right, both);
    }
    below = here;
  }
  return result;
}

function logSum(a: number, b: number, c: number): number {
  const most = Math.max(a, b, c);
  if (most === -Infinity) return -Infinity;
  return most + Math.log(Math.exp(a - most) + Math.exp(b - most) + Math.exp(c - most));
}
