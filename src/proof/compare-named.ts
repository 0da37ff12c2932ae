import { diffArrays } from 'diff';
import { cutWords } from '../wording/cut-words.ts';
import { wordChanges } from '../wording/word-changes.ts';
import type { Difference } from './difference.ts';
import { markDifferences } from './mark-differences.ts';
import { type Piece, wordsOf } from './reading.ts';

/** The words of a file, piece by piece, and those of the edition that it is compared with, read in the same way. */
export interface Compared {
  readonly due: readonly Piece[];
  readonly found: readonly Piece[];
  /** Of the edition's locale. */
  readonly segmenter: Intl.Segmenter;
  /** Whether the format tells of every white space that it is there: in a PDF it is where a line ends, too. */
  readonly spaced: boolean;
}

/**
 * Compares clause by clause two readings that say which clause is which; what bears no anchor is compared in its order.
 * Gives the differences in the order of the edition, what was added last.
 */
export function compareNamed({ due, found, segmenter, spaced }: Compared): readonly Difference[] {
  const dueParts = partsOf(due);
  const foundParts = partsOf(found);
  const differences = [...dueParts.clauses.values()].flatMap((clause): Difference[] => {
    const { anchor } = clause;
    const other = foundParts.clauses.get(anchor);
    if (other === undefined) return [{ type: 'missing', clause: anchor, text: wordsOf(clause) }];
    const before = wordsOf(clause);
    const after = wordsOf(other);
    if (before !== after && (spaced || squeezed(before) !== squeezed(after))) {
      const words = wordChanges(before, after, (text) => cutWords(text, segmenter));
      return [{ type: 'reworded', clause: anchor, words }];
    }
    const what = markDifferences(clause.runs, other.runs);
    return what.length === 0 ? [] : [{ type: 'marked', clause: anchor, what }];
  });
  const strangers = [...foundParts.clauses.values()].filter(({ anchor }) => !dueParts.clauses.has(anchor));
  const added = strangers.map(
    (piece): Difference => ({ type: 'added', behind: piece.behind, text: wordsOf(piece) }),
  );
  return settleLost(
    [
      ...differences,
      ...moved(dueParts, foundParts),
      ...besides(dueParts.others, foundParts.others, segmenter),
      ...added,
    ],
    dueParts,
  );
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** Comparing takes longer by the square of what differs. */
const mostDifferences = 4_000;

interface NamedPiece extends Piece {
  readonly anchor: string;
  readonly behind: string | null;
}

interface OtherPiece extends Piece {
  readonly behind: string | null;
}

interface Parts {
  readonly clauses: ReadonlyMap<string, NamedPiece>;
  readonly others: readonly OtherPiece[];
}

/** A clause whose words stand in several pieces, one behind the other, is one; a second place that bears its anchor is none. */
function partsOf(pieces: readonly Piece[]): Parts {
  const clauses = new Map<string, NamedPiece>();
  const others: OtherPiece[] = [];
  let behind: string | null = null;
  for (const piece of pieces) {
    const { anchor, runs } = piece;
    const known = anchor === null ? undefined : clauses.get(anchor);
    if (anchor === null || (known !== undefined && behind !== anchor)) others.push({ ...piece, behind });
    else if (known === undefined) {
      clauses.set(anchor, { anchor, runs, behind });
      behind = anchor;
    } else clauses.set(anchor, { ...known, runs: [...known.runs, lineBreak, ...runs] });
  }
  return { clauses, others };
}

const lineBreak = { text: '\n', strong: false, emphasis: false, link: null } as const;

/** Of the clauses that both have, those that do not stand in the order of the others; of very many the first. */
function moved(due: Parts, found: Parts): readonly Difference[] {
  const order = [...due.clauses.keys()].filter((anchor) => found.clauses.has(anchor));
  const foundOrder = [...found.clauses.keys()].filter((anchor) => due.clauses.has(anchor));
  const parts = diffArrays(order, foundOrder, { maxEditLength: mostDifferences });
  const away =
    parts === undefined
      ? foundOrder.filter((anchor, index) => anchor !== order[index]).slice(0, 1)
      : parts.flatMap(({ added, value }) => (added ? value : []));
  return away.map((clause) => ({
    type: 'moved',
    clause,
    behind: found.clauses.get(clause)?.behind ?? null,
  }));
}

/** Furniture, in its order: what was changed, what is gone, and what came. */
function besides(
  due: readonly OtherPiece[],
  found: readonly OtherPiece[],
  segmenter: Intl.Segmenter,
): readonly Difference[] {
  const parts = diffArrays(due.map(wordsOf), found.map(wordsOf), { maxEditLength: mostDifferences });
  if (parts === undefined)
    return found.map((piece) => ({ type: 'added', behind: piece.behind, text: wordsOf(piece) }));
  const differences: Difference[] = [];
  let atDue = 0;
  let atFound = 0;
  let gone: OtherPiece[] = [];
  for (const { value, added, removed } of parts) {
    if (removed) {
      gone.push(...due.slice(atDue, atDue + value.length));
      atDue += value.length;
      continue;
    }
    const came = found.slice(atFound, atFound + value.length);
    atFound += value.length;
    if (added) {
      for (const piece of came) {
        const before = gone.shift();
        differences.push(
          before === undefined
            ? { type: 'added', behind: piece.behind, text: wordsOf(piece) }
            : {
                type: 'beside',
                behind: piece.behind,
                words: changed(wordsOf(before), wordsOf(piece), segmenter),
              },
        );
      }
    } else atDue += value.length;
    differences.push(...gone.map(lost));
    gone = [];
  }
  return [...differences, ...gone.map(lost)];
}

function lost(piece: OtherPiece): Difference {
  return { type: 'beside', behind: piece.behind, words: [{ type: 'deleted', text: wordsOf(piece) }] };
}

function changed(before: string, after: string, segmenter: Intl.Segmenter) {
  return wordChanges(before, after, (text) => cutWords(text, segmenter));
}

/** Words of a missing clause that stand in the file without its anchor are not missing. */
function settleLost(differences: readonly Difference[], due: Parts): readonly Difference[] {
  const loose = differences.filter((one) => one.type === 'added');
  const settled = new Map<Difference, Difference | null>();
  for (const one of differences) {
    if (one.type !== 'missing') continue;
    const place = loose.find((added) => !settled.has(added) && added.text === one.text);
    if (place === undefined) continue;
    const { clause } = one;
    settled.set(place, null);
    const stays = place.behind === (due.clauses.get(clause)?.behind ?? null);
    settled.set(one, stays ? { type: 'unnamed', clause } : { type: 'moved', clause, behind: place.behind });
  }
  return differences.flatMap((one) => (settled.has(one) ? (settled.get(one) ?? []) : one));
}
