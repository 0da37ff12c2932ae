import type { Severity } from '../diagnostic/codes.ts';

/**
 * What the server of `stele dev` tells its page, as JSON. Lines and columns are counted from 1, columns and offsets in
 * UTF-16 code units, ends exclusive. Every `href` is a path on this server, to be taken as it is.
 *
 * `GET /api/events?show=privacy/en&show=privacy/ko` is a stream of server-sent events. Each event's data is one
 * `PreviewMessage`; its type stands in the data alone. The first one of every connection is a `state`; after that come a
 * `patch` for what changed in the editions that the request shows (`<notice>/<locale>`, any number of them) and a `state`
 * whenever anything of it is different. To show other editions, open another stream and close the old one.
 */
export type PreviewMessage =
  | { readonly type: 'state'; readonly state: PreviewState }
  | { readonly type: 'patch'; readonly patch: PagePatch };

/** How the project stands. It replaces the one before it. */
export interface PreviewState {
  /** The name of the project's folder, without a path. */
  readonly project: string;
  /** In the project's order; empty while there is no notice that could be read. */
  readonly notices: readonly NoticeView[];
  /** What is to be shown first: an edition that was asked for at the command line, or the first one; `null` for none. */
  readonly first: EditionName | null;
  /** Sorted: errors before warnings, then by file and place; no more than `mostFindings` of them. */
  readonly findings: readonly FindingView[];
  /** How many there are in all, those that are not among `findings` too. */
  readonly counts: { readonly errors: number; readonly warnings: number };
  /** `true` while changes are still being checked: `findings` are those of before, but for what keeps a page from being made. */
  readonly checking: boolean;
  /** Why the project could not be read at all (its folder is gone, it has no notice): one sentence; else `null`. */
  readonly fault: string | null;
}

/** Of so many findings a page shows no more. */
export const mostFindings = 500;

/** `privacy`, `ko`: as they stand in the source. */
export interface EditionName {
  readonly notice: string;
  readonly locale: string;
}

export interface NoticeView {
  readonly notice: string;
  /** The locale of the source, which is the first of `editions`. */
  readonly sourceLocale: string;
  readonly editions: readonly EditionView[];
}

export interface EditionView extends EditionName {
  /** BCP 47 name of the locale in itself: "한국어". */
  readonly localeName: string;
  readonly direction: 'ltr' | 'rtl';
  /** The title as plain text; empty while there is no page. */
  readonly title: string;
  /**
   * `current`: the files are of what is saved. `held`: an error keeps that from being shown, and the files are of the last
   * time that they could be made. `missing`: there was no such time yet, and `files` is empty.
   */
  readonly state: 'current' | 'held' | 'missing';
  /** Changes when the files may have changed. Compare it for equality alone. */
  readonly revision: string;
  /** One of each `FileView['format']`, in the order in which they are to be offered. */
  readonly files: readonly FileView[];
  /** Editions for one jurisdiction alone, in the order of their codes; they are reloaded, never patched. */
  readonly jurisdictions: readonly JurisdictionView[];
}

export interface JurisdictionView {
  /** `KR`, `US-CA`. */
  readonly code: string;
  readonly files: readonly FileView[];
}

export interface FileView {
  readonly format: 'html' | 'pdf' | 'text' | 'docx';
  /** The file's name: `index.html`, `privacy.pdf`. */
  readonly name: string;
  /**
   * Its address, the edition's `revision` in it (`?revision=12`). The file is made when it is asked for; where it cannot
   * be made the answer is a `Refusal` of `src/loopback/refusal.ts`. A request for `index.html` that names no revision or
   * another than today's is led on (302) to the one that does: so the address of a frame says which page it holds, also
   * after a link inside it to another edition.
   */
  readonly href: string;
}

/** What is to be done to a page that shows an edition, so that it shows the next revision of it. */
export interface PagePatch extends EditionName {
  /** The revision that the page must have, in its address or from the patch before this one; else it has to be loaded anew. */
  readonly from: string;
  readonly to: string;
  readonly change: PageChange;
  /** Milliseconds that the server took, from the moment that it knew of the change. */
  readonly took: number;
}

export type PageChange =
  /** Template, theme or what stands around the article differs: load the edition's page anew (at `to`). */
  { readonly type: 'reload' } | PartsChange;

/** Replaces pieces of the one `article.stele-notice` of the page. All HTML is of the renderer that a build uses. */
export interface PartsChange {
  readonly type: 'parts';
  /** The `.stele-cover` element, with the banner in it; `null` where it stays. */
  readonly cover: string | null;
  /** The `.stele-contents` element; `null` where it stays. It never comes or goes without a reload. */
  readonly contents: string | null;
  /**
   * Replaces children of the `.stele-body` element, from its end to its beginning, so that each `at` counts in the page as
   * it was when the earlier ones have been applied in this order.
   */
  readonly blocks: readonly BlockSplice[];
  /**
   * Ids of the elements whose words differ, in reading order, at most 50: fewer than what is replaced. Of the new page;
   * not those that are gone.
   */
  readonly changed: readonly string[];
}

/** Takes `remove` element children out, beginning with the one at index `at`, and puts those of `html` in their place. */
export interface BlockSplice {
  readonly at: number;
  readonly remove: number;
  /** One string an element (outerHTML with a line break behind it). */
  readonly html: readonly string[];
}

export interface FindingView {
  /** `number-missing`. */
  readonly code: string;
  readonly severity: Severity;
  /** Lower case, names in backticks, no full stop. */
  readonly message: string;
  /** What to do; `null` where that is plain. */
  readonly hint: string | null;
  readonly place: PlaceView;
  readonly related: readonly RelatedView[];
  /** The notice that it is about; `null` for a template, a phrase, a glossary. */
  readonly notice: string | null;
  /** The locale of the edition that it is about; `null` for the source, or for all. */
  readonly locale: string | null;
  /** The id of the clause that it is about, else `null`. */
  readonly clause: string | null;
  /** The id of the element of the page that stands for the clause, where the page has one; else `null`. */
  readonly anchor: string | null;
  /** Whether it keeps pages from being made: the reason for editions that are `held` or `missing`. */
  readonly holds: boolean;
}

export interface RelatedView {
  /** "the source clause". */
  readonly message: string;
  readonly place: PlaceView;
}

export interface PlaceView {
  /** Relative to the project, with `/`. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The line, cut around the place where it is long; `null` where it is empty or not to be had. */
  readonly excerpt: ExcerptView | null;
}

export interface ExcerptView {
  /** Without its line break; a cut end is shown by `…`. Control characters are shown as one mark. */
  readonly text: string;
  /** The marked stretch of `text`, never empty but at the line's end. */
  readonly start: number;
  readonly end: number;
}
