import { homedir } from 'node:os';
import type { Command } from 'commander';
import { assertNever } from '../../ast/assert-never.ts';
import { formatNames } from '../../build/format-name.ts';
import { redlineFormatNames } from '../../build/redline-formats.ts';
import { codes } from '../../diagnostic/codes.ts';
import { clauseStates } from '../../status/clause-state.ts';
import { suppressibleCodes } from '../../status/suppressible.ts';
import {
  anchorsOf,
  jurisdictionsOf,
  localesOf,
  noticesOf,
  translationsOf,
  versionsOf,
} from './project-names.ts';
import type { ValueKind } from './value-kinds.ts';
import { type Call, type Suggestion, wanted } from './wanted.ts';

/** Lines of a list that a person looks through; more than that are narrowed down by typing. */
const mostSuggested = 2000;

/** Columns of what a suggestion is. */
const longestAbout = 70;

/**
 * The answer to a shell that asks what fits for the last of these words: a line for each, its words and what it is
 * parted by a tab, or one line that says what the shell itself knows better: `:files` or `:folders`.
 */
export function suggest(program: Command, typed: readonly string[]): string {
  const words = joinedAtEquals(typed);
  const current = words.at(-1) ?? '';
  const found = wanted(program, words);
  if (found.type === 'kind' && found.kind === 'file') return ':files\n';
  if (found.type === 'kind' && found.kind === 'folder') return ':folders\n';
  const all = found.type === 'listed' ? found.suggestions : suggestionsFor(found.kind, found.call);
  // `--option=value` is one word, and a list in a value begins anew behind each comma.
  const isValue = current.startsWith('-') && current.includes('=');
  const inList = found.type === 'kind' && found.kind === 'state';
  const begun = /^(?:-[^=]*=)?(?:.*,)?/.exec(isValue || inList ? current : '')?.[0] ?? '';
  const before = inList ? begun : begun.replace(/=.*$/, '=');
  return all
    .map(({ value, about }) => ({ value: `${before}${value}`, about }))
    .filter(({ value }) => value.startsWith(current) && isPlain(value))
    .slice(0, mostSuggested)
    .map(({ value, about }) => (about === '' ? `${value}\n` : `${value}\t${shortened(about)}\n`))
    .join('');
}

/** bash parts words at `=`: `--reporter`, `=`, `git`. */
function joinedAtEquals(words: readonly string[]): readonly string[] {
  return words.flatMap((word, index) => {
    if (word !== '=' || !words[index - 1]?.startsWith('--')) return [word];
    return index === words.length - 1 ? [''] : [];
  });
}

/** A shell would put other names into the line as they are: somebody's folder could be a command. */
function isPlain(value: string): boolean {
  return /^[\w.,=+@-]+$/.test(value);
}

function shortened(about: string): string {
  const line = about.replace(/\s+/g, ' ');
  return line.length <= longestAbout ? line : `${line.slice(0, longestAbout - 1).trimEnd()}…`;
}

function suggestionsFor(kind: ValueKind, call: Call): readonly Suggestion[] {
  const said = new Set(call.operands);
  const aboutOf = (value: string): string =>
    kind === 'code' && Object.hasOwn(codes, value) ? codes[value as keyof typeof codes].about : '';
  return valuesFor(kind, call)
    .filter((value) => !said.has(value))
    .map((value) => ({ value, about: aboutOf(value) }));
}

function valuesFor(kind: ValueKind, { project: folder, notice }: Call): readonly string[] {
  const project = folder.replace(/^~(?=\/|$)/, homedir());
  const notices = notice === null ? noticesOf(project) : [notice];
  switch (kind) {
    case 'notice':
      return noticesOf(project);
    case 'locale':
      return localesOf(project);
    case 'translation':
      return translationsOf(project, notices);
    case 'jurisdiction':
      return jurisdictionsOf(project, notices);
    case 'clause':
      return anchorsOf(project, notices, 'live');
    case 'anchor':
      return anchorsOf(project, notices, 'all');
    case 'version':
      return versionsOf(project, notices);
    case 'compared-version':
      return ['HEAD', ...versionsOf(project, notices)];
    case 'format':
      return formatNames;
    case 'redline-format':
      return redlineFormatNames;
    case 'code':
      return suppressibleCodes;
    case 'state':
      return clauseStates;
    case 'file':
    case 'folder':
    case 'words':
      return [];
    default:
      return assertNever(kind);
  }
}
