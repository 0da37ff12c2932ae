import { diffArrays } from 'diff';

/** Neighbouring pieces of two sequences that stay, go or come. */
export interface PieceChange<Piece> {
  readonly type: 'same' | 'deleted' | 'inserted';
  readonly pieces: readonly Piece[];
}

/** So many pieces may differ: comparing takes longer by the square of them, and no clause is so long. */
export const mostDifferences = 2_000;

/** Of two texts that are both longer than this many pieces, this share of the different pieces has to be in both. */
const long = 200;
const leastShared = 0.1;

/**
 * What was changed between two sequences of pieces, which are the same where their keys are; of what stays the same the
 * pieces of `after` are given. Where too much differs, all of it does, and where two long texts have next to nothing in
 * common: to find out what, piece by piece, would take longest there and tell a reader nothing.
 */
export function comparePieces<Piece>(
  before: readonly Piece[],
  after: readonly Piece[],
  keyOf: (piece: Piece) => string,
): readonly PieceChange<Piece>[] {
  const keys = { before: before.map(keyOf), after: after.map(keyOf) };
  const parts =
    Math.abs(before.length - after.length) > mostDifferences || areStrangers(keys.before, keys.after)
      ? undefined
      : diffArrays(keys.before, keys.after, { maxEditLength: mostDifferences });
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

function areStrangers(before: readonly string[], after: readonly string[]): boolean {
  if (Math.min(before.length, after.length) <= long) return false;
  const [older, newer] = [new Set(before), new Set(after)];
  const shared = [...older].filter((key) => newer.has(key)).length;
  return shared < leastShared * Math.min(older.size, newer.size);
}
