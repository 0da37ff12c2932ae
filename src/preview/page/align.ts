import type { Outline } from './outline.ts';
import { readingLine } from './reading-line.ts';

/** A place of one page, and the place of another that says the same, in CSS pixels from either's top. */
export interface Pair {
  readonly here: number;
  readonly there: number;
}

/**
 * The places where two pages say the same: their tops, each clause that both have, their ends. They grow on both sides,
 * so that who reads on on one side never goes back on the other; of cells that stand beside each other one is enough.
 */
export function pairsOf(here: Outline, there: Outline): readonly Pair[] {
  const others = new Map(there.anchors.map((anchor, index) => [anchor, there.tops[index] ?? 0]));
  const end: Pair = { here: here.height, there: there.height };
  const pairs: Pair[] = [{ here: 0, there: 0 }];
  let last: Pair = { here: 0, there: 0 };
  for (const [index, anchor] of here.anchors.entries()) {
    const pair: Pair = { here: here.tops[index] ?? 0, there: others.get(anchor) ?? Number.NaN };
    if (!(pair.here > last.here && pair.there > last.there)) continue;
    if (!(pair.here < end.here && pair.there < end.there)) continue;
    pairs.push(pair);
    last = pair;
  }
  return [...pairs, end];
}

/** The place of the other page that says what stands here; between two clauses it is as far along. */
export function placeThere(pairs: readonly Pair[], here: number): number {
  let low = 0;
  let high = pairs.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((pairs[middle]?.here ?? 0) <= here) low = middle;
    else high = middle;
  }
  const from = pairs[low] ?? { here: 0, there: 0 };
  const to = pairs[high] ?? from;
  const share = to.here === from.here ? 0 : (here - from.here) / (to.here - from.here);
  return from.there + share * (to.there - from.there);
}

/** How far the other page has to be scrolled, so that at the reading line it says what this one says there. */
export function scrollThere(
  { here, there }: { readonly here: Outline; readonly there: Outline },
  pairs: readonly Pair[],
  scrolled: number,
): number {
  const line = readingLine(here, scrolled);
  const to = placeThere(pairs, scrolled + line) - line;
  return Math.min(Math.max(0, to), Math.max(0, there.height - there.view));
}
