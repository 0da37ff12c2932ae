import { diffArrays } from 'diff';

/** What is compared of a clause in two versions of one document. */
export interface Wording {
  /** Clauses of different kinds are never the same. A table is one wording, of all its cells. */
  readonly kind: 'title' | 'heading' | 'text' | 'table';
  readonly words: string;
}

/**
 * How much of two wordings must be alike for them to be one clause: beside the same neighbours, and anywhere. In the
 * versions of a real statement that was written anew, what has nothing to do with each other stays below 0.3.
 */
const alike = { besideTheSame: 0.32, anywhere: 0.5 } as const;

/** So many letters are compared as one: fewer, and any two texts of one language are half alike. */
const stretch = 4;

/** Shorter texts are alike by chance: anywhere else than at their place they are not looked for, in characters. */
const tellsItself = { exactly: 12, nearly: 48 } as const;

/** So many pairs are compared: a document whose every line is new ends in time. */
const mostPairs = 400_000;

/** So far may the order of two versions be apart. */
const mostDifferences = 4_000;

/**
 * Tells which clause of the older version each clause of the newer one is: by its words at its place, by its words
 * anywhere, and then by most of its words. Gives the index of the older by the index of the newer; no older clause is
 * given twice. What is not there is new.
 */
export function sameClauses(
  before: readonly Wording[],
  after: readonly Wording[],
): ReadonlyMap<number, number> {
  const matches = openMatches(before.map(folded), after.map(folded));
  matchTitle(matches);
  matchInOrder(matches);
  matchExactly(matches);
  matchInGaps(matches);
  matchAnywhere(matches);
  matchHeadings(matches);
  return matches.byAfter;
}

interface Matches {
  readonly before: readonly Wording[];
  readonly after: readonly Wording[];
  readonly byAfter: Map<number, number>;
  readonly byBefore: Map<number, number>;
  readonly likeness: (before: number, after: number) => number;
}

function openMatches(before: readonly Wording[], after: readonly Wording[]): Matches {
  const stretchesOf = remembering((words: string) => stretchesIn(words));
  return {
    before,
    after,
    byAfter: new Map(),
    byBefore: new Map(),
    likeness: (old, now) => {
      const [a, b] = [before[old], after[now]];
      return a === undefined || b === undefined || a.kind !== b.kind
        ? 0
        : dice(stretchesOf(a.words), stretchesOf(b.words));
    },
  };
}

/** Case, and the form of quotes and dashes, say nothing of which clause it is. Hangul comes apart into its letters. */
function folded({ kind, words }: Wording): Wording {
  const bare = words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
  return { kind, words: bare };
}

function match({ byAfter, byBefore }: Matches, old: number, now: number): void {
  byAfter.set(now, old);
  byBefore.set(old, now);
}

function open(wordings: readonly Wording[], taken: ReadonlyMap<number, number>): readonly number[] {
  return wordings.flatMap((_, index) => (taken.has(index) ? [] : [index]));
}

function matchTitle(matches: Matches): void {
  const old = matches.before.findIndex(({ kind }) => kind === 'title');
  const now = matches.after.findIndex(({ kind }) => kind === 'title');
  if (old >= 0 && now >= 0) match(matches, old, now);
}

/** The same words in the same order. */
function matchInOrder(matches: Matches): void {
  const { before, after, byAfter, byBefore } = matches;
  const key = ({ kind, words }: Wording): string => `${kind} ${words}`;
  const parts = diffArrays(before.map(key), after.map(key), { maxEditLength: mostDifferences });
  let [old, now] = [0, 0];
  for (const { value, added, removed } of parts ?? []) {
    for (const _ of value) {
      if (!added && !removed && !byAfter.has(now) && !byBefore.has(old) && before[old]?.words !== '') {
        match(matches, old, now);
      }
      if (!added) old += 1;
      if (!removed) now += 1;
    }
  }
}

/** The same words at another place, where they stand once in each. */
function matchExactly(matches: Matches): void {
  const { before, after } = matches;
  const once = (wordings: readonly Wording[], indices: readonly number[]): Map<string, number | null> => {
    const places = new Map<string, number | null>();
    for (const index of indices) {
      const { kind = 'text', words = '' } = wordings[index] ?? {};
      if (kind === 'text' && words.length < tellsItself.exactly) continue;
      const key = `${kind} ${words}`;
      places.set(key, places.has(key) ? null : index);
    }
    return places;
  };
  const olds = once(before, open(before, matches.byBefore));
  for (const [key, now] of once(after, open(after, matches.byAfter))) {
    const old = olds.get(key);
    if (now !== null && old !== undefined && old !== null) match(matches, old, now);
  }
}

