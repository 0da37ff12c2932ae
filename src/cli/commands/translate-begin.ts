import type { Locale } from '../../ast/notice.ts';
import { load, ProjectError } from '../../build/load.ts';
import { type Replacement, replaceFiles } from '../../build/replace-files.ts';
import { hasErrors, sortDiagnostics } from '../../diagnostic/diagnostic.ts';
import { beginTranslation } from '../../scaffold/begin-translation.ts';
import { gapsIn, gapsMatter } from '../../scaffold/gaps.ts';
import { describeFault, readLocale } from '../../scaffold/read-answers.ts';
import { addTranslation } from '../../syntax/add-translation.ts';
import { type NoticeSources, parse } from '../../syntax/parse.ts';
import { readText } from '../../syntax/text-file.ts';
import { chosenNotice } from '../chosen-notice.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface TranslateBeginOptions {
  readonly project: string;
  /** `null` for the project's only notice. */
  readonly notice: string | null;
}

/**
 * `stele translate begin LOCALE`: names one more locale in the notice, and writes the catalog that it begins with. A
 * catalog that is there stays as it is. Prints the files that it wrote.
 */
export function translateBegin(
  tag: string,
  { project, notice: asked }: TranslateBeginOptions,
  terminal: Terminal,
): ExitStatus {
  const read = readLocale(tag);
  if (read.type === 'fault') throw new ProjectError(`${tag}: ${describeFault(read)}`);
  const locale = read.value;
  const sources = load(project);
  const id = chosenNotice(sources, asked);
  const files = sources.notices.find(({ folder }) => folder === `notice/${id}`);
  if (files === undefined) throw new Error(`the notice ${id} has no files`);
  const { value, diagnostics } = parse(files);
  if (hasErrors(diagnostics)) {
    const shown = sortDiagnostics(diagnostics);
    terminal.err(report(shown, { sources, colour: terminal.colour }));
    return exit.errors;
  }
  const { notice } = value;
  if (locale === notice.locale)
    throw new ProjectError(`${id} is written in ${locale}: that is no translation`);
  const begun = beginTranslation(notice, locale, sources.phrases).filter(
    ({ path }) => !sources.catalogs.has(path),
  );
  const replacements = [
    ...(notice.translations.includes(locale) ? [] : [withTranslation(files, locale)]),
    ...begun.map(({ path, text }) => ({
      file: { path, bytes: new TextEncoder().encode(text) },
      before: null,
    })),
  ];
  const written = replaceFiles(project, replacements);
  terminal.out(written.map((path) => `${path}\n`).join(''));
  if (written.length === 0) terminal.err(`${id} has a translation into ${locale} already\n`);
  const gaps = begun.flatMap(gapsIn);
  if (gaps.length > 0)
    terminal.err(
      `${gaps.join('')}${gapsMatter}\`stele workbench --locale ${locale}\` is a page to write them on.\n`,
    );
  return exit.fine;
}

function withTranslation({ notice }: NoticeSources, locale: Locale): Replacement {
  if (notice === null) throw new Error('a notice that was read has a file');
  const text = addTranslation(readText(notice).value.text, locale);
  if (text === null)
    throw new ProjectError(
      `add ${locale} to \`translations\` in ${notice.path} first: its list is written in a way that is not known here`,
    );
  return { file: { path: notice.path, bytes: new TextEncoder().encode(text) }, before: notice.bytes };
}
