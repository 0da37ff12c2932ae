import { diffArrays } from 'diff';
import type { Difference } from './difference.ts';
import { placeClauses } from './place-clauses.ts';
import { atomsOf, type Token, textOf } from './tokens.ts';
import { type Shown, WordLedger } from './word-ledger.ts';

/** Comparing takes longer by the square of the words that differ: beyond these the file is another text. */
const mostDifferences = 4_000;

export interface ComparedWords {
  /** The edition's, each with its clause. */
  readonly due: readonly Token[];
  readonly found: readonly Token[];
  readonly segmenter: Intl.Segmenter;
  readonly shown: Shown;
}

/**
 * Compares two texts in reading order where the file does not say which clause is which: first piece by piece, so that
 * a piece that was moved is known by its words, and word by word where the pieces differ. `null` where so much differs
 * that it is another text.
 */
export function compareWords(compared: ComparedWords): readonly Difference[] | null {
  const { segmenter, shown } = compared;
  const due = shown.spaces ? compared.due : atomsOf(compared.due);
  const found = shown.spaces ? compared.found : atomsOf(compared.found);
  const duePieces = piecesOf(due);
  const foundPieces = piecesOf(found);
  const parts = diffArrays(duePieces.map(textOf), foundPieces.map(textOf), {
    maxEditLength: mostDifferences,
  });
  if (parts === undefined) return null;
  const ledger = new WordLedger(due, shown);
  const hunk: Hunk = { gone: [], came: [] };
  let atDue = 0;
  let atFound = 0;
  for (const { value, added, removed } of parts) {
    const gone = added ? [] : duePieces.slice(atDue, atDue + value.length);
    const came = removed ? [] : foundPieces.slice(atFound, atFound + value.length);
    atDue += gone.length;
    atFound += came.length;
    if (removed) hunk.gone.push(...gone);
    else if (added) hunk.came.push(...came);
    else {
      if (!compareHunk(hunk, ledger)) return null;
      ledger.kept(gone.flat(), came.flat());
    }
  }
  return compareHunk(hunk, ledger) ? ledger.differences(segmenter) : null;
}

interface Hunk {
  readonly gone: (readonly Token[])[];
  readonly came: (readonly Token[])[];
}

/** Compares what lies between two pieces that both texts have, and empties it; `false` where too much differs. */
function compareHunk({ gone, came }: Hunk, ledger: WordLedger): boolean {
  const due = gone.splice(0).flat();
  const found = came.splice(0).flat();
  if (due.length === 0 || found.length === 0) return compareGap({ due, found }, ledger);
  const { kept, moved } = placeClauses(due, found);
  let atDue = 0;
  let atFound = 0;
  for (const { due: start, found: place, length } of [
    ...kept,
    { due: due.length, found: found.length, length: 0 },
  ]) {
    const gap = {
      due: withoutMoved(
        due,
        { from: atDue, to: start },
        moved.map((one) => ({ ...one, start: one.due })),
      ),
      found: withoutMoved(
        found,
        { from: atFound, to: place },
        moved.map((one) => ({ ...one, start: one.found })),
      ),
    };
    if (!compareGap(gap, ledger)) return false;
    atDue = start + length;
    atFound = place + length;
    ledger.kept(due.slice(start, atDue), found.slice(place, atFound));
  }
  for (const { anchor, behind } of moved) ledger.moved(anchor, behind);
  return true;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function withoutMoved(
  tokens: readonly Token[],
  { from, to }: Stretch,
  moved: readonly { readonly start: number; readonly length: number }[],
): readonly Token[] {
  const isMoved = (at: number): boolean =>
    moved.some(({ start, length }) => at >= start && at < start + length);
  return tokens.slice(from, to).filter((_, index) => !isMoved(from + index));
}

interface Gap {
  readonly due: readonly Token[];
  readonly found: readonly Token[];
}

function compareGap({ due, found }: Gap, ledger: WordLedger): boolean {
  const parts = diffArrays(due.map(wordOf), found.map(wordOf), { maxEditLength: mostDifferences });
  if (parts === undefined) return false;
  let atDue = 0;
  let atFound = 0;
  for (const { value, added, removed } of parts) {
    const ours = added ? [] : due.slice(atDue, atDue + value.length);
    const theirs = removed ? [] : found.slice(atFound, atFound + value.length);
    atDue += ours.length;
    atFound += theirs.length;
    if (removed) ledger.gone(ours);
    else if (added) ledger.came(theirs);
    else ledger.kept(ours, theirs);
  }
  return true;
}

function piecesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces: Token[][] = [];
  let last: number | null = null;
  for (const token of tokens) {
    if (token.piece === last) pieces.at(-1)?.push(token);
    else pieces.push([token]);
    last = token.piece;
  }
  return pieces;
}

function wordOf({ word }: Token): string {
  return word;
}
