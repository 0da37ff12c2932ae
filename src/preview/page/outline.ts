/** Where the clauses of a page stand: their anchors in reading order, and how far each is from the page's top. */
export interface Outline {
  readonly anchors: readonly string[];
  /** CSS pixels, as many as there are anchors. */
  readonly tops: readonly number[];
  /** Of the whole page, and of the window that it is seen through. */
  readonly height: number;
  readonly view: number;
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
