import type { Locale, Notice } from '../ast/notice.ts';
import { type Compiled, type CompiledNotice, compile } from '../build/compile.ts';
import { load, ProjectError } from '../build/load.ts';
import { type OpenTranslation, openTranslation } from '../build/open-translation.ts';
import type { ProjectSources } from '../build/project.ts';
import { replaceFiles } from '../build/replace-files.ts';
import { type Diagnostic, hasErrors } from '../diagnostic/diagnostic.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';
import type { Status } from '../status/status.ts';
import { writeStatus } from '../status/status-file.ts';
import { report } from './commands/check.ts';
import type { Terminal } from './terminal.ts';

/** Which translation of a project a command is about. */
export interface TranslationChoice {
  readonly project: string;
  readonly locale: string;
  /** A notice's id; `null` where only one is translated into the locale. */
  readonly notice: string | null;
}

/** A project's translation that can be written to. */
export interface ProjectTranslation {
  readonly project: string;
  /** As they were when it was opened. */
  readonly sources: ProjectSources;
  readonly translation: OpenTranslation;
  /** What `check` says of the notice and of this translation. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Opens a translation for a command that writes to it. `null` where it cannot be written to: while its source has
 * errors, or its catalog or status cannot be read; what is wrong has been printed then. Throws a `ProjectError` where
 * there is no such translation.
 */
export function openForWriting(choice: TranslationChoice, terminal: Terminal): ProjectTranslation | null {
  const sources = load(choice.project);
  const compiled = compile(sources);
  const chosen = chooseNotice(choice, compiled);
  if (chosen === null || !chosen.checked) {
    const faults = sourceFaults(compiled, chosen === null ? compiled.notices : [chosen]);
    refuseToWrite(faults, sources, terminal);
    return null;
  }
  const { source } = chosen;
  const translation = openTranslation(sources, source, choice.locale as Locale);
  if (translation.faults.length > 0) {
    refuseToWrite(translation.faults, sources, terminal);
    return null;
  }
  const diagnostics = compiled.diagnostics.filter(
    ({ notice, locale }) => notice === source.id && locale === choice.locale,
  );
  return { project: choice.project, sources, translation, diagnostics };
}

/** The findings that keep the translations of these notices from being looked at. */
function sourceFaults({ diagnostics }: Compiled, notices: readonly CompiledNotice[]): readonly Diagnostic[] {
  const unchecked = new Set<string>(notices.flatMap(({ source, checked }) => (checked ? [] : [source.id])));
  return diagnostics.filter(
    (one) => one.severity === 'error' && one.notice !== undefined && unchecked.has(one.notice),
  );
}

/** Writes a status into the files that it was read from, both or neither. Returns the paths that were written. */
export function saveStatus({ project, translation }: ProjectTranslation, status: Status): readonly string[] {
  const { files } = translation;
  const before = [files.sources, files.records];
  return replaceFiles(
    project,
    writeStatus(status).map((file, index) => ({ file, before: before[index]?.bytes ?? null })),
  );
}

/** `null` where no notice is known to have the locale, and one of them has errors that may be the reason. */
function chooseNotice({ notice, locale }: TranslationChoice, { notices, diagnostics }: Compiled) {
  const ids = notices.map(({ source }) => source.id as string);
  if (notice !== null && !ids.includes(notice))
    throw new ProjectError(`there is no notice ${notice}; ${namesInstead(notice, ids)}`);
  const asked = notices.filter(({ source }) => notice === null || source.id === notice);
  const [first, ...others] = asked.filter(({ source }) => source.translations.includes(locale as Locale));
  if (others.length > 0) {
    const names = [first, ...others].map((one) => one?.source.id).join(', ');
    throw new ProjectError(`several notices are translated into ${locale}; name one with --notice: ${names}`);
  }
  if (first !== undefined) return first;
  if (hasErrors(diagnostics) && asked.some(({ checked }) => !checked)) return null;
  throw new ProjectError(
    noTranslation(
      locale,
      asked.map(({ source }) => source),
    ),
  );
}

/** Says that none of these notices is translated into a locale, and into which they are. */
export function noTranslation(locale: string, notices: readonly Notice[]): string {
  const locales = [...new Set(notices.flatMap(({ translations }) => translations))];
  return `no notice is translated into ${locale}; ${namesInstead(locale, locales)}`;
}

function refuseToWrite(
  diagnostics: readonly Diagnostic[],
  sources: ProjectSources,
  { err, colour }: Terminal,
): void {
  err(`nothing was written, since this is to be mended first:\n\n`);
  err(report(diagnostics, { sources, colour }));
}
