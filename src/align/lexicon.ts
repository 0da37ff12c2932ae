import { type Grid, gridOf } from './posterior.ts';

/** What is learned from: for each text of either side the pieces that its words are known by. */
export interface LexiconTexts {
  readonly source: readonly Pieces[];
  readonly target: readonly Pieces[];
  /** For each source text the target text that seems to be its translation, or `null`. */
  readonly partners: readonly (number | null)[];
}

type Pieces = readonly string[];

/** A piece that is in more texts than this share says nothing of any one of them. */
const commonest = 0.4;
/** So many other texts must have a piece before anything is learned of it. */
const fewest = 2;
/** Among so many texts one is nothing: what they teach is learned once. */
const enough = 20;
/** Pieces overlap and repeat each other, so each counts for less than it would alone. */
const weight = 0.5;
const most = 9;

/**
 * Which words of a document stand for which of its translation is learned from the document itself: a piece of the
 * source whose other texts have a certain piece in their translations is expected to have it here too. Gives for each
 * pair of texts the log-odds of what is found against what is found by chance. No text is judged by itself: what was
 * learned from it and its seeming partner is left out, and how often such an expectation is met is counted, not
 * presumed.
 */
export function lexicalOdds({ source, target, partners }: LexiconTexts): Grid {
  const grid = gridOf(source.length, target.length);
  const back: (number | null)[] = target.map(() => null);
  for (const [row, column] of partners.entries()) if (column !== null) back[column] = row;
  addOdds({ here: source, there: target, partners }, (row, column, odds) => {
    const at = row * target.length + column;
    grid.values[at] = (grid.values[at] ?? 0) + odds;
  });
  addOdds({ here: target, there: source, partners: back }, (column, row, odds) => {
    const at = row * target.length + column;
    grid.values[at] = (grid.values[at] ?? 0) + odds;
  });
  for (let at = 0; at < grid.values.length; at += 1) {
    grid.values[at] = Math.max(-most, Math.min(most, (grid.values[at] ?? 0) * weight));
  }
  return grid;
}

interface Direction {
  readonly here: readonly Pieces[];
  readonly there: readonly Pieces[];
  readonly partners: readonly (number | null)[];
}

function addOdds(direction: Direction, add: (own: number, other: number, odds: number) => void): void {
  const { here, there, partners } = direction;
  const expectations = expectationsOf(direction);
  const trust = trustIn(expectations, (own) => there[partners[own] ?? -1]);
  const textsOf = placesOf(there);
  for (const own of here.keys()) {
    let without = 0;
    for (const expected of expectations[own] ?? []) {
      const share = trust(expected);
      if (share <= expected.chance) continue;
      const absent = Math.log((1 - share) / (1 - expected.chance));
      const present = Math.log(share / expected.chance);
      without += absent;
      for (const other of textsOf.get(expected.piece) ?? []) add(own, other, present - absent);
    }
    for (const other of there.keys()) add(own, other, without);
  }
}

/** A piece that the translation of a text should have, from what other texts teach. */
interface Expected {
  readonly piece: string;
  /** In what share of all texts it is. */
  readonly chance: number;
  /** In what share of the texts that it was learned from, and how many these are. */
  readonly share: number;
  readonly texts: number;
}

function expectationsOf({ here, there, partners }: Direction): readonly (readonly Expected[])[] {
  const translations = partners.map((other) => (other === null ? null : (there[other] ?? [])));
  const pairs = translations.flatMap((pieces) => (pieces === null ? [] : [pieces]));
  const counts = countsOf(pairs);
  const textsOf = placesOf(here);
  const learned = new Map<string, Expected | null>();
  const expected = (piece: string, own: number): Expected | null => {
    const all = textsOf.get(piece) ?? [];
    if (all.length > commonest * pairs.length) return null;
    const known = learned.get(piece);
    if (known !== undefined) return known;
    const many = all.length > enough;
    const others = all.flatMap((at) => {
      const pieces = many || at !== own ? translations[at] : null;
      return pieces ? [pieces] : [];
    });
    const best = others.length < fewest ? null : likeliestPiece(others, counts, pairs.length);
    if (many) learned.set(piece, best);
    return best;
  };
  return here.map((pieces, own) => {
    // Two pieces of one word expect one and the same.
    const found = new Map<string, Expected>();
    for (const piece of pieces) {
      const best = expected(piece, own);
      if (best !== null && best.share > (found.get(best.piece)?.share ?? 0)) found.set(best.piece, best);
    }
    return [...found.values()];
  });
}

/** The piece that tells these texts best from all others; `null` where none does. */
function likeliestPiece(
  texts: readonly Pieces[],
  counts: ReadonlyMap<string, number>,
  pairs: number,
): Expected | null {
  let best: Expected | null = null;
  let bestGain = 0;
  for (const [piece, times] of countsOf(texts)) {
    if (times < fewest) continue;
    const chance = ((counts.get(piece) ?? 0) + 0.5) / (pairs + 1);
    const share = (times + chance) / (texts.length + 1);
    if (chance > commonest || share <= chance) continue;
    const gain =
      times * Math.log(share / chance) + (texts.length - times) * Math.log((1 - share) / (1 - chance));
    if (gain > bestGain) {
      best = { piece, chance, share, texts: texts.length };
      bestGain = gain;
    }
  }
  return best;
}

/** Before anything is counted: how often an expectation is met, and for how many counted ones that stands. */
const presumed = { share: 0.3, count: 4 } as const;

/** How often expectations of a kind are met by the texts that seem to be the translations. */
function trustIn(
  expectations: readonly (readonly Expected[])[],
  partnerOf: (own: number) => Pieces | undefined,
): (expected: Expected) => number {
  const kindOf = ({ share, texts }: Expected): string => `${Math.min(texts, 8)} ${Math.round(share * 5)}`;
  const kinds = new Map<string, { met: number; all: number }>();
  for (const [own, expected] of expectations.entries()) {
    const pieces = partnerOf(own);
    if (pieces === undefined) continue;
    const found = new Set(pieces);
    for (const one of expected) {
      const kind = kinds.get(kindOf(one)) ?? { met: 0, all: 0 };
      kinds.set(kindOf(one), { met: kind.met + (found.has(one.piece) ? 1 : 0), all: kind.all + 1 });
    }
  }
  return (expected) => {
    const { met, all } = kinds.get(kindOf(expected)) ?? { met: 0, all: 0 };
    return (met + presumed.share * presumed.count) / (all + presumed.count);
  };
}

function placesOf(texts: readonly Pieces[]): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, pieces] of texts.entries()) {
    for (const piece of pieces) {
      const known = places.get(piece);
      if (known === undefined) places.set(piece, [index]);
      else known.push(index);
    }
  }
  return places;
}

function countsOf(texts: readonly Pieces[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const pieces of texts) for (const piece of pieces) counts.set(piece, (counts.get(piece) ?? 0) + 1);
  return counts;
}
