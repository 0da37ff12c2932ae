import type { Notice } from '../ast/notice.ts';
import type { FormatName } from '../build/format-name.ts';
import type { Flow, FlowLevel } from '../flow/flow.ts';

/** A notice in one locale, without an error. */
export interface Edition {
  /** BCP 47. */
  readonly locale: string;
  readonly title: string;
  readonly dir: 'ltr' | 'rtl';
  /** Every anchor that leads somewhere in this edition, moved and withdrawn ones too, sorted by code unit. */
  readonly anchors: readonly string[];
  /** The clauses that are behind the source edition, in reading order: none but where stale ones were allowed. */
  readonly outdated: readonly string[];
  /** The localized notice: the source's structure with this locale's words. */
  readonly tree: Notice;
  /** The notice with every question answered, as all formats get it. */
  readonly flow: Flow;
  /**
   * Makes the files of one format, the same bytes each time. The library of a format is loaded when it is first asked for.
   * It is rejected with a `UsageError` where there is no such format.
   */
  readonly render: (format: FormatName, options?: RenderOptions) => Promise<readonly RenderedFile[]>;
}

export interface RenderOptions {
  /** The level of the title's heading in `fragment.html`, 1 to 6; 2 where it is left out. */
  readonly headingBase?: FlowLevel;
}

export interface RenderedFile {
  /** Within the edition's folder: `index.html`, `privacy.pdf`. */
  readonly name: string;
  /** IANA media type, with its charset where it is text. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}
