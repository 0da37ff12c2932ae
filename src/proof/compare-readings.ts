import { compareNamed } from './compare-named.ts';
import { compareWords } from './compare-words.ts';
import type { Difference } from './difference.ts';
import type { Expected } from './edition.ts';
import type { Piece, ReadFormat, Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';

/**
 * Formats that tell emphasis and links also where they have lost their anchors. Plain text has none, and of a PDF that
 * was printed anew only the fonts of whoever printed it are known.
 */
const withMarks = {
  html: true,
  pdf: false,
  docx: true,
  text: false,
  markdown: true,
  json: true,
} as const satisfies Record<ReadFormat, boolean>;

/**
 * How a file differs from an edition: by its anchors where it has kept most of them, else by its words in reading
 * order. `null` where it is another text altogether.
 */
export function compareReadings(
  { format }: Pick<Reading, 'format'>,
  found: readonly Piece[],
  { pieces, tokens, segmenter }: Expected,
): readonly Difference[] | null {
  const due = anchorsIn(pieces);
  const kept = [...anchorsIn(found)].filter((anchor) => due.has(anchor)).length;
  if (kept > 0 && kept * 2 >= due.size)
    return compareNamed({ due: pieces, found, segmenter, spaced: format !== 'pdf' });
  return compareWords({ due: tokens, found: tokensOf(found), segmenter, marks: withMarks[format] });
}

function anchorsIn(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap(({ anchor }) => anchor ?? []));
}
