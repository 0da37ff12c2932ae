import { readFileSync, statSync } from 'node:fs';
import { compile } from '../../build/compile.ts';
import { load, ProjectError } from '../../build/load.ts';
import { fileIn, type ProjectSources, withTranslationFiles } from '../../build/project.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { detectFormat } from '../../exchange/detect-format.ts';
import { exchangeFormats, largestHandIn } from '../../exchange/exchange-formats.ts';
import type { HandIn } from '../../exchange/hand-in.ts';
import { sameLocale } from '../../exchange/same-locale.ts';
import { type TakenBack, takeBack } from '../../exchange/take-back.ts';
import { fileFault } from '../file-fault.ts';
import { openForWriting, type ProjectTranslation } from '../project-translation.ts';
import { faultLine, type HandInFile, listed, printTakenBack } from '../report-taken-back.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface TranslateImportOptions {
  readonly project: string;
  /** `null` for the one that the file says. */
  readonly notice: string | null;
  /** Take what was made from another source text than today's too, as stale. */
  readonly allowStale: boolean;
}

/** `stele translate import FILE`: takes a translator's file back into the catalog; all of it, or nothing. */
export async function translateImport(
  file: string,
  options: TranslateImportOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const read = await readHandIn(file);
  const { handIn } = read;
  if (options.notice !== null && handIn.notice !== null && handIn.notice !== options.notice)
    throw new ProjectError(`${file} is of the notice ${handIn.notice}, not of ${options.notice}`);
  const opened = openFor(read, options, terminal);
  if (opened === null) return exit.errors;
  const { sources, translation } = opened;
  const catalogFile = fileIn(sources, translation.catalog.file);
  const result = takeBack(translation, handIn, { allowStale: options.allowStale, catalogFile });
  replaceFiles(
    options.project,
    result.files.map((one) => ({ file: one, before: fileIn(sources, one.path)?.bytes ?? null })),
  );
  printTakenBack(read.file, { result, locale: translation.catalog.locale }, terminal);
  if (result.refusals.length + result.conflicts.length > 0) return exit.errors;
  const after = withTranslationFiles(sources, result.files);
  const fresh = freshFindings(opened, after, result);
  if (fresh.length > 0) {
    terminal.out('\nwhat was taken has these findings:\n\n');
    terminal.out(report(fresh, { sources: after, colour: terminal.colour }));
  }
  return exit.fine;
}

interface ReadFile {
  readonly file: HandInFile;
  readonly handIn: HandIn;
}

async function readHandIn(path: string): Promise<ReadFile> {
  const bytes = readBounded(path);
  const format = detectFormat(bytes);
  if (format === null)
    throw new ProjectError(`${path} is neither XLIFF 2.0 or 1.2, nor a PO file, nor a Word file`);
  const file = { path, counts: exchangeFormats[format].counts };
  const read = await exchangeFormats[format].read(bytes);
  if (read.type === 'read') {
    if (read.handIn.units.length === 0)
      throw new ProjectError(`${path} holds no clause; it may have been cut off`);
    return { file, handIn: read.handIn };
  }
  throw new ProjectError(listed(read.faults, (fault) => faultLine(file, fault)).join('\n'));
}

function readBounded(path: string): Uint8Array {
  let size: number;
  try {
    size = statSync(path).size;
    if (size <= largestHandIn) return readFileSync(path);
  } catch (error) {
    throw new ProjectError(fileFault(path, error));
  }
  throw new ProjectError(`${path} has ${size} bytes, more than ${largestHandIn}`);
}

/** Opens the translation that the file is of. `null` where it cannot be written to: that has been said then. */
function openFor(
  { file, handIn }: ReadFile,
  { project, notice }: TranslateImportOptions,
  terminal: Terminal,
): ProjectTranslation | null {
  if (handIn.targetLocale === null || handIn.targetLocale === '')
    throw new ProjectError(`${file.path} does not say into which locale it translates`);
  const { phrases, catalogs } = load(project);
  const known = [...phrases.keys(), ...[...catalogs.keys()].map((path) => path.split('/')[1] ?? '')];
  const locale = sameLocale(handIn.targetLocale, known);
  const opened = openForWriting({ project, locale, notice: notice ?? handIn.notice }, terminal);
  const source = opened?.translation.source.locale ?? null;
  const told = handIn.sourceLocale;
  if (source !== null && told !== null && sameLocale(told, [source]) !== source)
    throw new ProjectError(`${file.path} translates from ${told}; the notice is written in ${source}`);
  return opened;
}

/** What `check` says now and did not say before; that the clauses wait for somebody's word is no news. */
function freshFindings(
  { translation, diagnostics }: ProjectTranslation,
  after: ProjectSources,
  { files }: TakenBack,
): readonly Diagnostic[] {
  if (files.length === 0) return [];
  const { source, catalog } = translation;
  const known = new Set(diagnostics.map(faultOf));
  return compile(after).diagnostics.filter(
    (found) =>
      found.notice === source.id &&
      found.locale === catalog.locale &&
      found.code !== 'translation-stale' &&
      found.code !== 'translation-unapproved' &&
      !known.has(faultOf(found)),
  );
}

/** A fault wherever it stands: what is written above it moves it. */
function faultOf({ code, message, clause }: Diagnostic): string {
  return JSON.stringify([code, message, clause ?? null]);
}
