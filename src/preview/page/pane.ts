import type { PagePatch } from '../protocol.ts';
import { applyChange } from './apply-change.ts';
import { loadFrame } from './load-frame.ts';
import { clauseInSight, type Outline, outlineOf, topIn } from './outline.ts';
import { lookOf, type SetLook } from './page-look.ts';
import { addMarkStyles, mark, markChanged, type PageMarks, unmark } from './page-marks.ts';
import type { ParseHtml } from './parse-html.ts';
import { type ReadingPlace, readingPlace, scrollOf } from './reading-place.ts';
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
  /** `null` while there is no page. */
  readonly page: () => Document | null;
  readonly outline: () => Outline;
  readonly scrolled: () => number;
  readonly scrollTo: (top: number, behavior?: ScrollBehavior) => void;
  /** Where a clause stands in the window, in CSS pixels from its top; `null` where the page has none such. */
  readonly topOf: (anchor: string) => number | null;
  /** Scrolls to a place; `false` where the page has no such clause, or is not there yet. */
  readonly show: (place: ReadingPlace, behavior?: ScrollBehavior) => boolean;
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
  readonly place: () => ReadingPlace | null;
  /** A page is there, and at its place. */
  readonly onPage: (page: Document) => void;
  readonly onScroll: () => void;
  /** The page or its window has other measures, or other words. */
  readonly onLayout: () => void;
  /** These clauses say something else. */
  readonly onChanged: (anchors: readonly string[], patch: PagePatch) => void;
  /** There is no page, and why not. */
  readonly onFault: (reason: string | null) => void;
}

/** Milliseconds that a page may have another revision than the server speaks of, before it is loaded anew. */
const patience = 600;

/** What is known of the page that is shown. */
interface Shown {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly setLook: SetLook;
  readonly stop: () => void;
}

export function createPane(ports: PanePorts): Pane {
  const { parse } = ports;
  let shown: Shown | null = null;
  let stopLoading: (() => void) | null = null;
  let address = '';
  let revision = '';
  let expected = '';
  let waiting: PagePatch[] = [];
  let measured: Outline | null = null;
  let marks: PageMarks = { findings: new Map(), pointed: null };
  let look: Look = 'auto';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const outline = (): Outline => {
    measured ??= shown === null ? nothing : outlineOf(shown.page);
    return measured;
  };
  const scrolled = (): number => shown?.page.defaultView?.scrollY ?? 0;
  const scrollTo = (top: number, behavior: ScrollBehavior = 'instant'): void =>
    shown?.page.defaultView?.scrollTo({ top, behavior });
  const show = (place: ReadingPlace, behavior: ScrollBehavior = 'instant'): boolean => {
    const to = scrollOf(outline(), place);
    if (to !== null) scrollTo(to, behavior);
    return to !== null;
  };
  const layout = (): void => {
    measured = null;
    ports.onLayout();
  };

  const load = (href: string): void => {
    address = href;
    clearTimeout(timer);
    stopLoading?.();
    waiting = [];
    stopLoading = loadFrame(href, ports, (loaded) => {
      stopLoading = null;
      if (loaded.type === 'fault') {
        ports.onFault(loaded.reason);
        return;
      }
      settle(loaded.frame, loaded.page);
    });
  };

  const settle = (frame: HTMLIFrameElement, page: Document): void => {
    const before = shown;
    const place = before === null ? ports.place() : readingPlace(outline(), scrolled());
    const focused = before?.page.activeElement?.id ?? '';
    const hadFocus = before !== null && document.activeElement === before.frame;
    addMarkStyles(page);
    const view = page.defaultView;
    const watch = new ResizeObserver(layout);
    watch.observe(page.documentElement);
    watch.observe(frame);
    view?.addEventListener('scroll', ports.onScroll, { passive: true });
    shown = { frame, page, setLook: lookOf(page), stop: () => watch.disconnect() };
    measured = null;
    shown.setLook(look);
    if (place !== null) show(place);
    mark(page, marks);
    frame.classList.remove('coming');
    before?.stop();
    before?.frame.remove();
    if (hadFocus) {
      frame.focus({ preventScroll: true });
      page.getElementById(focused)?.focus({ preventScroll: true });
    }
    revision = revisionOf(page);
    ports.onFault(null);
    ports.onPage(page);
    for (const patch of waiting.splice(0)) {
      if (patch.from === revision) apply(patch);
    }
    if (expected !== revision) expectSoon();
    ports.onLayout();
  };

  const expectSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (expected !== '' && revision !== expected && stopLoading === null) load(address);
    }, patience);
  };

  const apply = ({ from, to, change, ...rest }: PagePatch): void => {
    if (shown === null || from !== revision || change.type === 'reload') {
      load(address);
      return;
    }
    const { page } = shown;
    const held = scrolled() > 0 ? clauseInSight(page) : null;
    unmark(page);
    if (!applyChange(page, change, parse)) {
      load(address);
      return;
    }
    revision = to;
    measured = null;
    if (held !== null) scrollTo(scrolled() + (topIn(page, held.anchor) ?? held.top) - held.top);
    mark(page, marks);
    markChanged(page, change.changed);
    ports.onChanged(change.changed, { from, to, change, ...rest });
    ports.onLayout();
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
      if (stopLoading === null && revision !== expected) expectSoon();
    },
    mark: (wanted) => {
      marks = wanted;
      if (shown !== null) mark(shown.page, marks);
    },
    look: (wanted) => {
      look = wanted;
      shown?.setLook(look);
    },
    page: () => shown?.page ?? null,
    outline,
    scrolled,
    scrollTo,
    topOf: (anchor) => (shown === null ? null : topIn(shown.page, anchor)),
    show,
    close: () => {
      clearTimeout(timer);
      stopLoading?.();
      shown?.stop();
    },
  };
}

const nothing: Outline = { anchors: [], tops: [], height: 0, view: 0 };

/** The revision stands in the address, to which the server leads every request for a page. */
function revisionOf(page: Document): string {
  return new URLSearchParams(page.defaultView?.location.search).get('revision') ?? '';
}
