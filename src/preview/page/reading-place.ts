import { anchorAt, type Outline } from './outline.ts';
import { readingLine, readingShare } from './reading-line.ts';

/** Where somebody reads: a clause, and where in the window it begins, in CSS pixels from its top; `null`: at the reading line. */
export interface ReadingPlace {
  readonly anchor: string;
  readonly top: number | null;
}

/** CSS pixels: what begins so little below the line is read there. */
const near = 8;

/** The place at the reading line of a page that is scrolled so far; `null` at its beginning. */
export function readingPlace(outline: Outline, scrolled: number): ReadingPlace | null {
  if (scrolled <= 0) return null;
  const anchor = anchorAt(outline, scrolled + readingLine(outline, scrolled) + near);
  return anchor === null ? null : { anchor, top: topOf(outline, anchor) - scrolled };
}

/** How far a page has to be scrolled to be at a place; `null` where it has no such clause. */
export function scrollOf(outline: Outline, { anchor, top }: ReadingPlace): number | null {
  const to = topOf(outline, anchor) - (top ?? outline.view * readingShare);
  return Number.isNaN(to) ? null : Math.min(Math.max(0, to), Math.max(0, outline.height - outline.view));
}

function topOf({ anchors, tops }: Outline, anchor: string): number {
  return tops[anchors.indexOf(anchor)] ?? Number.NaN;
}
