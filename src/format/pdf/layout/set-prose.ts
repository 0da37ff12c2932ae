import { breakLines } from './break-lines.ts';
import { type Breaking, type BreakPoint, breakPoints, emergencyEnds } from './break-points.ts';
import type { ElementTree } from './element-tree.ts';
import type { Measure } from './measure.ts';
import type { Run } from './pages.ts';
import type { Prose, ProseSpan } from './prose.ts';
import { round } from './round.ts';
import type { ReferenceMark, StripRun } from './strips.ts';

/** A line of a prose, its runs placed from `x` on. */
export interface SetLine {
  readonly runs: readonly StripRun[];
  readonly references: readonly ReferenceMark[];
}

/** A prose with everything that breaking its lines needs, measured once for any width. */
export interface MeasuredProse {
  readonly prose: Prose;
  readonly sums: Float64Array;
  readonly points: readonly BreakPoint[];
}

export function measureProse(prose: Prose, measure: Measure, breaking: Breaking): MeasuredProse {
  const sums = new Float64Array(prose.text.length + 1);
  const glued = new Set<number>();
  for (const { start, end, face, figures, size, lead, reference } of prose.spans) {
    const advances = measure.advances(face, prose.text.slice(start, end), figures);
    let sum = (sums[start] ?? 0) + lead;
    for (let i = 0; i < end - start; i++) {
      sum += (advances[i] ?? 0) * size;
      sums[start + i + 1] = sum;
    }
    if (reference !== null) glued.add(start);
  }
  return { prose, sums, points: withReplaced(breakPoints(prose.text, breaking, glued), prose.spans) };
}

/** What few runs have. */
function withOwn(run: Run, { mark, field }: ProseSpan): StripRun {
  const marked = mark === null ? run : { ...run, mark };
  return field === null ? marked : { ...marked, field, edge: 'left' };
}

/** A line may end between words that replace each other, though no space parts them. */
function withReplaced(points: readonly BreakPoint[], spans: readonly ProseSpan[]): readonly BreakPoint[] {
  if (spans.every(({ lead }) => lead === 0)) return points;
  const known = new Set(points.map(({ at }) => at));
  const more = spans.flatMap(({ start, lead }) =>
    lead === 0 || known.has(start) ? [] : [{ at: start, end: start, required: false }],
  );
  return [...points, ...more].sort((a, b) => a.at - b.at);
}

/** How wide a text has to be. */
export interface Extents {
  /** The least width that holds every word, and the least where addresses are broken. */
  readonly least: number;
  readonly tight: number;
  /** The width at which it needs no break but the forced ones. */
  readonly most: number;
}

export function extentsOf({ prose, sums, points }: MeasuredProse): Extents {
  let least = 0;
  let tight = 0;
  let most = 0;
  let start = 0;
  let lineStart = 0;
  points.forEach(({ at, end, required }, index) => {
    const reach = Math.max(start, end);
    least = Math.max(least, (sums[reach] ?? 0) - (sums[start] ?? 0));
    let piece = start;
    for (const cut of emergencyEnds(prose.text, start, reach)) {
      tight = Math.max(tight, (sums[cut] ?? 0) - (sums[piece] ?? 0));
      piece = cut;
    }
    if (required || index === points.length - 1) {
      most = Math.max(most, (sums[reach] ?? 0) - (sums[lineStart] ?? 0));
      lineStart = at;
    }
    start = at;
  });
  return { least, tight, most };
}

const none: readonly ReferenceMark[] = [];

/** Breaks the text into lines of at most `width` and places their runs from `x` on. */
export function setProse(
  { prose, sums, points }: MeasuredProse,
  { x, width }: { readonly x: number; readonly width: number },
  tree: ElementTree,
): SetLine[] {
  const { text, spans } = prose;
  let first = 0;
  return breakLines({ text, sums }, points, width).map(({ start, end, next }) => {
    const runs: StripRun[] = [];
    const references: ReferenceMark[] = [];
    while ((spans[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    // A line does not begin with room.
    const origin = (sums[start] ?? 0) + (spans[first]?.start === start ? (spans[first]?.lead ?? 0) : 0);
    for (let i = first; i < spans.length; i++) {
      const span = spans[i];
      if (span === undefined || span.start >= next) break;
      const from = Math.max(span.start, start);
      // The space at the line's end is kept, unseen, and a forced end becomes one: it parts the words for whoever reads the text out of the page.
      const words = text.slice(from, Math.min(span.end, next)).replace('\n', ' ');
      const to = Math.max(from, Math.min(span.end, end));
      const lead = from === span.start && to > from ? span.lead : 0;
      if (words !== '') {
        const run: Run = {
          x: round(x + (sums[from] ?? 0) + lead - origin),
          text: words,
          width: round((sums[to] ?? 0) - (sums[from] ?? 0) - lead),
          face: span.face,
          figures: span.figures,
          size: span.size,
          colour: span.colour,
          rise: span.rise,
          of: span.of,
        };
        runs.push(span.mark === null && span.field === null ? run : withOwn(run, span));
      }
      const element = tree.elements[span.of]?.parent ?? null;
      if (span.reference !== null && from === span.start && element !== null) {
        references.push({ reference: span.reference, element });
      }
    }
    // A list that grew keeps room for a dozen more.
    return { runs: runs.slice(), references: references.length === 0 ? none : references };
  });
}
