import { type ReadonlySignal, signal } from '@preact/signals';
import type { EditionName, PagePatch } from '../protocol.ts';
import { type JoinedScrolling, joinScrolling } from './join-scrolling.ts';
import type { Pane } from './pane.ts';
import type { ReadingPlace } from './reading-place.ts';

/** The web pages that are shown, one or two, and where they are read. */
export interface PaneBoard {
  /** What is read, also while no web page is shown. */
  readonly place: ReadonlySignal<ReadingPlace | null>;
  /** The clause that was pointed at, in a page or in the list. */
  readonly pointed: ReadonlySignal<Pointed | null>;
  /** Adds a page, from left to right; the returned function takes it away. */
  readonly enter: (pane: Pane, name: PaneName) => () => void;
  readonly patch: (patch: PagePatch) => void;
  readonly onScroll: (pane: Pane) => void;
  readonly onLayout: () => void;
  readonly point: (anchor: string | null) => void;
  /** A clause of a page was chosen there: it is marked in both, and the other page shows it at the same height. */
  readonly choose: (pane: Pane, anchor: string) => void;
  /** A page was brought to a clause of it: the other page shows that at the same height. */
  readonly lineUp: (pane: Pane, anchor: string) => void;
  /** Scrolls to a place, in the edition of a locale where that is shown. */
  readonly show: (place: ReadingPlace, locale: string | null) => void;
  /** The next page begins there. */
  readonly begin: (place: ReadingPlace) => void;
  readonly forget: () => void;
}

export interface PaneName extends EditionName {
  /** Editions for one jurisdiction are loaded anew, never patched. */
  readonly jurisdiction: string | null;
}

export interface Pointed {
  readonly anchor: string;
  /** Where it was chosen: what was chosen in a page is looked for in the list. */
  readonly from: 'page' | 'list';
}

/** Milliseconds without scrolling, before the place counts as read. */
const pause = 150;

/** `first` is the clause to begin at. */
export function createPaneBoard(first: string | null): PaneBoard {
  const place = signal<ReadingPlace | null>(first === null ? null : { anchor: first, top: null });
  const pointed = signal<Pointed | null>(null);
  const panes = new Map<Pane, PaneName>();
  let joined: JoinedScrolling | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const join = (): void => {
    const [one, other] = panes.keys();
    joined = one === undefined || other === undefined ? null : joinScrolling(one, other);
  };
  const remember = (pane: Pane): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (panes.has(pane)) place.value = pane.place();
    }, pause);
  };

  const lineUp = (pane: Pane, anchor: string): void => {
    const top = pane.topOf(anchor);
    if (top !== null) joined?.lineUp(pane, { anchor, top });
  };

  return {
    place,
    pointed,
    enter: (pane, name) => {
      panes.set(pane, name);
      join();
      return () => {
        panes.delete(pane);
        join();
      };
    },
    patch: (patch) => {
      for (const [pane, { notice, locale, jurisdiction }] of panes) {
        if (jurisdiction === null && notice === patch.notice && locale === patch.locale) pane.patch(patch);
      }
    },
    onScroll: (pane) => {
      joined?.onScroll(pane);
      remember(pane);
    },
    onLayout: () => joined?.onLayout(),
    point: (anchor) => {
      pointed.value = anchor === null ? null : { anchor, from: 'list' };
    },
    choose: (pane, anchor) => {
      pointed.value = { anchor, from: 'page' };
      lineUp(pane, anchor);
    },
    lineUp,
    show: (to, locale) => {
      place.value = to;
      const named = [...panes].find(([, name]) => name.locale === locale)?.[0];
      const pane = named ?? [...panes.keys()][0];
      const far = pane === undefined || Math.abs(pane.topOf(to.anchor) ?? 0) > 2 * window.innerHeight;
      pane?.show(to, far || prefersCalm() ? 'instant' : 'smooth');
    },
    begin: (to) => {
      place.value = to;
    },
    forget: () => {
      place.value = null;
      pointed.value = null;
    },
  };
}

function prefersCalm(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
