import type { PagePatch } from '../protocol.ts';
import { type FramedPage, framedPage } from './framed-page.ts';
import { loadFrame } from './load-frame.ts';
import { type Outline, topIn } from './outline.ts';
import type { PageMarks } from './page-marks.ts';
import type { ParseHtml } from './parse-html.ts';
import type { ReadingPlace } from './reading-place.ts';
import type { Look } from './route.ts';

/** A web page in a frame, which is kept at its place while it changes. */
export interface Pane {
  /** Loads a page in the place of the one that is shown, which stays until the other one is there. */
  readonly load: (href: string) => void;
  /** Brings the page to its next revision; loads it anew where it cannot be brought there. */
  readonly patch: (patch: PagePatch) => void;
  /** The server shows this by now: a page that has missed how it came about is loaded anew. */
  readonly expect: (expected: Expected) => void;
  readonly mark: (marks: PageMarks) => void;
  readonly look: (look: Look) => void;
  /** What is read; `null` at the beginning, and while there is no page. */
  readonly place: () => ReadingPlace | null;
  readonly outline: () => Outline;
  readonly scrolled: () => number;
  readonly scrollTo: (top: number) => void;
  /** Where a clause stands in the window, in CSS pixels from its top; `null` where the page has none such. */
  readonly topOf: (anchor: string) => number | null;
  /** Scrolls to a place, where there is a page that has it. */
  readonly show: (place: ReadingPlace, behavior: ScrollBehavior) => void;
  readonly close: () => void;
}

export interface Expected {
  readonly href: string;
  readonly revision: string;
}

export interface PanePorts {
  /** The element that frames are put into. */
  readonly host: HTMLElement;
  /** What a frame is called. */
  readonly title: string;
  readonly parse: ParseHtml;
  /** Where to begin: what was read last. */
  readonly begin: () => ReadingPlace | null;
  /** A page is there, and at its place. */
  readonly onPage: (page: Document) => void;
  readonly onScroll: () => void;
  /** The page or its window has other measures, or other words. */
  readonly onLayout: () => void;
  /** These clauses say something else. */
  readonly onChanged: (anchors: readonly string[]) => void;
  /** There is no newer page, and why not; `null` where there is one. */
  readonly onFault: (reason: string | null) => void;
}

/** Milliseconds that a page may have another revision than the server speaks of, before it is loaded anew. */
const patience = 600;

export function createPane(ports: PanePorts): Pane {
  let shown: FramedPage | null = null;
  let stopLoading: (() => void) | null = null;
  let address = '';
  let revision = '';
  let expected = '';
  let waiting: PagePatch[] = [];
  let marks: PageMarks = { findings: new Map(), pointed: null };
  let look: Look = 'auto';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const load = (href: string): void => {
    address = href;
    clearTimeout(timer);
    stopLoading?.();
    waiting = [];
    stopLoading = loadFrame(href, ports, (loaded) => {
      stopLoading = null;
      if (loaded.type === 'fault') ports.onFault(loaded.reason);
      else settle(framedPage(loaded.frame, loaded.page, ports));
    });
  };

  const settle = (next: FramedPage): void => {
    const before = shown;
    shown = next;
    next.look(look);
    const place = before === null ? ports.begin() : before.place();
    if (place !== null) next.show(place);
    next.mark(marks);
    next.frame.classList.remove('coming');
    if (before !== null) takeOver(before, next);
    revision = revisionOf(next.page);
    ports.onFault(null);
    ports.onPage(next.page);
    for (const patch of waiting.splice(0)) {
      if (patch.from === revision) apply(patch);
    }
    expectSoon();
    ports.onLayout();
  };

  const apply = ({ from, to, change }: PagePatch): void => {
    // Loaded a moment ago, and newer than what this tells of.
    if (to === revision) return;
    if (shown !== null && from === revision && change.type === 'parts' && shown.change(change, ports.parse)) {
      revision = to;
      ports.onFault(null);
      ports.onChanged(change.changed);
    } else load(address);
  };

  /** What is told of on one way may come before what is told on the other. */
  const expectSoon = (): void => {
    clearTimeout(timer);
    if (expected === '' || revision === expected) return;
    timer = setTimeout(() => {
      if (revision !== expected && stopLoading === null) load(address);
    }, patience);
  };

  return {
    load,
    patch: (patch) => {
      if (stopLoading === null) apply(patch);
      else waiting.push(patch);
    },
    expect: (wanted) => {
      address = wanted.href;
      expected = wanted.revision;
      if (stopLoading === null) expectSoon();
    },
    mark: (wanted) => {
      marks = wanted;
      shown?.mark(marks);
    },
    look: (wanted) => {
      look = wanted;
      shown?.look(look);
    },
    place: () => shown?.place() ?? null,
    outline: () => shown?.outline() ?? nothing,
    scrolled: () => shown?.scrolled() ?? 0,
    scrollTo: (top) => shown?.scrollTo(top),
    topOf: (anchor) => (shown === null ? null : topIn(shown.page, anchor)),
    show: (place, behavior) => shown?.show(place, behavior),
    close: () => {
      clearTimeout(timer);
      stopLoading?.();
      shown?.close();
    },
  };
}

const nothing: Outline = { anchors: [], tops: [], height: 0, view: 0 };

/** Lets one page go for another; what had the focus has it there too. */
function takeOver(before: FramedPage, next: FramedPage): void {
  const focused = before.page.activeElement?.id ?? '';
  const hadFocus = document.activeElement === before.frame;
  before.close();
  if (!hadFocus) return;
  next.frame.focus({ preventScroll: true });
  next.page.getElementById(focused)?.focus({ preventScroll: true });
}

/** The revision stands in the address, to which the server leads every request for a page. */
function revisionOf(page: Document): string {
  return new URLSearchParams(page.defaultView?.location.search).get('revision') ?? '';
}
