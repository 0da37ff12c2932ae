import type { PartsChange } from '../protocol.ts';
import { applyChange } from './apply-change.ts';
import { clauseInSight, type Outline, outlineOf, topIn } from './outline.ts';
import { lookOf } from './page-look.ts';
import { addMarkStyles, mark, markChanged, type PageMarks, unmark } from './page-marks.ts';
import type { ParseHtml } from './parse-html.ts';
import { type ReadingPlace, readingPlace, scrollOf } from './reading-place.ts';
import type { Look } from './route.ts';

/** A web page that was loaded into a frame, and what can be done with it. */
export interface FramedPage {
  readonly frame: HTMLIFrameElement;
  readonly page: Document;
  readonly outline: () => Outline;
  readonly scrolled: () => number;
  readonly scrollTo: (top: number, behavior?: ScrollBehavior) => void;
  /** What is read; `null` at the beginning. */
  readonly place: () => ReadingPlace | null;
  /** Scrolls to a place, where the page has it. */
  readonly show: (place: ReadingPlace, behavior?: ScrollBehavior) => void;
  readonly mark: (marks: PageMarks) => void;
  readonly look: (look: Look) => void;
  /** Changes parts of it; what is read stays where it is. `false` where it is not the page that the change is for. */
  readonly change: (change: PartsChange, parse: ParseHtml) => boolean;
  readonly close: () => void;
}

export interface FramedPagePorts {
  readonly onScroll: () => void;
  /** The page or its window has other measures, or other words. */
  readonly onLayout: () => void;
}

export function framedPage(
  frame: HTMLIFrameElement,
  page: Document,
  { onScroll, onLayout }: FramedPagePorts,
): FramedPage {
  const view = page.defaultView;
  let measured: Outline | null = null;
  let marks: PageMarks = { findings: new Map(), pointed: null };
  addMarkStyles(page);
  const setLook = lookOf(page);

  const layout = (): void => {
    measured = null;
    onLayout();
  };
  const watch = new ResizeObserver(layout);
  watch.observe(page.documentElement);
  watch.observe(frame);
  view?.addEventListener('scroll', onScroll, { passive: true });

  const outline = (): Outline => {
    measured ??= outlineOf(page);
    return measured;
  };
  const scrolled = (): number => view?.scrollY ?? 0;
  const scrollTo = (top: number, behavior: ScrollBehavior = 'instant'): void =>
    view?.scrollTo({ top, behavior });

  return {
    frame,
    page,
    outline,
    scrolled,
    scrollTo,
    place: () => readingPlace(outline(), scrolled()),
    show: (place, behavior) => {
      const to = scrollOf(outline(), place);
      if (to !== null) scrollTo(to, behavior);
    },
    mark: (wanted) => {
      marks = wanted;
      mark(page, marks);
    },
    look: setLook,
    change: (change, parse) => {
      const held = scrolled() > 0 ? clauseInSight(page) : null;
      unmark(page);
      if (!applyChange(page, change, parse)) return false;
      if (held !== null) scrollTo(scrolled() + (topIn(page, held.anchor) ?? held.top) - held.top);
      mark(page, marks);
      markChanged(page, change.changed);
      layout();
      return true;
    },
    close: () => {
      watch.disconnect();
      frame.remove();
    },
  };
}
