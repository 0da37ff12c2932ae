import { type Pair, pairsOf, scrollThere } from './align.ts';
import type { Outline } from './outline.ts';
import { type ReadingPlace, scrollOf } from './reading-place.ts';

/** What follows of the measures of both, for as long as they have these. */
interface Alignment {
  readonly here: Outline;
  readonly there: Outline;
  readonly pairs: readonly Pair[];
}

/** What can be scrolled along with another: a pane. */
export interface Scrolled {
  readonly outline: () => Outline;
  readonly scrolled: () => number;
  readonly scrollTo: (top: number) => void;
}

/** Two pages that scroll together. */
export interface JoinedScrolling {
  /** One of the two was scrolled, by whom- or whatever. */
  readonly onScroll: (one: Scrolled) => void;
  /** One of them has other measures: the one that was scrolled last stays, and the other one follows it. */
  readonly onLayout: () => void;
  /** Brings a clause of the other one to where it stands in this one. */
  readonly lineUp: (one: Scrolled, place: ReadingPlace) => void;
}

/** CSS pixels: browsers round how far a page is scrolled. */
const near = 1.5;

/**
 * Keeps at the reading line of one page what stands at the reading line of the other. It listens to nothing but
 * scrolling itself, so that wheel, keys, links and what a browser finds in a page are all the same to it; and what it
 * scrolled itself it knows by the place.
 */
export function joinScrolling(one: Scrolled, other: Scrolled): JoinedScrolling {
  const set = new Map<Scrolled, number>();
  let leader = one;
  let known: Alignment | null = null;

  const follow = (): void => {
    const follower = leader === one ? other : one;
    const [here, there] = [leader.outline(), follower.outline()];
    if (here.anchors.length === 0 || there.anchors.length === 0) return;
    if (known?.here !== here || known.there !== there) known = { here, there, pairs: pairsOf(here, there) };
    const to = scrollThere(known, known.pairs, leader.scrolled());
    if (Math.abs(follower.scrolled() - to) >= near / 2) follower.scrollTo(to);
    set.set(follower, follower.scrolled());
  };

  return {
    onScroll: (scrolled) => {
      const own = set.get(scrolled);
      if (own !== undefined && Math.abs(own - scrolled.scrolled()) < near) return;
      set.delete(scrolled);
      leader = scrolled;
      follow();
    },
    onLayout: follow,
    lineUp: (scrolled, place) => {
      leader = scrolled;
      const follower = leader === one ? other : one;
      const to = scrollOf(follower.outline(), place);
      if (to === null) return;
      follower.scrollTo(to);
      for (const page of [leader, follower]) set.set(page, page.scrolled());
    },
  };
}
