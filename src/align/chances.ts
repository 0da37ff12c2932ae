import { type LengthModel, type LengthPair, learnLengths, lengthOdds } from './length-model.ts';
import { lexicalOdds } from './lexicon.ts';
import { likenessOf, type Sequence } from './likeness.ts';
import { piecesOf } from './pieces.ts';
import { type Grid, gridOf, pairProbabilities } from './posterior.ts';

export interface Chances {
  /** The probability that a part of the source and one of the translation belong together. */
  readonly pairs: Grid;
  /** What words, marks and lengths alone say of it, as log-odds: wherever the two stand. */
  readonly content: Grid;
  readonly lengths: LengthModel;
}

/** What it costs that a part has no partner, as a logarithm. */
const gapCosts = { leaf: -5, border: -2 } as const;
/** What the words of a document say is learned anew from each alignment that it makes better. */
const rounds = 2;
/** A pair that is less likely teaches nothing. */
const taught = 0.5;

/**
 * Aligns two sequences, at first by structure and by the marks that survive translation, then also by what the alignment
 * teaches of this translation: how long its texts are, and which of its words stand for which.
 */
export function chancesOf(source: Sequence, target: Sequence): Chances {
  const likeness = likenessOf(source, target);
  const gaps = {
    rowGaps: source.parts.map(({ type }) => gapCosts[type]),
    columnGaps: target.parts.map(({ type }) => gapCosts[type]),
  };
  const sourcePieces = source.traits.map((traits) => piecesOf(traits?.text ?? ''));
  const targetPieces = target.traits.map((traits) => piecesOf(traits?.text ?? ''));
  let lengths: LengthModel = { mean: Math.log(lengthOf(target) / lengthOf(source)) };
  let content = sum(likeness.marks, lengthGrid(source, target, lengths));
  let pairs = pairProbabilities({ odds: sum(likeness.structure, content), ...gaps });
  for (let round = 0; round < rounds; round += 1) {
    const partners = source.traits.map((traits, row) => (traits === null ? null : likeliest(pairs, row)));
    lengths = learnLengths(lengthPairs(source, target, partners), lengths);
    const lexical = lexicalOdds({ source: sourcePieces, target: targetPieces, partners });
    content = sum(sum(likeness.marks, lexical), lengthGrid(source, target, lengths));
    pairs = pairProbabilities({ odds: sum(likeness.structure, content), ...gaps });
  }
  return { pairs, content, lengths };
}

function lengthOf({ traits }: Sequence): number {
  return traits.reduce((length, each) => length + (each?.text.length ?? 0), 1);
}

function likeliest({ columns, values }: Grid, row: number): number | null {
  for (let column = 0; column < columns; column += 1) {
    if ((values[row * columns + column] ?? 0) > taught) return column;
  }
  return null;
}

function lengthPairs(
  source: Sequence,
  target: Sequence,
  partners: readonly (number | null)[],
): readonly LengthPair[] {
  return partners.flatMap((column, row) => {
    const own = source.traits[row];
    const other = column === null ? null : target.traits[column];
    return own && other ? [{ source: own.text.length, target: other.text.length }] : [];
  });
}

function lengthGrid(source: Sequence, target: Sequence, lengths: LengthModel): Grid {
  const grid = gridOf(source.parts.length, target.parts.length);
  for (const [row, own] of source.traits.entries()) {
    for (const [column, other] of target.traits.entries()) {
      if (own === null || other === null) continue;
      const pair = { source: own.text.length, target: other.text.length };
      grid.values[row * grid.columns + column] = lengthOdds(lengths, pair);
    }
  }
  return grid;
}

function sum(a: Grid, b: Grid): Grid {
  return { ...a, values: a.values.map((value, at) => value + (b.values[at] ?? 0)) };
}
