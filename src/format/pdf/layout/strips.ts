import type { Anchor, FlowField } from '../../../flow/flow.ts';
import type { ElementIndex, Run, Shape } from './pages.ts';

/**
 * A slice of the text across the whole measure that no page break cuts: one line of a paragraph, one line of every cell
 * of a row. The text is a list of strips; pages are made by cutting that list.
 */
export interface Strip {
  readonly height: number;
  /** Room that it wants above and below; between two strips the larger counts, at the top of a page none does. */
  readonly before: number;
  readonly after: number;
  /** No page ends after it. */
  readonly keep: boolean;
  /** From the top of the strip, x from the left edge of the page. */
  readonly lines: readonly StripLine[];
  readonly shapes: readonly Shape[];
  /** Dots are to lead from here to the page number on the same line. */
  readonly leader: number | null;
  readonly anchors: readonly Anchor[];
  readonly heading: StripHeading | null;
  /** The references that its text bears the numbers of. */
  readonly references: readonly ReferenceMark[];
  readonly row: StripRow | null;
  /** A bar beside it says that something of it was changed. */
  readonly bar: boolean;
}

export interface StripLine {
  /** Of the baseline. */
  readonly y: number;
  /** Of the cell in its row; lines of a row are read cell by cell. */
  readonly column: number;
  readonly runs: readonly StripRun[];
}

/** A run, or one whose text is known only when all pages are. */
export type StripRun = Run | FieldRun;

export interface FieldRun extends Run {
  readonly field: FlowField;
  /** Whether `x` is its left or its right edge. */
  readonly edge: 'left' | 'right';
}

export interface StripHeading {
  readonly level: number;
  readonly text: string;
}

export interface ReferenceMark {
  readonly reference: number;
  /** The element whose text bears the mark: the footnote becomes part of it. */
  readonly element: ElementIndex;
}

/** The table row that a strip is a slice of. */
export interface StripRow {
  /** The row's element, which names it. */
  readonly element: ElementIndex;
  /** The strips of the header rows, to be repeated where a page begins within the body. Empty in the header itself. */
  readonly header: readonly Strip[];
}

/** A strip with nothing in it but what is given. Written out, so that the engine gives all strips one shape. */
export function strip(content: Partial<Strip> & Pick<Strip, 'height'>): Strip {
  return {
    height: content.height,
    before: content.before ?? 0,
    after: content.after ?? 0,
    keep: content.keep ?? false,
    lines: content.lines ?? none,
    shapes: content.shapes ?? none,
    leader: content.leader ?? null,
    anchors: content.anchors ?? none,
    heading: content.heading ?? null,
    references: content.references ?? none,
    row: content.row ?? null,
    bar: content.bar ?? false,
  };
}

/** Whether there are marked words on these lines. */
export function isMarked(lines: readonly StripLine[]): boolean {
  return lines.some(({ runs }) => runs.some(({ mark }) => mark !== undefined));
}

/** Shared: a long notice has a hundred thousand strips. */
const none: readonly never[] = [];

/** The room between two strips that follow each other on a page. */
export function gapBetween(upper: Strip, lower: Strip): number {
  if (upper.heading === null) return Math.max(upper.after, lower.before);
  // A heading stands close to what it heads, and a little less close to a heading below it.
  return lower.heading === null ? upper.after : Math.max(upper.after, lower.before * 0.4);
}
