import { type Measures, readingShare } from './reading-line.ts';

/** Where the clauses of a page stand: their anchors in reading order, and how far each is from the page's top. */
export interface Outline extends Measures {
  readonly anchors: readonly string[];
  /** CSS pixels, as many as there are anchors. */
  readonly tops: readonly number[];
}

/** The places of all elements of a page that have an anchor; ids that it needs for itself begin with `_`. */
export function outlineOf(page: Document): Outline {
  const root = page.documentElement;
  const above = root.getBoundingClientRect().top;
  const elements = [...page.querySelectorAll('body [id]:not([id^="_"], [id=""])')];
  return {
    anchors: elements.map(({ id }) => id),
    tops: elements.map((element) => element.getBoundingClientRect().top - above),
    height: root.scrollHeight,
    view: root.clientHeight,
  };
}

/** The clause that a place of the page is in: of those that begin at or above it the last one. `null` above the first. */
export function anchorAt({ anchors, tops }: Outline, y: number): string | null {
  let found = -1;
  for (const [index, top] of tops.entries()) {
    if (top <= y && (found < 0 || top >= (tops[found] ?? 0))) found = index;
  }
  return anchors[found] ?? null;
}

/** Where a clause stands in the window, in CSS pixels from its top; `null` where the page has none such. */
export function topIn(page: Document, anchor: string): number | null {
  return page.getElementById(anchor)?.getBoundingClientRect().top ?? null;
}

/** Lines of the window that are tried, as shares of its height, the one that is read at first. */
const tried = [readingShare, 0.3, 0.35, 0.4, 0.5, 0.6, 0.2, 0.1];

/** A clause that is seen, near the line that is read at. It is looked for by the place: nothing else is measured. */
export function clauseInSight(page: Document): { readonly anchor: string; readonly top: number } | null {
  const { clientWidth, clientHeight } = page.documentElement;
  for (const share of tried) {
    const element = page.elementFromPoint(clientWidth / 2, clientHeight * share);
    const anchor = element?.closest('[id]:not([id^="_"], [id=""])')?.id;
    const top = anchor === undefined ? null : topIn(page, anchor);
    if (anchor !== undefined && top !== null) return { anchor, top };
  }
  return null;
}
