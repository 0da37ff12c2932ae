import { comparePieces } from './compare-pieces.ts';

/** Words that stay, go or come. */
export interface WordChange {
  readonly type: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Cuts a text into pieces that are compared whole; joined they are the text again. */
export type Cut = (text: string) => readonly string[];

/**
 * What was changed between two wordings. The texts of what is not inserted are `before` again, of what is not deleted
 * `after`. Where too much differs, all of it does.
 */
export function wordChanges(before: string, after: string, cut: Cut): readonly WordChange[] {
  return comparePieces([...cut(before)], [...cut(after)], (piece) => piece).map(({ type, pieces }) => ({
    type,
    text: pieces.join(''),
  }));
}
