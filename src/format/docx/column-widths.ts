/** What a column asks for, in twips. */
export interface ColumnDemand {
  /** The width of its longest unbreakable word. */
  readonly minimum: number;
  /** The width of its longest line, unbroken. */
  readonly maximum: number;
}

/**
 * Shares the available width (twips) among the columns, whole twips that add up to it exactly. A column gets its
 * longest word before another gets more than that; what is left goes by the square root of what each still wants, so
 * that one long column does not leave the others a word a line. Where even the words do not fit, the widest give way.
 */
export function columnWidths(demands: readonly ColumnDemand[], available: number): readonly number[] {
  const minimums = demands.map((demand) => demand.minimum);
  const least = total(minimums);
  const shares = least > available ? levelled(minimums, available) : grown(demands, available);
  return rounded(shares, available);
}

function grown(demands: readonly ColumnDemand[], available: number): readonly number[] {
  const widths = demands.map((demand) => demand.minimum);
  let left = available - total(widths);
  // Each round either uses up what is left or satisfies one more column, so there are no more rounds than columns.
  for (let round = 0; round < demands.length && left > 0; round += 1) {
    const wants = demands.map((demand, index) => Math.max(0, demand.maximum - (widths[index] ?? 0)));
    const weights = wants.map((want) => Math.sqrt(want));
    const weight = total(weights);
    if (weight === 0) break;
    const gains = wants.map((want, index) => Math.min(want, (left * (weights[index] ?? 0)) / weight));
    for (const [index, gain] of gains.entries()) widths[index] = (widths[index] ?? 0) + gain;
    left -= total(gains);
  }
  const whole = total(widths);
  return widths.map((width) => (whole === 0 ? available / widths.length : width + (left * width) / whole));
}

/** The widths, none above the one level that makes them fit. */
function levelled(widths: readonly number[], available: number): readonly number[] {
  let left = available;
  let count = widths.length;
  let level = left / count;
  for (const width of widths.toSorted((a, b) => a - b)) {
    level = left / count;
    if (width > level) break;
    left -= width;
    count -= 1;
  }
  return widths.map((width) => Math.min(width, level));
}

/** Rounds the running sum, so that the parts add up to the whole. */
function rounded(shares: readonly number[], available: number): readonly number[] {
  const scale = available / total(shares);
  let sum = 0;
  return shares.map((share) => {
    const from = Math.round(sum);
    sum += share * scale;
    return Math.round(sum) - from;
  });
}

function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
