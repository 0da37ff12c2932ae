import type { ClauseId } from '../ast/notice.ts';
import type { ReviewComment } from '../word/read-comments.ts';
import type { Revision } from '../word/story.ts';
import type { WordChange } from '../wording/word-changes.ts';

/** What a reviewer did to an edition, clause by clause in the edition's order; clauses left alone are not here. */
export interface Review {
  readonly notice: string;
  readonly locale: string;
  readonly version: string;
  /** The file was made of these very words; `false` where the project's edition has changed since, or it is not known. */
  readonly current: boolean;
  readonly clauses: readonly ClauseReview[];
  /** Paragraphs that stand in the file and in no clause. */
  readonly added: readonly AddedParagraph[];
}

export interface ClauseReview {
  readonly clause: ClauseId;
  readonly changes: readonly ClauseChange[];
  /** The clause's words in the edition, and in the file with every tracked change accepted; a break is a line feed. */
  readonly before: string;
  readonly after: string;
  readonly words: readonly WordChange[];
  /** Who tracked changes of it, each once. */
  readonly revisions: readonly Revision[];
  /** Something of it was changed without being tracked. */
  readonly untracked: boolean;
  /** The project's words have changed since the file was made of others. */
  readonly outdated: boolean;
  readonly comments: readonly ReviewComment[];
}

/**
 * `edited`: other words. `deleted`: no words left. `moved`: behind another clause than before. `split`: now several
 * paragraphs. `joined`: now in one paragraph with another clause. `formatted`: other emphasis or links. `commented`.
 */
export type ClauseChange =
  | { readonly type: 'edited' | 'deleted' | 'split' | 'joined' | 'commented' }
  | { readonly type: 'moved'; readonly behind: ClauseId | null }
  | { readonly type: 'formatted'; readonly what: string };

export interface AddedParagraph {
  /** The clause before it; `null` at the start. */
  readonly behind: ClauseId | null;
  readonly text: string;
  readonly revision: Revision | null;
  readonly comments: readonly ReviewComment[];
}
