import pico from 'picocolors';
import { assertNever } from '../../ast/assert-never.ts';
import type { ReviewComment } from '../../word/read-comments.ts';
import type { Revision } from '../../word/story.ts';
import { type Colours, paintChanges, printable } from '../../wording/paint-changes.ts';
import type { Applied } from '../apply.ts';
import type { AddedParagraph, ClauseChange, ClauseReview, Review } from '../review.ts';
import type { ReviewReporter } from './reporter.ts';

/** For people: each clause with what was done to it, its words as a word diff, and the comments on it. */
export const pretty: ReviewReporter = (review, { colour, applied }) => {
  const colours = pico.createColors(colour);
  const added = (behind: string | null): string[] =>
    review.added.filter((one) => one.behind === behind).map((one) => addedBlock(one, colours));
  const blocks = [
    ...added(null),
    ...review.clauses.flatMap((one) => [clauseBlock(one, colours), ...added(one.clause)]),
    ...review.added
      .filter(({ behind }) => behind !== null && !review.clauses.some(({ clause }) => clause === behind))
      .map((one) => addedBlock(one, colours)),
  ];
  return `${[head(review), ...blocks, ...(applied === null ? [] : [outcome(applied, colours)])].join('\n')}`;
};

function head({ notice, locale, version, current, clauses, added }: Review): string {
  const made = current
    ? ''
    : 'The project has changed since this file was made, or the file does not say of what it was made.\n';
  const count = clauses.length + added.length;
  const found =
    count === 0 ? 'nothing changed' : `${count} ${count === 1 ? 'place' : 'places'} changed or commented`;
  return `${notice} ${locale}, version ${version}: ${found}\n${made}`;
}

function clauseBlock(one: ClauseReview, colours: Colours): string {
  const lines = [
    `${colours.bold(one.clause)}  ${one.changes.map(said).join('; ')}${by(one)}`,
    ...(one.outdated ? ['  the project’s words have changed since this file was made'] : []),
    ...(one.words.length === 0 ? [] : [indented(paintChanges(one.words, colours))]),
    ...one.comments.map((comment) => commentLine(comment, colours)),
  ];
  return `${lines.join('\n')}\n`;
}

function addedBlock({ behind, text, revision, comments }: AddedParagraph, colours: Colours): string {
  const where = behind === null ? 'at the start' : `behind ${colours.bold(behind)}`;
  const lines = [
    `a paragraph ${where}  added${revision === null ? ', not tracked' : `, tracked by ${person(revision)}`}`,
    indented(paintChanges([{ type: 'inserted', text }], colours)),
    ...comments.map((comment) => commentLine(comment, colours)),
  ];
  return `${lines.join('\n')}\n`;
}

function said(change: ClauseChange): string {
  switch (change.type) {
    case 'edited':
    case 'deleted':
    case 'commented':
      return change.type;
    case 'split':
      return 'divided into several paragraphs';
    case 'joined':
      return 'joined with another paragraph';
    case 'moved':
      return change.behind === null ? 'moved to the start' : `moved behind ${change.behind}`;
    case 'formatted':
      return change.what;
    default:
      return assertNever(change);
  }
}

function by({ revisions, untracked, words }: ClauseReview): string {
  const people = [...new Set(revisions.map(person))];
  const tracked = people.length === 0 ? '' : `, tracked by ${people.join(', ')}`;
  return words.length > 0 && untracked
    ? `${tracked}${tracked === '' ? ', ' : ', some '}not tracked`
    : tracked;
}

function person({ author, date }: Revision | ReviewComment): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
  return `${author === '' ? 'somebody' : printable(author)}${day === undefined ? '' : ` (${day})`}`;
}

function commentLine(comment: ReviewComment, colours: Colours): string {
  return indented(`${colours.cyan(`${person(comment)}:`)} ${printable(comment.text)}`);
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}`)
    .join('\n');
}

function outcome({ files, refusals, consequences }: Applied, colours: Colours): string {
  if (refusals.length > 0) {
    const reasons = refusals.map(
      ({ clause, reason }) => `  ${clause === null ? '' : `${colours.bold(clause)}: `}${printable(reason)}`,
    );
    return `${colours.red('nothing was written:')}\n${reasons.join('\n')}\n`;
  }
  if (files.length === 0) return 'nothing to write\n';
  const written = files.map(({ path }) => `  ${path}\n`).join('');
  const left = consequences
    .map(({ message, clause, locale }) => `  ${locale ?? ''} ${clause ?? ''}: ${message}\n`)
    .join('');
  return `written:\n${written}${left === '' ? '' : `what is left to do there, as \`stele check\` says:\n${left}`}`;
}
