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
        if (word !== '') yield { word, marks: marks.join('|'), anchor, piece };
        word = '';
        marks = [];
      } else if (part !== '') {
        word += part;
        marks.push(`${part.length} ${marksOf(run)}`);
      }
    }
  }
  if (word !== '') yield { word, marks: marks.join('|'), anchor, piece };
}

/** Marks as one string: equal where two runs look and lead alike. */
export function marksOf({ strong, emphasis, link }: PieceRun): string {
  return `${strong ? 's' : ''}${emphasis ? 'e' : ''} ${link ?? ''}`;
}
