import type { Anchor } from '../flow/flow.ts';
import type { Piece, PieceRun } from './reading.ts';

/** Gives the pieces of a Word file the anchors that their bookmarks stand for, and its links too. */
export function nameWordClauses(
  pieces: readonly Piece[],
  bookmarks: ReadonlyMap<Anchor, string>,
): readonly Piece[] {
  const anchors = new Map([...bookmarks].map(([anchor, name]) => [name.toLowerCase(), anchor]));
  return pieces.map(({ anchor, runs }) => ({
    anchor: anchor?.split(' ').flatMap((name) => anchors.get(name) ?? [])[0] ?? null,
    runs: runs.map((run) => withAnchor(run, anchors)),
  }));
}

function withAnchor(run: PieceRun, anchors: ReadonlyMap<string, Anchor>): PieceRun {
  if (run.link === null || !run.link.startsWith('#')) return run;
  const anchor = anchors.get(run.link.slice(1).toLowerCase());
  return anchor === undefined ? run : { ...run, link: `#${anchor}` };
}
