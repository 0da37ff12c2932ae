import { compareNamed } from './compare-named.ts';
import { compareWords } from './compare-words.ts';
import type { Difference } from './difference.ts';
import type { Expected } from './edition.ts';
import type { Piece, ReadFormat, Reading } from './reading.ts';
import { tokensOf } from './tokens.ts';
import type { Shown } from './word-ledger.ts';

/**
 * What the formats tell of words also where they have lost their anchors. Plain text has no marks. Of a PDF that was
 * printed anew only the fonts of whoever printed it are known, and in any PDF there is a space where a line ends.
 */
const shown = {
  html: { marks: true, spaces: true },
  pdf: { marks: false, spaces: false },
  docx: { marks: true, spaces: true },
  text: { marks: false, spaces: true },
  markdown: { marks: true, spaces: true },
  json: { marks: true, spaces: true },
} as const satisfies Record<ReadFormat, Shown>;

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
    return compareNamed({ due: pieces, found, segmenter, spaced: shown[format].spaces });
  return compareWords({ due: tokens, found: tokensOf(found), segmenter, shown: shown[format] });
}

function anchorsIn(pieces: readonly Piece[]): ReadonlySet<string> {
  return new Set(pieces.flatMap(({ anchor }) => anchor ?? []));
}
