import { noClaim, type Piece, type Reading } from '../reading.ts';
import { decodeText } from './decode-text.ts';
import { tidyRuns } from './tidy-runs.ts';

/** Rules below headings, and between the header and the rows of a table. */
const rule = /^[=\-~.^'\s]*$/u;

/**
 * Reads plain text: lines without an empty one between them are one piece. It says of nothing which clause it is.
 * Throws an `UnreadableFile`.
 */
export function readText(bytes: Uint8Array): Reading {
  const pieces: Piece[] = [];
  let lines: string[] = [];
  const close = (): void => {
    const text = lines.join(' ');
    if (text.trim() !== '')
      pieces.push({ anchor: null, runs: tidyRuns([{ text, strong: false, emphasis: false, link: null }]) });
    lines = [];
  };
  for (const line of decodeText(bytes).split('\n')) {
    if (rule.test(line)) close();
    else lines.push(line);
  }
  close();
  return { format: 'text', part: false, claim: noClaim, pieces, attachments: [] };
}
