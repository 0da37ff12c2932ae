import type { Piece, PieceRun } from './reading.ts';

/** A word of a file, parted from others by white space. */
export interface Token {
  readonly word: string;
  /** Its marks, each with how many characters it goes on for: equal where two words look and lead alike. */
  readonly marks: string;
  /** The clause that it is of; `null` where that is not known, and in furniture. */
  readonly anchor: string | null;
  /** Which piece it stands in, from 0. */
  readonly piece: number;
  /** There is no white space between it and the one before. */
  readonly isGlued: boolean;
}

/** The words of these pieces, in order. */
export function tokensOf(pieces: readonly Piece[]): readonly Token[] {
  return pieces.flatMap((piece, index) => [...tokensIn(piece, index)]);
}

function* tokensIn({ anchor, runs }: Piece, piece: number): Generator<Token> {
  let word = '';
  let marks: string[] = [];
  for (const run of runs) {
    for (const [index, part] of run.text.split(/(\s+)/u).entries()) {
      if (index % 2 === 1) {
        if (word !== '') yield { word, marks: marks.join('|'), anchor, piece, isGlued: false };
        word = '';
        marks = [];
      } else if (part !== '') {
        word += part;
        marks.push(`${part.length} ${marksOf(run)}`);
      }
    }
  }
  if (word !== '') yield { word, marks: marks.join('|'), anchor, piece, isGlued: false };
}

/** Numbers, words in Hangul, words in any other script, and single marks. */
const atom = /\p{N}+|\p{sc=Hang}+|(?:(?!\p{sc=Hang})[\p{L}\p{M}])+|\S/gu;

/** The words cut further, so that it does not matter where the white space between them is. */
export function atomsOf(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token) =>
    Array.from(token.word.matchAll(atom), ([word], index) => ({ ...token, word, isGlued: index > 0 })),
  );
}

/** The words of these tokens. */
export function textOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ word, isGlued }) => (isGlued ? word : ` ${word}`))
    .join('')
    .trimStart();
}

/** Marks as one string: equal where two runs look and lead alike. */
export function marksOf({ strong, emphasis, link }: PieceRun): string {
  return `${strong ? 's' : ''}${emphasis ? 'e' : ''} ${link ?? ''}`;
}
