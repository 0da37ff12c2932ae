import { join } from 'node:path';
import type { Locale, Notice, NoticeId } from '../../ast/notice.ts';
import { load, ProjectError } from '../../build/load.ts';
import { generator } from '../../build/manifest.ts';
import { openPhrases } from '../../build/open-phrases.ts';
import { openTheme, type TextToSet } from '../../build/open-theme.ts';
import { type OpenVersion, openVersion } from '../../build/open-version.ts';
import {
  isRedlineFormatName,
  type RedlineFormatName,
  redlineFormatNames,
} from '../../build/redline-formats.ts';
import { rendererHere } from '../../build/render-file.ts';
import { type ComparedEdition, compareEditions, renderRedline } from '../../build/render-redline.ts';
import { openStaging } from '../../build/staging.ts';
import { type Diagnostic, hasErrors } from '../../diagnostic/diagnostic.ts';
import { namesInstead } from '../../diagnostic/names-instead.ts';
import type { Flow } from '../../flow/flow.ts';
import { stretchesOf } from '../../flow/stretches.ts';
import { textOf } from '../../flow/words.ts';
import type { Words } from '../../locale/words.ts';
import type { Theme } from '../../theme/theme.ts';
import { chosenNotice } from '../chosen-notice.ts';
import { describeChanges } from '../describe-changes.ts';
import { isFolderName, type NamedVersion, namedVersion } from '../named-version.ts';
import { startProgress } from '../progress.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface DiffOptions {
  readonly project: string;
  /** `null` where the project has one notice. */
  readonly notice: string | null;
  /** Empty for all. */
  readonly locales: readonly string[];
  /** Empty for all. */
  readonly formats: readonly string[];
  /** `null` for the project's `redline`. */
  readonly out: string | null;
}

/** The record in a folder of redlines: which versions they compare, and that Stele wrote it. */
const recordName = 'redline.json';

/**
 * `stele diff OLD NEW`: what was changed between two versions, clause by clause, on stdout, and their redlines in a
 * folder that is replaced whole. Neither version is checked; one that cannot be read is refused.
 */
export async function diff(
  [older, newer]: readonly [older: string, newer: string],
  options: DiffOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const formats = formatsNamed(options.formats);
  const names = namesOf(older, newer, options);
  for (const { remarks } of [names.before, names.after])
    for (const remark of remarks) terminal.err(`${remark}\n`);
  const versions = openVersions(names, options.locales, terminal);
  if (versions === null) return exit.errors;
  const pairs = pairsOf(versions, names, { options, terminal });
  if (pairs.length === 0) return exit.errors;
  const opened = open(pairs, names.after, terminal);
  if (opened === null) return exit.errors;
  for (const { edition } of opened.compared) terminal.out(describeChanges(edition, terminal.colour));
  await write({ ...opened, formats, out: options.out ?? join(options.project, 'redline') }, terminal);
  return exit.fine;
}

type Sides<Value> = Readonly<Record<'before' | 'after', Value>>;

interface Named extends Sides<NamedVersion> {
  readonly id: NoticeId;
}

/** Two folders need no project around them: the newer one says which notice it is. */
function namesOf(older: string, newer: string, { project: folder, notice }: DiffOptions): Named {
  const project = load(isFolderName(older) && isFolderName(newer) ? newer : folder);
  const id = chosenNotice(project, notice);
  return { id, before: namedVersion(older, project, id), after: namedVersion(newer, project, id) };
}

function openVersions(
  { id, before, after }: Named,
  locales: readonly string[],
  terminal: Terminal,
): Sides<OpenVersion> | null {
  const [older, newer] = [openVersion(before.sources, id, locales), openVersion(after.sources, id, locales)];
  const unreadable = [tell(before, older.diagnostics, terminal), tell(after, newer.diagnostics, terminal)];
  if (unreadable.includes(true) || older.value === null || newer.value === null) return null;
  return { before: older.value, after: newer.value };
}

function formatsNamed(names: readonly string[]): readonly RedlineFormatName[] {
  for (const name of names) {
    if (!isRedlineFormatName(name)) {
      throw new ProjectError(`a redline has no format ${name}; ${namesInstead(name, redlineFormatNames)}`);
    }
  }
  return names.length === 0 ? redlineFormatNames : redlineFormatNames.filter((name) => names.includes(name));
}

