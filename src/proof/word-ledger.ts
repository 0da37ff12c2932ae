import { cutWords } from '../wording/cut-words.ts';
import { wordChanges } from '../wording/word-changes.ts';
import type { Difference } from './difference.ts';
import { type Token, textOf } from './tokens.ts';

interface ClauseWords {
  readonly due: readonly Token[];
  /** In their order; an arrival holds the words that came there. */
  readonly found: (Token | Arrival)[];
  kept: number;
  markedOtherwise: boolean;
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** What a format tells of words. */
export interface Shown {
  /** Emphasis and links. */
  readonly marks: boolean;
  /** Every white space that is there, and no other. */
  readonly spaces: boolean;
}

/** Words that the edition does not have there. */
interface Arrival {
  readonly behind: string | null;
  tokens: readonly Token[];
  /** The clauses whose words went there; else the one that they stand in. */
  readonly owners: readonly string[];
}

/** What stands before an item. */
const label = /^(?:[•◦▪–-]|\d+[.)]|\(?[a-z]{1,4}[.)])$/u;

interface Beside {
  readonly behind: string | null;
  readonly gone: readonly Token[];
  readonly came: readonly Token[];
}

/**
 * Who has which words, while two texts are gone through from start to end: clauses by their anchors, furniture by the
 * clause that it stands behind.
 */
export class WordLedger {
  readonly #shown: Shown;
  readonly #clauses: ReadonlyMap<string, ClauseWords>;
  readonly #arrivals: Arrival[] = [];
  readonly #besides: Beside[] = [];
  readonly #moved = new Map<string, Pick<Arrival, 'behind'>>();
  #gone: readonly Token[] = [];
  #came: readonly Token[] = [];
  /** The last words that both texts have. */
  #last: { readonly due: Token; readonly found: Token } | null = null;
  #behind: string | null = null;

  constructor(due: readonly Token[], shown: Shown) {
    this.#shown = shown;
    const clauses = new Map<string, ClauseWords & { readonly due: Token[] }>();
    for (const token of due) {
      if (token.anchor === null) continue;
      const words = clauses.get(token.anchor);
      if (words === undefined)
        clauses.set(token.anchor, { due: [token], found: [], kept: 0, markedOtherwise: false });
      else words.due.push(token);
    }
    this.#clauses = clauses;
  }

  gone(tokens: readonly Token[]): void {
    this.#gone = [...this.#gone, ...tokens];
  }

  came(tokens: readonly Token[]): void {
    this.#came = [...this.#came, ...tokens];
  }

  /** Words that both have: the edition's, and the file's. */
  kept(due: readonly Token[], found: readonly Token[]): void {
    for (const [index, ours] of due.entries()) {
      const theirs = found[index];
      if (theirs === undefined) continue;
      if (index === 0) this.#settle({ due: ours, found: theirs });
      this.#last = { due: ours, found: theirs };
      const words = ours.anchor === null ? undefined : this.#clauses.get(ours.anchor);
      if (words === undefined) continue;
      words.found.push(theirs);
      words.kept += 1;
      if (ours.marks !== theirs.marks) words.markedOtherwise = true;
      this.#behind = ours.anchor;
    }
  }

  /** A clause whose words all stand in another place. */
  moved(clause: string, behind: string | null): void {
    this.#moved.set(clause, { behind: behind ?? this.#behind });
  }

  /** The clauses that differ in the edition's order, then what stands in none. */
  differences(segmenter: Intl.Segmenter): readonly Difference[] {
    this.#settle(null);
    const cut = (text: string): readonly string[] => cutWords(text, segmenter);
    const moved = new Map([...this.#moved, ...this.#findMoved()]);
    if (moved.size > 0) this.#dropLabels();
    const loose = this.#arrivals.filter((one) => !isOwned(one, moved));
    return [
      ...[...this.#clauses].flatMap(([clause, words]): readonly Difference[] => {
        const place = moved.get(clause);
        if (place !== undefined) return [{ type: 'moved', clause, behind: place.behind }];
        return this.#judge(clause, words, cut);
      }),
      ...this.#besides.map(
        ({ behind, gone, came }): Difference => ({
          type: 'beside',
          behind,
          words: wordChanges(textOf(gone), textOf(came), cut),
        }),
      ),
      ...loose.flatMap(({ behind, tokens }) =>
        piecesOf(tokens).map((piece): Difference => ({ type: 'added', behind, text: textOf(piece) })),
      ),
    ];
  }

