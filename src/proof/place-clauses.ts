import { diffArrays } from 'diff';
import type { Token } from './tokens.ts';

/** A clause of which a text has every word, in one stretch, and nowhere else. */
export interface PlacedClause {
  readonly anchor: string;
  /** Where its words begin in the edition's tokens and in the file's, and how many they are. */
  readonly due: number;
  readonly found: number;
  readonly length: number;
}

export interface MovedClause extends PlacedClause {
  /** The clause before it in the file; `null` where that is none of those that were placed. */
  readonly behind: string | null;
}

/** Comparing takes longer by the square of what differs. */
const mostDifferences = 4_000;

/**
 * Places whole clauses before their words are compared one by one: words that many clauses begin with would else be
 * taken for each other's. Those that stand in the edition's order are `kept`, the others `moved`.
 */
export function placeClauses(
  due: readonly Token[],
  found: readonly Token[],
): { readonly kept: readonly PlacedClause[]; readonly moved: readonly MovedClause[] } {
  const starts = startsIn(found);
  const placed = clausesIn(due).flatMap(({ anchor, start, length }): PlacedClause[] => {
    const first = due[start]?.word ?? '';
    const places = (starts.get(first) ?? []).filter((place) => isAt(due, start, { found, place, length }));
    const [place] = places;
    return place === undefined || places.length > 1 ? [] : [{ anchor, due: start, found: place, length }];
  });
  const single = withoutOverlaps(placed);
  const inFile = [...single].sort((a, b) => a.found - b.found);
  const behind = new Map(inFile.map(({ anchor }, index) => [anchor, inFile[index - 1]?.anchor ?? null]));
  const names = (some: readonly PlacedClause[]): string[] => some.map(({ anchor }) => anchor);
  const parts = diffArrays(names(single), names(inFile), { maxEditLength: mostDifferences });
  if (parts === undefined) return { kept: [], moved: [] };
  const away = new Set(parts.flatMap(({ added, value }) => (added ? value : [])));
  return {
    kept: single.filter(({ anchor }) => !away.has(anchor)),
    moved: single
      .filter(({ anchor }) => away.has(anchor))
      .map((one) => ({ ...one, behind: behind.get(one.anchor) ?? null })),
  };
}

interface Clause {
  readonly anchor: string;
  readonly start: number;
  length: number;
}

function clausesIn(tokens: readonly Token[]): readonly Clause[] {
  const clauses: Clause[] = [];
  const known = new Set<string>();
  let last: string | null = null;
  for (const [index, { anchor }] of tokens.entries()) {
    const open = clauses.at(-1);
    if (anchor !== null && anchor === last && open?.anchor === anchor) open.length += 1;
    else if (anchor !== null && !known.has(anchor)) {
      known.add(anchor);
      clauses.push({ anchor, start: index, length: 1 });
    }
    last = anchor;
  }
  return clauses;
}

/** Where each word stands. A word that stands everywhere tells nothing, and looking at all its places takes long. */
function startsIn(tokens: readonly Token[]): ReadonlyMap<string, readonly number[]> {
  const starts = new Map<string, number[]>();
  for (const [index, { word }] of tokens.entries()) {
    const places = starts.get(word);
    if (places === undefined) starts.set(word, [index]);
    else places.push(index);
  }
  return starts;
}

function isAt(
  due: readonly Token[],
  start: number,
  { found, place, length }: { found: readonly Token[]; place: number; length: number },
): boolean {
  for (let index = 0; index < length; index += 1) {
    if (due[start + index]?.word !== found[place + index]?.word) return false;
  }
  return true;
}

/** The words of a short clause may stand in a long one. */
function withoutOverlaps(placed: readonly PlacedClause[]): readonly PlacedClause[] {
  return placed.filter(
    (one) =>
      !placed.some(
        (other) =>
          other !== one &&
          other.length >= one.length &&
          other.found < one.found + one.length &&
          one.found < other.found + other.length,
      ),
  );
}
