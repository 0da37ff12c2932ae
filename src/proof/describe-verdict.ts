import pico from 'picocolors';
import { assertNever } from '../ast/assert-never.ts';
import { abridgeChanges } from '../wording/abridge-changes.ts';
import { type Colours, paintChanges, printable } from '../wording/paint-changes.ts';
import type { CarriedVerdict } from './carried-record.ts';
import type { Difference } from './difference.ts';
import { isOfClause } from './difference.ts';
import type { PublishedAs } from './published-files.ts';
import type { FileVerdict, NamedEdition } from './verdict.ts';

/** Says, for people, what a file is, and clause by clause how it differs. Ends in a line feed. */
export function describeVerdict(path: string, verdict: FileVerdict, colour: boolean): string {
  const colours = pico.createColors(colour);
  const name = colours.bold(printable(path));
  switch (verdict.type) {
    case 'published':
      return `${name} is published: byte for byte\n${verdict.as.map((one) => `  ${publishedLine(one)}\n`).join('')}`;
    case 'differs': {
      const { edition, by, differences, strangeRoot, carried } = verdict;
      const blocks = shownOf(differences)
        .map((one) => differenceBlock(one, colours))
        .join('');
      return `${name} is ${colours.red('not published')}: no release has these bytes\n${strange(strangeRoot)}${nearness[by]} ${editionName(edition)}\n${summary(differences)}\n${carried === null ? '' : carriedLine(carried)}${blocks === '' ? '' : `\n${blocks}`}`;
    }
    case 'lost':
      return `${name} is ${colours.red('not published')}: no release has these bytes\n${nearness.facts} ${editionName(verdict.edition)}, which cannot be made again: its words cannot be compared\n`;
    case 'unlike':
      return `${name} is ${colours.red('not published')}: no release has these bytes, and none says anything like it\n${strange(verdict.strangeRoot)}`;
    case 'apart':
      return `${name} is no part of a release: ${verdict.what}\n`;
    case 'wordless':
      return `${name} is ${colours.red('not published')}: no release has these bytes, and it holds no clauses to compare\n`;
    case 'unreadable':
      return `${name} is ${colours.red('not published')}: no release has these bytes; it ${printable(verdict.message)}\n`;
    default:
      return assertNever(verdict);
  }
}

function strange(root: string | null): string {
  return root === null ? '' : `It bears the root ${printable(root)}, which no release here has\n`;
}

/**
 * So much is shown of what differs, and of it so much that stands beside the clauses: a program that prints a file anew
 * changes every page of it.
 */
const mostShown = 200;
const mostBeside = 10;

function shownOf(differences: readonly Difference[]): readonly Difference[] {
  const beside = new Set(differences.filter((one) => !isOfClause(one)).slice(mostBeside));
  return differences.filter((one) => !beside.has(one)).slice(0, mostShown);
}

const nearness = {
  root: 'It bears the root of',
  facts: 'It says that it is of',
  words: 'It is nearest to',
} as const;

/** Which file of which release it is, in a line. */
export function publishedLine({ release, file }: PublishedAs): string {
  return `\`${file.path}\` of the release of ${release.version} of \`${release.notice}\` (${file.format}, ${file.locale})`;
}

function editionName({ notice, version, locale }: NamedEdition): string {
  return `the release of ${version} of \`${notice}\`, ${locale}`;
}

function differenceBlock(one: Difference, colours: Colours): string {
  const changes = 'words' in one ? indented(paintChanges(abridgeChanges(one.words), colours)) : '';
  switch (one.type) {
    case 'reworded':
      return `${colours.bold(one.clause)}  other words\n${changes}`;
    case 'marked':
      return `${colours.bold(one.clause)}  the same words, marked otherwise\n${one.what.map((line) => indented(printable(line))).join('')}`;
    case 'missing':
      return `${colours.bold(one.clause)}  missing\n${indented(paintChanges([{ type: 'deleted', text: one.text }], colours))}`;
    case 'moved':
      return `${colours.bold(one.clause)}  moved ${placeOf(one.behind)}\n`;
    case 'unnamed':
      return `${colours.bold(one.clause)}  no anchor leads to it any more\n`;
    case 'added':
      return `${placeOf(one.behind)}  added; in no clause of the release\n${indented(paintChanges([{ type: 'inserted', text: one.text }], colours))}`;
    case 'beside':
      return `${placeOf(one.behind)}  beside the clauses\n${changes}`;
    default:
      return assertNever(one);
  }
}

function placeOf(behind: string | null): string {
  return behind === null ? 'at the start' : `behind ${behind}`;
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  ${line}\n`)
    .join('');
}

/** How many clauses differ, in a sentence. */
function summary(differences: readonly Difference[]): string {
  const count = differences.filter(isOfClause).length;
  const beside = differences.length - count;
  const others = beside === 0 ? '' : `, and ${places(beside)} beside the clauses`;
  if (count > 0) return `${places(count)} of what it says ${count === 1 ? 'differs' : 'differ'}${others}`;
  if (beside > 0)
    return `no clause differs; ${places(beside)} beside the clauses ${beside === 1 ? 'does' : 'do'}`;
  return 'no clause differs: only its look, links beside the clauses, its metadata or the way it is packed do';
}

function places(count: number): string {
  return `${count} ${count === 1 ? 'place' : 'places'}`;
}

function carriedLine({ root, sound, recorded }: CarriedVerdict): string {
  const record = `It carries a record with the root ${root}`;
  if (!sound) return `${record}, which is not the root of what that record says\n`;
  if (recorded === null) return `${record}; whether its words agree with that cannot be told\n`;
  const { unlike } = recorded;
  if (unlike.length === 0) return `${record}, and its words agree with that\n`;
  return `${record}, and its words do not agree with that in ${unlike.join(', ')}\n`;
}