/** Clauses between the same two neighbours, the most alike first. */
function matchInGaps(matches: Matches): void {
  const { before, after, byAfter, byBefore } = matches;
  const gapsOf = (
    length: number,
    neighbour: (index: number) => number | undefined,
  ): Map<number, number[]> => {
    const gaps = new Map<number, number[]>();
    let last = -1;
    for (let index = 0; index < length; index += 1) {
      const other = neighbour(index);
      if (other !== undefined) last = other;
      else gaps.set(last, [...(gaps.get(last) ?? []), index]);
    }
    return gaps;
  };
  // A gap is known by the older clause above it.
  const olds = gapsOf(before.length, (index) => (byBefore.has(index) ? index : undefined));
  const news = gapsOf(after.length, (index) => byAfter.get(index));
  let left = mostPairs;
  for (const [above, indices] of news) {
    const candidates = olds.get(above) ?? [];
    left -= candidates.length * indices.length;
    if (left < 0) return;
    matchBest(matches, pairs(candidates, indices), alike.besideTheSame);
  }
}

/** Long clauses that were moved and reworded, the most alike first. */
function matchAnywhere(matches: Matches): void {
  const { before, after } = matches;
  const long = (wordings: readonly Wording[], indices: readonly number[]): readonly number[] =>
    indices.filter((index) => (wordings[index]?.words.length ?? 0) >= tellsItself.nearly);
  const olds = long(before, open(before, matches.byBefore));
  const news = long(after, open(after, matches.byAfter));
  if (olds.length * news.length > mostPairs) return;
  matchBest(matches, pairs(olds, news), alike.anywhere);
}

/** A heading with other words is the same where most of what stands below it is. */
function matchHeadings(matches: Matches): void {
  const { before, after, byAfter } = matches;
  const above = before.map((_, index) => headingAbove(before, index));
  for (const now of open(after, byAfter)) {
    if (after[now]?.kind !== 'heading') continue;
    const votes = new Map<number, number>();
    let below = 0;
    for (let index = now + 1; index < after.length && after[index]?.kind !== 'heading'; index += 1) {
      below += 1;
      const old = byAfter.get(index);
      const heading = old === undefined ? undefined : above[old];
      if (heading !== undefined && heading >= 0) votes.set(heading, (votes.get(heading) ?? 0) + 1);
    }
    const [best] = [...votes].sort(([, a], [, b]) => b - a);
    if (best !== undefined && best[1] * 2 > below && !matches.byBefore.has(best[0])) {
      match(matches, best[0], now);
    }
  }
}

function headingAbove(wordings: readonly Wording[], index: number): number {
  let at = index - 1;
  while (at >= 0 && wordings[at]?.kind !== 'heading') at -= 1;
  return at;
}

function pairs(olds: readonly number[], news: readonly number[]): readonly (readonly [number, number])[] {
  return olds.flatMap((old) => news.map((now) => [old, now] as const));
}

function matchBest(matches: Matches, among: readonly (readonly [number, number])[], least: number): void {
  const scored = among
    .map(([old, now]) => ({ old, now, score: matches.likeness(old, now) }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || a.old - b.old || a.now - b.now);
  for (const { old, now } of scored) {
    if (!matches.byBefore.has(old) && !matches.byAfter.has(now)) match(matches, old, now);
  }
}

/** Stretches of neighbouring letters and how often each stands there: they serve scripts without spaces too. */
function stretchesIn(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const words = ` ${text} `;
  for (let at = 0; at + stretch <= words.length; at += 1) {
    const letters = words.slice(at, at + stretch);
    counts.set(letters, (counts.get(letters) ?? 0) + 1);
  }
  return counts;
}

/** The coefficient of Sørensen and Dice: 1 for the same stretches, 0 for none in common. */
function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [common, total] = [0, 0];
  for (const [letters, count] of a) {
    common += Math.min(count, b.get(letters) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 0 : (2 * common) / total;
}

function remembering<Value>(make: (words: string) => Value): (words: string) => Value {
  const made = new Map<string, Value>();
  return (words) => {
    const known = made.get(words);
    if (known !== undefined) return known;
    const value = make(words);
    made.set(words, value);
    return value;
  };
}