/** Says what of a version cannot be read; whether there is such a thing. */
function tell(
  { name, sources }: NamedVersion,
  diagnostics: readonly Diagnostic[],
  terminal: Terminal,
): boolean {
  if (!hasErrors(diagnostics)) return false;
  terminal.err(report(diagnostics, { sources, colour: terminal.colour }));
  terminal.err(`${name} cannot be read, and nothing was written\n`);
  return true;
}

interface Call {
  readonly options: DiffOptions;
  readonly terminal: Terminal;
}

/** The editions to be compared, in the newer version's order; a locale that one side lacks is said. */
function pairsOf(
  versions: Sides<OpenVersion>,
  names: Sides<NamedVersion>,
  { options, terminal }: Call,
): readonly Sides<Notice>[] {
  const all = [...new Set([...versions.after.locales, ...versions.before.locales])];
  for (const locale of options.locales) {
    if (!all.includes(locale as Locale)) {
      throw new ProjectError(`neither version has the locale ${locale}; ${namesInstead(locale, all)}`);
    }
  }
  const asked = all.filter((locale) => options.locales.length === 0 || options.locales.includes(locale));
  return asked.flatMap((locale) => {
    const [before, after] = [versions.before, versions.after].map(({ editions }) =>
      editions.find((edition) => edition.locale === locale),
    );
    if (before !== undefined && after !== undefined) return [{ before, after }];
    const lacking = before === undefined ? names.before : names.after;
    terminal.err(`${lacking.name} has no ${locale}: there is no redline in it\n`);
    return [];
  });
}

interface Opened {
  readonly compared: readonly { readonly locale: Locale; readonly edition: ComparedEdition }[];
  readonly theme: Theme;
}

/** Compares each pair in the words and the look of the newer version; `null` where these cannot be read. */
function open(pairs: readonly Sides<Notice>[], newer: NamedVersion, terminal: Terminal): Opened | null {
  const locales = pairs.map(({ after }) => after.locale);
  const words = openPhrases(newer.sources, locales);
  if (tell(newer, words.diagnostics, terminal)) return null;
  const compared = pairs.map(({ before, after }) =>
    comparedPair(before, after, { words: words.value, locales }),
  );
  const texts = compared.map(({ edition }) => textToSet(edition.flow));
  const theme = openTheme(newer.sources, texts);
  if (tell(newer, theme.diagnostics, terminal) || theme.value === null) return null;
  return { compared, theme: theme.value };
}

function comparedPair(
  before: Notice,
  after: Notice,
  context: { readonly words: Words; readonly locales: readonly Locale[] },
): Opened['compared'][number] {
  return { locale: after.locale, edition: compareEditions(before, after, context) };
}

/** Every character that the redline prints. */
function textToSet(flow: Flow): TextToSet {
  const stretches = [...stretchesOf(flow)].map(({ runs }) => textOf(runs));
  const printed = flow.references.entries.map((entry) => entry.printed);
  const labels = [flow.references.label, ...(flow.redline?.changes.map(({ name }) => name) ?? [])];
  return {
    text: [...stretches, ...printed, ...labels].join(''),
    locale: flow.locale as Locale,
    path: `notice/${flow.notice}/notice.md`,
  };
}

interface Writing extends Opened {
  readonly formats: readonly RedlineFormatName[];
  readonly out: string;
}

async function write({ compared, theme, formats, out }: Writing, terminal: Terminal): Promise<void> {
  const staging = openStaging(out, recordName);
  const progress = await startProgress(terminal);
  const renderer = rendererHere();
  try {
    const redlines: { readonly locale: Locale; readonly files: readonly string[] }[] = [];
    for (const [index, { locale, edition }] of compared.entries()) {
      progress.show(`${edition.changes.notice} ${locale}`, index / compared.length);
      const sink = { write: staging.write, renderFile: renderer.renderFile };
      redlines.push({ locale, files: await renderRedline(edition, { formats, theme }, sink) });
    }
    const [first] = compared;
    const { notice, before, after } = first?.edition.changes ?? {};
    const record = { generator: `${generator.name} ${generator.version}`, notice, before, after, redlines };
    staging.write(recordName, new TextEncoder().encode(`${JSON.stringify(record, null, 2)}\n`));
    staging.commit();
    progress.stop();
    const count = redlines.reduce((sum, { files }) => sum + files.length, 0);
    terminal.err(`${count} ${count === 1 ? 'file' : 'files'} in ${out}\n`);
  } catch (error) {
    progress.stop();
    staging.abandon();
    throw error;
  } finally {
    renderer.close();
  }
}
