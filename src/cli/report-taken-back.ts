import { createColors } from 'picocolors';
import type { ReadFault } from '../exchange/hand-in.ts';
import type { Conflict, TakenBack, TakenClause } from '../exchange/take-back.ts';
import { cutTaggedWords } from '../wording/cut-tagged-words.ts';
import { type Colours, paintChanges, printable } from '../wording/paint-changes.ts';
import { wordChanges } from '../wording/word-changes.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import type { Terminal } from './terminal.ts';

/** A file that came back, and what its places count. */
export interface HandInFile {
  readonly path: string;
  readonly counts: 'line' | 'row';
}

/** `privacy.ko.xlf:12: `Cookies.1`: …`; of a table, `privacy.ko.docx, row 12: …`. */
export function faultLine({ path, counts }: HandInFile, { at, clause, reason }: ReadFault): string {
  const place = at === null ? '' : counts === 'row' ? `, row ${at}` : `:${at}`;
  return printable(`${path}${place}: ${clause === null ? '' : `\`${clause}\`: `}${reason}`);
}

const takenAs = {
  current: 'taken',
  stale: 'taken as stale',
  unfinished: 'taken, and still marked as work to do',
} as const satisfies Record<TakenClause['as'], string>;

/** Says what was taken and what people wrote beside it, or why nothing was. */
export function printTakenBack(
  file: HandInFile,
  { result, locale }: { readonly result: TakenBack; readonly locale: string },
  { out, err, colour }: Terminal,
): void {
  const colours = createColors(colour);
  const segmenter = wordSegmenter(locale);
  const changes = (before: string, after: string): string =>
    paintChanges(
      wordChanges(before, after, (text) => cutTaggedWords(text, segmenter)),
      colours,
    );
  const { refusals, conflicts } = result;
  if (refusals.length + conflicts.length > 0) err('nothing was written:\n');
  for (const fault of refusals) err(`  ${faultLine(file, fault)}\n`);
  for (const conflict of conflicts) err(describeConflict(file, conflict, changes));
  for (const { clause, before, after, as } of result.taken) {
    out(`${colours.bold(clause)}: ${takenAs[as]}\n  ${changes(before ?? '', after)}\n`);
  }
  for (const clause of result.confirmed) out(`${colours.bold(clause)}: said to be current as it is\n`);
  for (const clause of result.copied)
    out(`${colours.bold(clause)}: not taken, since the file has the words of the source for it\n`);
  out(commentLines(result, colours));
  const { taken, confirmed, left } = result;
  if (refusals.length + conflicts.length === 0)
    out(`${taken.length} taken, ${confirmed.length} confirmed, ${left} as they were\n`);
}

function describeConflict(
  file: HandInFile,
  { clause, at, now, inFile, isKnown }: Conflict,
  changes: (before: string, after: string) => string,
): string {
  const reason = isKnown
    ? 'its translation was changed in the project since the file was made'
    : 'the file no longer says which translation it was made of, and the project has another one';
  return [
    `  ${faultLine(file, { at, clause, reason })}`,
    `    in the project: ${now === null ? '(nothing)' : printable(now)}`,
    `    in the file:    ${printable(inFile)}`,
    `    from one to the other: ${changes(now ?? '', inFile)}`,
    '',
  ].join('\n');
}

function commentLines({ comments }: TakenBack, colours: Colours): string {
  return comments
    .map(({ clause, text }) => `${colours.bold(clause ?? 'the file')}: a note says: ${printable(text)}\n`)
    .join('');
}
