/** The height of a page, and of the window that it is seen through, in CSS pixels. */
export interface Measures {
  readonly height: number;
  readonly view: number;
}

/** Of a window's height: where people read, and where a clause is brought to. */
export const readingShare = 0.25;

/**
 * The line that somebody reads at, in CSS pixels below the top of the window. At the beginning of a page it is at the
 * window's top and at its end at the bottom, so that a page beside it comes to its own beginning and end.
 */
export function readingLine({ height, view }: Measures, scrolled: number): number {
  const most = height - view;
  // Of a short page the line goes all the way down while it is scrolled.
  if (most < view) return most <= 0 ? 0 : (scrolled / most) * view;
  const usual = view * readingShare;
  return Math.max(Math.min(usual, scrolled), view - (most - scrolled));
}