  #judge(
    clause: string,
    words: ClauseWords,
    cut: (text: string) => readonly string[],
  ): readonly Difference[] {
    const before = textOf(words.due);
    const after = textOf(words.found.flatMap((one) => ('word' in one ? [one] : one.tokens)));
    if (after === '') return [{ type: 'missing', clause, text: before }];
    const isSame = before === after || (!this.#shown.spaces && squeezed(before) === squeezed(after));
    if (!isSame) return [{ type: 'reworded', clause, words: wordChanges(before, after, cut) }];
    if (!this.#shown.marks || !words.markedOtherwise) return [];
    return [{ type: 'marked', clause, what: ['its emphasis or its links are not those of the release'] }];
  }

  /** Closes what differs between the last words that both have and `next`, the first behind it. */
  #settle(next: { readonly due: Token; readonly found: Token } | null): void {
    const gone = this.#gone;
    const came = this.#came;
    this.#gone = [];
    this.#came = [];
    const owners = [...new Set(gone.flatMap(({ anchor }) => anchor ?? []))];
    const behind = this.#behind;
    this.#behind = owners.at(-1) ?? behind;
    if (gone.length > 0 && owners.length === 0) {
      // Bullets and rules are drawn in many ways.
      if ([...gone, ...came].some(({ word }) => /[\p{L}\p{N}]/u.test(word)))
        this.#besides.push({ behind, gone, came });
    } else if (came.length > 0) this.#arrive({ behind, came, owners, next });
  }

  #arrive({ behind, came, owners, next }: Coming): void {
    const startsWithin = this.#last?.found.piece === came[0]?.piece;
    const endsWithin = next !== null && next.found.piece === came.at(-1)?.piece;
    const before = this.#last?.due.anchor ?? null;
    const after = next?.due.anchor ?? null;
    const neighbour = before === after || (startsWithin && before !== null) ? before : after;
    const whole = !startsWithin && !endsWithin;
    const arrival: Arrival = {
      behind,
      tokens: came,
      owners: owners.length > 0 ? owners : whole || neighbour === null ? [] : [neighbour],
    };
    this.#arrivals.push(arrival);
    const [owner] = arrival.owners;
    if (owner !== undefined) this.#clauses.get(owner)?.found.push(arrival);
  }

  /** An item that moved left its label behind and found another. */
  #dropLabels(): void {
    for (const arrival of this.#arrivals)
      arrival.tokens = arrival.tokens.filter(({ word }) => !label.test(word));
    const others = this.#besides.filter(
      ({ gone, came }) => ![...gone, ...came].every(({ word }) => label.test(word)),
    );
    this.#besides.splice(0, this.#besides.length, ...others);
  }

  /** Clauses of which nothing stayed in its place, and all words of which came somewhere else; those words are taken out. */
  #findMoved(): ReadonlyMap<string, Arrival> {
    const moved = new Map<string, Arrival>();
    for (const [clause, { due, kept }] of this.#clauses) {
      if (kept > 0 || this.#moved.has(clause)) continue;
      for (const arrival of this.#arrivals) {
        const at = indexOf(arrival.tokens, due);
        if (at < 0 || arrival.owners[0] === clause) continue;
        arrival.tokens = arrival.tokens.toSpliced(at, due.length);
        moved.set(clause, arrival);
        break;
      }
    }
    return moved;
  }
}

/** Whether the words are a clause's: of one that lost words there, or that they stand in, and that did not itself move away. */
function isOwned({ tokens, owners: [owner] }: Arrival, moved: ReadonlyMap<string, unknown>): boolean {
  return tokens.length === 0 || (owner !== undefined && !moved.has(owner));
}

interface Coming {
  readonly behind: string | null;
  readonly came: readonly Token[];
  readonly owners: readonly string[];
  readonly next: { readonly due: Token; readonly found: Token } | null;
}

function indexOf(tokens: readonly Token[], words: readonly Token[]): number {
  const last = tokens.length - words.length;
  for (let at = 0; at <= last; at += 1) {
    if (words.every(({ word }, index) => tokens[at + index]?.word === word)) return at;
  }
  return -1;
}

function piecesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const pieces = new Map<number, Token[]>();
  for (const token of tokens) {
    const piece = pieces.get(token.piece);
    if (piece === undefined) pieces.set(token.piece, [token]);
    else piece.push(token);
  }
  return [...pieces.values()];
}
