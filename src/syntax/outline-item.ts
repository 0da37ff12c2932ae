import type { Block, Clause, Span } from '../ast/notice.ts';

/** What stands between two headings of a file, and the headings themselves, before they are put into each other. */
export type OutlineItem =
  | HeadingItem
  | { readonly type: 'jurisdictions'; readonly span: Span }
  | { readonly type: 'blocks' | 'definition'; readonly blocks: readonly Block[]; readonly span: Span };

export interface HeadingItem {
  readonly type: 'heading';
  /** Markdown's. */
  readonly depth: number;
  readonly clause: Clause;
  readonly span: Span;
}
