import { createColors } from 'picocolors';
import type { ReadFault } from '../exchange/hand-in.ts';
import type { Conflict, TakenBack, TakenClause } from '../exchange/take-back.ts';
import { cutTaggedWords } from '../wording/cut-tagged-words.ts';
import { paintChanges, printable } from '../wording/paint-changes.ts';
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
  const changes: Changes = (before, after) =>
    paintChanges(
      wordChanges(before, after, (text) => cutTaggedWords(text, segmenter)),
      colours,
    );
  const reasons: readonly (ReadFault | Conflict)[] = [...result.refusals, ...result.conflicts];
  if (reasons.length > 0) {
    const lines = listed(reasons, (one) =>
      'reason' in one ? `  ${faultLine(file, one)}` : describeConflict(file, one, changes),
    );
    err(`nothing was written:\n${lines.join('\n')}\n`);
    return;
  }
  for (const { clause, before, after, as } of result.taken) {
    out(`${colours.bold(clause)}: ${takenAs[as]}\n  ${changes(before ?? '', after)}\n`);
  }
  for (const clause of result.confirmed) out(`${colours.bold(clause)}: said to be current as it is\n`);
  for (const clause of result.copied)
    out(`${colours.bold(clause)}: not taken, since the file has the words of the source for it\n`);
  for (const { clause, text } of result.comments)
    out(`${colours.bold(printable(clause ?? 'the file'))}: a note says: ${printable(text)}\n`);
  const { taken, confirmed, left } = result;
  out(`${taken.length} taken, ${confirmed.length} confirmed, ${left} as they were\n`);
}

/** A file of another notice has as many reasons as it has clauses. */
const mostReasons = 100;

/** The first of these reasons as lines, and how many more there are. */
export function listed<Reason>(
  reasons: readonly Reason[],
  lineOf: (reason: Reason) => string,
): readonly string[] {
  const lines = reasons.slice(0, mostReasons).map(lineOf);
  const more = reasons.length - lines.length;
  return more > 0 ? [...lines, `  and ${more} more`] : lines;
}

type Changes = (before: string, after: string) => string;

function describeConflict(
  file: HandInFile,
  { clause, at, now, inFile, isKnown }: Conflict,
  changes: Changes,
): string {
  const reason = isKnown
    ? 'its translation was changed in the project since the file was made'
    : 'the file no longer says which translation it was made of, and the project has another one';
  return [
    `  ${faultLine(file, { at, clause, reason })}`,
    `    in the project: ${now === null ? '(nothing)' : printable(now)}`,
    `    in the file:    ${printable(inFile)}`,
    `    from one to the other: ${changes(now ?? '', inFile)}`,
  ].join('\n');
}
