import { diffArrays } from 'diff';
import type { Clause } from '../ast/notice.ts';
import type { StoryPiece } from '../word/story.ts';
import { mostDifferences } from '../wording/compare-pieces.ts';
import { cutWords } from '../wording/cut-words.ts';
import { type Leaf, leavesOf } from './leaves.ts';

/** Where a link of the file leads, compared with where one of the clause leads. */
export type LeadsTo = (link: string, leaf: Leaf) => boolean;

/** The file's words, put into the leaves of a clause; what could not be placed. */
export interface PlacedWords {
  /** A text for each leaf, in order. */
  readonly texts: readonly string[];
  /** Emphasis, links and breaks that the file has otherwise than the clause. */
  readonly faults: readonly string[];
}

interface Token {
  readonly text: string;
  /** The leaf that it is a part of; of the file's own none. */
  readonly leaf: number | null;
  readonly piece: StoryPiece | null;
}

/**
 * Puts a clause's new words into its leaves: what stayed, where it was; what came, into a neighbour that looks alike.
 * `pieces` are the words of the file with every tracked change accepted.
 */
export function placeWords(
  clause: Clause,
  pieces: readonly StoryPiece[],
  { segmenter, leadsTo }: { readonly segmenter: Intl.Segmenter; readonly leadsTo: LeadsTo },
): PlacedWords {
  const leaves = leavesOf(clause);
  const cut = (text: string, of: Omit<Token, 'text'>): Token[] =>
    cutWords(text, segmenter).map((word) => ({ ...of, text: word }));
  const before = leaves.flatMap(({ text }, leaf) => cut(text, { leaf, piece: null }));
  const after = joined(pieces).flatMap((piece) => cut(piece.text, { leaf: null, piece }));
  // White space looks the same in any weight, and Word slants or thickens it as it likes.
  const fits = (leaf: Leaf, piece: StoryPiece, text: string): boolean =>
    (isSpace(text) || looksLike(leaf, piece)) && leads(leaf, piece, leadsTo);
  const same = (left: Token, right: Token): boolean => {
    const [own, foreign] = left.leaf === null ? [right, left] : [left, right];
    const leaf = leaves[own.leaf ?? -1];
    if (own.text !== foreign.text) return false;
    if (own.text === '\n' || leaf === undefined || foreign.piece === null) return own.text === foreign.text;
    return fits(leaf, foreign.piece, own.text);
  };

  const texts = leaves.map(({ text }): string => (text === '\n' ? '\n' : ''));
  const put = (leaf: number, text: string): void => {
    texts[leaf] = (texts[leaf] ?? '') + text;
  };
  const faults = new Set<string>();
  // Fewer differences than this there cannot be.
  const least = Math.abs(before.length - after.length);
  const parts =
    least > mostDifferences
      ? undefined
      : diffArrays([...before], [...after], { comparator: same, maxEditLength: mostDifferences });
  if (parts === undefined) return { texts, faults: ['too much of it is other than it was'] };
  /** How many of the tokens before are done with, and the leaf of the last. */
  let done = 0;
  let last = 0;
  for (const [index, { value, added, removed, count }] of parts.entries()) {
    if (!added) {
      const own = before.slice(done, done + count);
      done += count;
      for (const { text, leaf } of own) {
        last = leaf ?? last;
        if (removed && text === '\n') faults.add('a line break was taken out');
        if (!removed && text !== '\n') put(last, text);
      }
      continue;
    }
    const gone = parts[index - 1]?.removed === true ? (parts[index - 1]?.value ?? []) : [];
    const near = [...new Set(gone.flatMap(({ leaf }) => leaf ?? []))];
    const next = before[done]?.leaf ?? null;
    let into: number | null = null;
    for (const { text, piece } of value) {
      if (text === '\n') {
        faults.add('a line break was put in');
        continue;
      }
      const choices: (number | null)[] = [into, ...near, last, next];
      const chosen: number | null =
        choices.find((choice) => {
          const leaf = leaves[choice ?? -1];
          return (
            leaf !== undefined &&
            leaf.text !== '\n' &&
            piece !== null &&
            (isSpace(text) || fits(leaf, piece, text))
          );
        }) ?? null;
      if (chosen === null && leaves.length > 0) faults.add(misfit(piece));
      into = chosen ?? into;
      put(chosen ?? 0, text);
    }
    last = into ?? last;
  }
  return { texts, faults: [...faults] };
}

function misfit(piece: StoryPiece | null): string {
  if (piece?.link != null) return `a link leads to \`${piece.link}\`, which is not so in the source`;
  return piece?.bold === true || piece?.italic === true
    ? 'words are emphasized that are not so in the source'
    : 'words have lost an emphasis or a link of the source';
}

/** Neighbours that look alike are one: Word cuts runs as it likes. */
function joined(pieces: readonly StoryPiece[]): readonly StoryPiece[] {
  const runs: StoryPiece[] = [];
  for (const piece of pieces) {
    const before = runs.at(-1);
    if (
      before !== undefined &&
      before.bold === piece.bold &&
      before.italic === piece.italic &&
      before.link === piece.link
    ) {
      runs[runs.length - 1] = { ...before, text: before.text + piece.text };
    } else runs.push(piece);
  }
  return runs;
}

function isSpace(text: string): boolean {
  return text.trim() === '';
}

/** Hangul has no italics: emphasis is weight there, so either may stand for it. */
function looksLike({ strong, emphasis }: Leaf, { bold, italic }: StoryPiece): boolean {
  if (strong) return bold && (emphasis || !italic);
  return emphasis ? bold !== italic : !bold && !italic;
}

function leads(leaf: Leaf, { link }: StoryPiece, leadsTo: LeadsTo): boolean {
  if (leaf.link === null || link === null) return leaf.link === null && link === null;
  return leadsTo(link, leaf);
}
