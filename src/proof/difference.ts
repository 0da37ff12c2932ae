import type { WordChange } from '../wording/word-changes.ts';

/** One way in which a file differs from an edition that was published. */
export type Difference =
  /** Other words. */
  | { readonly type: 'reworded'; readonly clause: string; readonly words: readonly WordChange[] }
  /** The same words, but other emphasis, or links that lead elsewhere: each said as a sentence. */
  | { readonly type: 'marked'; readonly clause: string; readonly what: readonly string[] }
  | { readonly type: 'missing'; readonly clause: string; readonly text: string }
  /** In another place; `behind` which clause, `null` for the start. */
  | { readonly type: 'moved'; readonly clause: string; readonly behind: string | null }
  /** Its words are there, but no anchor leads to them. */
  | { readonly type: 'unnamed'; readonly clause: string }
  /** Words that stand in no clause of the release. */
  | { readonly type: 'added'; readonly behind: string | null; readonly text: string }
  /** Words of the edition that are no clause's, like the lines of the cover. */
  | { readonly type: 'beside'; readonly behind: string | null; readonly words: readonly WordChange[] };

/** Whether a difference is one of what the notice says, and not of what stands around it. */
export function isOfClause({ type }: Difference): boolean {
  return type !== 'beside';
}
