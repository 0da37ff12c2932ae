import type { ClauseId } from '../ast/notice.ts';
import { excerpt } from '../syntax/import/excerpt.ts';
import type { AlignedClause, Alignment, LeftClause, LeftReason } from './alignment.ts';

const reasons = {
  absent: 'nothing in the file stands for it',
  unsure: 'it is not certain which text stands for it',
  doubtful: 'its words, its length or another clause speak against the text in its place',
  facts: 'a number, date, address or name is not that of the source',
  links: 'its links are not those of the source',
  emphasis: 'its emphasis is not that of the source',
  breaks: 'its line breaks are not those of the source',
  text: 'it holds what looks like a tag, or is too long',
} as const satisfies Record<LeftReason, string>;

export interface AlignmentReport {
  /** The translated file's name. */
  readonly file: string;
  readonly alignment: Alignment;
  /** Aligned clauses that the catalog has other words for already. */
  readonly conflicts: readonly AlignedClause[];
}

/** What became of each text, for the person who called: what was aligned, and with its line what was not and why. */
export function describeAlignment({ file, alignment, conflicts }: AlignmentReport): string {
  const { aligned, left, over } = alignment;
  const summary = `aligned ${aligned.length} of ${aligned.length + left.length} clauses; left out ${left.length}; left over ${over.length} texts of the file\n`;
  const place = (line: number, text: string): string => `${file}:${line}: \`${excerpt(text)}\``;
  return [
    summary,
    ...listed(
      'left out',
      left.map((clause) => `${describeLeft(clause)}${candidateOf(clause, place)}`),
    ),
    ...listed(
      'left over',
      over.map(({ line, text }) => place(line, text)),
    ),
    ...listed(
      'kept as the catalog has them',
      conflicts.map(({ id, line, text }) => `${named(id)}: the file says ${place(line, text)}`),
    ),
  ].join('');
}

function listed(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}\n`, ...lines.map((line) => `  ${line}\n`)];
}

function describeLeft({ id, reason, confidence }: LeftClause): string {
  // A probability that is rounded up to 1 would say that there is no doubt.
  const percent = Math.floor(confidence * 100);
  return `${named(id)}: ${reasons[reason]}${reason === 'unsure' ? ` (${percent}% by its place)` : ''}`;
}

function candidateOf({ candidate }: LeftClause, place: (line: number, text: string) => string): string {
  return candidate === null ? '' : `; ${place(candidate.line, candidate.text)}`;
}

function named(id: ClauseId): string {
  return `\`${id}\``;
}
