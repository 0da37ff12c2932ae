import { diffArrays } from 'diff';

/** Words that stay, go or come. */
export interface WordChange {
  readonly type: 'same' | 'deleted' | 'inserted';
  readonly text: string;
}

/** Cuts a text into pieces that are compared whole; joined they are the text again. */
export type Cut = (text: string) => readonly string[];

/** So many words may differ: comparing takes longer by the square of them, and no clause is so long. */
export const mostDifferences = 2_000;

/**
 * What was changed between two wordings. The texts of what is not inserted are `before` again, of what is not deleted
 * `after`. Where too much differs, all of it does.
 */
export function wordChanges(before: string, after: string, cut: Cut): readonly WordChange[] {
  const old = [...cut(before)];
  const now = [...cut(after)];
  const parts =
    Math.abs(old.length - now.length) > mostDifferences
      ? undefined
      : diffArrays(old, now, { maxEditLength: mostDifferences });
  if (parts === undefined) {
    return [
      { type: 'deleted', text: before },
      { type: 'inserted', text: after },
    ];
  }
  return parts.map(({ value, added, removed }) => ({
    type: added ? 'inserted' : removed ? 'deleted' : 'same',
    text: value.join(''),
  }));
}
