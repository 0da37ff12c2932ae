import { type BreakPoint, emergencyCut } from './break-points.ts';

/** A line of a prose: code units `start` to `end` are seen, `next` is where the next line begins. */
export interface LineRange {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** Text with its widths summed up: `sums[i]` is the width of everything before code unit `i`. */
export interface MeasuredText {
  readonly text: string;
  readonly sums: ArrayLike<number>;
}

/** Lines may reach this far beyond the measure, to forgive rounding. */
const tolerance = 0.01;
/** What a line costs beside its raggedness, so that fewer lines are better than many even ones. */
const lineCost = 0.015;
/** What a last line costs that holds next to nothing: less than this part of the measure. */
const shortLast = { part: 0.12, cost: 0.08 } as const;

/**
 * Breaks a text into lines no wider than `measure` so that the right edge is as even as can be: the sum of the squared
 * slacks of all lines but the last is least (total fit). Costs grow with the text's length only.
 */
export function breakLines(
  measured: MeasuredText,
  points: readonly BreakPoint[],
  measure: number,
): LineRange[] {
  const lines: LineRange[] = [];
  let start = 0;
  let first = 0;
  for (let i = 0; i < points.length; i++) {
    const last = points[i];
    if (last === undefined || (!last.required && i < points.length - 1)) continue;
    breakStretch(measured, withinMeasure(measured, points.slice(first, i + 1), { start, measure }), {
      start,
      measure,
      lines,
    });
    start = last.at;
    first = i + 1;
  }
  return lines;
}

/** The same points, with cuts added in every piece that no line could hold. */
function withinMeasure(
  { text, sums }: MeasuredText,
  points: readonly BreakPoint[],
  { start, measure }: { readonly start: number; readonly measure: number },
): readonly BreakPoint[] {
  const all: BreakPoint[] = [];
  let from = start;
  for (const point of points) {
    while (between(sums, from, point.end) > measure + tolerance) {
      let limit = from + 1;
      while (limit < point.end && between(sums, from, limit + 1) <= measure + tolerance) limit++;
      const at = emergencyCut(text, from, limit);
      if (at >= point.end) break;
      all.push({ at, end: at, required: false });
      from = at;
    }
    all.push(point);
    from = point.at;
  }
  return all;
}

/** Breaks what stands between two forced line ends. */
function breakStretch(
  { sums }: MeasuredText,
  points: readonly BreakPoint[],
  {
    start,
    measure,
    lines,
  }: { readonly start: number; readonly measure: number; readonly lines: LineRange[] },
): void {
  const count = points.length;
  const costs = new Float64Array(count + 1);
  const from = new Int32Array(count + 1);
  const beginOf = (index: number): number => (index === 0 ? start : (points[index - 1]?.at ?? start));
  for (let j = 1; j <= count; j++) {
    const end = points[j - 1]?.end ?? start;
    const isLast = j === count;
    let best = Number.POSITIVE_INFINITY;
    for (let i = j - 1; i >= 0; i--) {
      const width = between(sums, beginOf(i), end);
      if (width > measure + tolerance && i < j - 1) break;
      const cost =
        (costs[i] ?? 0) +
        lineCost +
        (isLast ? lastLine(width, { measure, only: i === 0 }) : slack(width, measure));
      if (cost < best) {
        best = cost;
        from[j] = i;
      }
    }
    costs[j] = best;
  }
  const ends: number[] = [];
  for (let j = count; j > 0; j = from[j] ?? 0) ends.push(j);
  let begin = start;
  for (const j of ends.reverse()) {
    const point = points[j - 1];
    if (point === undefined) continue;
    lines.push({ start: begin, end: Math.max(begin, point.end), next: point.at });
    begin = point.at;
  }
}

function slack(width: number, measure: number): number {
  const rest = Math.max(0, measure - width) / measure;
  return rest * rest;
}

function lastLine(
  width: number,
  { measure, only }: { readonly measure: number; readonly only: boolean },
): number {
  return !only && width < measure * shortLast.part ? shortLast.cost : 0;
}

function between(sums: ArrayLike<number>, start: number, end: number): number {
  return (sums[Math.max(start, end)] ?? 0) - (sums[start] ?? 0);
}
