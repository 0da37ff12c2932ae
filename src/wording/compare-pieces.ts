import { diffArrays } from 'diff';

/** Neighbouring pieces of two sequences that stay, go or come. */
export interface PieceChange<Piece> {
  readonly type: 'same' | 'deleted' | 'inserted';
  readonly pieces: readonly Piece[];
}

/** So many pieces may differ: comparing takes longer by the square of them, and no clause is so long. */
export const mostDifferences = 2_000;

/**
 * What was changed between two sequences of pieces, which are the same where their keys are; of what stays the same the
 * pieces of `after` are given. Where too much differs, all of it does.
 */
export function comparePieces<Piece>(
  before: readonly Piece[],
  after: readonly Piece[],
  keyOf: (piece: Piece) => string,
): readonly PieceChange<Piece>[] {
  const parts =
    Math.abs(before.length - after.length) > mostDifferences
      ? undefined
      : diffArrays(before.map(keyOf), after.map(keyOf), { maxEditLength: mostDifferences });
  if (parts === undefined) {
    return [
      { type: 'deleted', pieces: before },
      { type: 'inserted', pieces: after },
    ];
  }
  let old = 0;
  let now = 0;
  return parts.map(({ count, added, removed }) => {
    const type = added ? 'inserted' : removed ? 'deleted' : 'same';
    const pieces = type === 'deleted' ? before.slice(old, old + count) : after.slice(now, now + count);
    if (type !== 'inserted') old += count;
    if (type !== 'deleted') now += count;
    return { type, pieces };
  });
}
