import type { PieceChange } from './compare-pieces.ts';

/** Letters and digits in so many make an island that always stays: a few words together are one thought. */
const strong = 24;

/** An island of so many goes with its neighbours, whatever they are: `of`, or the `년` of a date. */
const crumb = 2;

/** In what lies between such islands, less than this share of the shorter wording is not worth telling apart. */
const leastShare = 0.4;

/** What was changed at one place, and what stays the same behind it. */
interface Hunk<Piece> {
  readonly deleted: readonly Piece[];
  readonly inserted: readonly Piece[];
  readonly same: readonly Piece[];
}

/**
 * The same changes with fewer and longer stretches: a word or two that two wordings happen to share between other
 * words is deleted and inserted with them, so that a reader sees what was written instead of what. `textOf` gives the
 * text of a piece; pieces with the same key are the same. What is not inserted is still the older wording, what is not
 * deleted the newer.
 */
export function calmChanges<Piece>(
  changes: readonly PieceChange<Piece>[],
  textOf: (piece: Piece) => string,
  keyOf: (piece: Piece) => string = textOf,
): readonly PieceChange<Piece>[] {
  const weigh = (pieces: readonly Piece[]): number =>
    pieces.reduce((sum, piece) => sum + weightOf(textOf(piece)), 0);
  const [lead, ...hunks] = hunksOf(changes);
  if (lead === undefined) return [];
  const calm = stretchesOf(closedUp(hunks, keyOf), weigh).flatMap((stretch) =>
    isTorn(stretch, weigh) ? [joined(stretch)] : withoutCrumbs(stretch, weigh),
  );
  return [lead, ...calm].flatMap(changesOf);
}

/** How many letters and digits; a Hangul syllable says as much as two Latin letters, as does a Han character. */
function weightOf(text: string): number {
  let weight = 0;
  for (const [character] of text.matchAll(/[\p{L}\p{N}]/gu)) {
    weight += /[\p{sc=Hang}\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]/u.test(character) ? 2 : 1;
  }
  return weight;
}

/** The first hunk is what stays the same at the beginning, and changes nothing. */
function hunksOf<Piece>(changes: readonly PieceChange<Piece>[]): readonly Hunk<Piece>[] {
  const hunks: Hunk<Piece>[] = [{ deleted: [], inserted: [], same: [] }];
  for (const { type, pieces } of changes) {
    const last = hunks.at(-1);
    if (last === undefined) break;
    if (type !== 'same' && (last.same.length > 0 || hunks.length === 1)) {
      hunks.push({ deleted: [], inserted: [], same: [], [type]: pieces });
    } else hunks[hunks.length - 1] = { ...last, [type]: [...last[type], ...pieces] };
  }
  return hunks;
}

function changesOf<Piece>({ deleted, inserted, same }: Hunk<Piece>): readonly PieceChange<Piece>[] {
  const all: readonly PieceChange<Piece>[] = [
    { type: 'deleted', pieces: deleted },
    { type: 'inserted', pieces: inserted },
    { type: 'same', pieces: same },
  ];
  return all.filter(({ pieces }) => pieces.length > 0);
}

/**
 * Joins what came, or went, with what was changed before it, where it can as well be said to begin there: of
 * `a{+,+} {+b,+} c` the two are `a{+, b,+} c`.
 */
function closedUp<Piece>(
  hunks: readonly Hunk<Piece>[],
  keyOf: (piece: Piece) => string,
): readonly Hunk<Piece>[] {
  const closed: Hunk<Piece>[] = [];
  for (const hunk of hunks) {
    const last = closed.at(-1);
    const { deleted, inserted, same } = hunk;
    const between = last?.same ?? [];
    const own = deleted.length === 0 ? inserted : deleted;
    const isOfOneKind = deleted.length === 0 || inserted.length === 0;
    const end = own.slice(own.length - between.length);
    const fits =
      end.length === between.length && end.every((piece, at) => keyOf(piece) === keyOf(between[at] ?? piece));
    if (last === undefined || between.length === 0 || !isOfOneKind || !fits) {
      closed.push(hunk);
      continue;
    }
    const moved = [...between, ...own.slice(0, own.length - between.length)];
    closed[closed.length - 1] = {
      deleted: [...last.deleted, ...(inserted.length === 0 ? moved : [])],
      inserted: [...last.inserted, ...(deleted.length === 0 ? moved : [])],
      same: [...end, ...same],
    };
  }
  return closed;
}

type Weigh<Piece> = (pieces: readonly Piece[]) => number;

/** Cuts behind each island that stays; the last island of a stretch is no part of what was changed in it. */
function stretchesOf<Piece>(
  hunks: readonly Hunk<Piece>[],
  weigh: Weigh<Piece>,
): readonly (readonly Hunk<Piece>[])[] {
  const stretches: Hunk<Piece>[][] = [[]];
  for (const hunk of hunks) {
    stretches.at(-1)?.push(hunk);
    if (weigh(hunk.same) >= strong) stretches.push([]);
  }
  return stretches.filter(({ length }) => length > 0);
}

/** Whether so little stays between the first change of a stretch and its last that it is another text. */
function isTorn<Piece>(stretch: readonly Hunk<Piece>[], weigh: Weigh<Piece>): boolean {
  if (stretch.length < 3) return false;
  const same = weigh(stretch.slice(0, -1).flatMap((hunk) => hunk.same));
  const gone = weigh(stretch.flatMap(({ deleted }) => deleted));
  const come = weigh(stretch.flatMap(({ inserted }) => inserted));
  return gone > 0 && come > 0 && same < leastShare * (same + Math.min(gone, come));
}

/** Takes what stays between the hunks as deleted and inserted. */
function joined<Piece>(hunks: readonly Hunk<Piece>[]): Hunk<Piece> {
  const last = hunks.length - 1;
  const between = ({ same }: Hunk<Piece>, index: number): readonly Piece[] => (index < last ? same : []);
  return {
    deleted: hunks.flatMap((hunk, index) => [...hunk.deleted, ...between(hunk, index)]),
    inserted: hunks.flatMap((hunk, index) => [...hunk.inserted, ...between(hunk, index)]),
    same: hunks[last]?.same ?? [],
  };
}

/** Joins neighbours between which next to nothing stays, or less than half of what was changed in either of them. */
function withoutCrumbs<Piece>(stretch: readonly Hunk<Piece>[], weigh: Weigh<Piece>): readonly Hunk<Piece>[] {
  const size = ({ deleted, inserted }: Hunk<Piece>): number => Math.max(weigh(deleted), weigh(inserted));
  const kept: Hunk<Piece>[] = [];
  for (const hunk of stretch) {
    let next = hunk;
    for (let last = kept.at(-1); last !== undefined; last = kept.at(-1)) {
      const replaces =
        last.deleted.length + next.deleted.length > 0 && last.inserted.length + next.inserted.length > 0;
      const between = weigh(last.same);
      const sizes = [size(last), size(next)];
      const isCrumb = between <= crumb && Math.max(...sizes) > 0;
      if (!replaces || (!isCrumb && between * 2 > Math.min(...sizes))) break;
      kept.pop();
      next = joined([last, next]);
    }
    kept.push(next);
  }
  return kept;
}
