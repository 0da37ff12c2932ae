import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { align, mostParts } from '../../align/align.ts';
import type { AlignedClause } from '../../align/alignment.ts';
import { describeAlignment } from '../../align/describe-alignment.ts';
import { countJurisdictions } from '../../align/source-parts.ts';
import type { Locale, Notice, NoticeId } from '../../ast/notice.ts';
import { clausesOf } from '../../ast/walk.ts';
import { loadNotice, noticeFolders, ProjectError } from '../../build/load.ts';
import { packageRoot } from '../../build/package-root.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import { type Diagnostic, hasErrors, type Reported, sortDiagnostics } from '../../diagnostic/diagnostic.ts';
import { nearestInstead } from '../../diagnostic/names-instead.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { reporters } from '../../diagnostic/reporters/reporters.ts';
import { catalogPath, writeCatalog } from '../../locale/write-catalog.ts';
import { readTranslation } from '../../syntax/import/read-translation.ts';
import { isCanonicalTag, noticeId } from '../../syntax/metadata.ts';
import { parse } from '../../syntax/parse.ts';
import { type JsonPair, readJsonObject } from '../../syntax/read-json.ts';
import type { SourceFile } from '../../syntax/text-file.ts';
import { readDocumentFile } from '../read-document.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface ImportTranslationOptions {
  readonly project: string;
  readonly id: string;
  readonly locale: string;
}

/**
 * `stele import FILE --id ID --locale L`: lays a whole translated document onto the notice's clauses and writes those
 * that are beyond doubt into its catalog. Prints what was left out and what was left over. What the catalog says
 * already stays.
 */
export async function importTranslation(
  file: string,
  options: ImportTranslationOptions,
  terminal: Terminal,
): Promise<ExitStatus> {
  const { project, id } = options;
  const locale = localeOf(options);
  const notice = readNotice(options, terminal);
  if (notice === null) return exit.errors;
  if (locale === notice.sourceLocale)
    throw new ProjectError(`${id} is written in ${locale}; that is no translation`);
  const path = catalogPath(locale, id as NoticeId);
  const catalog = catalogAt(project, path);
  const { value: pairs, diagnostics } = catalog === null ? noPairs : readJsonObject(catalog);
  if (diagnostics.length > 0) return report(diagnostics, catalog === null ? [] : [catalog], terminal);
  const read = await readDocumentFile(file, id);
  if (read.type === 'refused') throw new ProjectError(`${file}:${read.fault.line}: ${read.fault.message}`);
  const alignment = align(
    notice,
    readTranslation(read.draft, { jurisdictions: countJurisdictions(notice), markdown: read.markdown }),
    locale,
  );
  if (alignment === null) throw new ProjectError(`${file} or ${id} has more than ${mostParts} parts`);
  const known = new Map(pairs.map(({ key, value }) => [key, value] as const));
  const isNew = ({ id: clause }: AlignedClause): boolean => isBlank(known.get(clause));
  const conflicts = alignment.aligned.filter((one) => !isNew(one) && known.get(one.id) !== one.text);
  terminal.out(describeAlignment({ file: basename(file), alignment, conflicts }));
  const texts = new Map(
    alignment.aligned.filter(isNew).map(({ id: clause, text }) => [clause, text] as const),
  );
  if (texts.size > 0) {
    const order = [...clausesOf(notice)].map(({ clause }) => clause.id);
    const written = writeCatalog({ path, source: catalog, order }, texts);
    replaceFiles(project, [{ file: written, before: catalog?.bytes ?? null }]);
    terminal.out(`${path}\n`);
  }
  terminal.out(hintsFor(notice, locale, project));
  return alignment.aligned.length === 0 ? exit.errors : exit.fine;
}

function isBlank(value: unknown): boolean {
  return value === undefined || (typeof value === 'string' && value.trim() === '');
}

const noPairs: Reported<readonly JsonPair[]> = { value: [], diagnostics: [] };

function localeOf({ locale }: ImportTranslationOptions): Locale {
  if (!isCanonicalTag(locale))
    throw new ProjectError(`${locale} is no language tag in its canonical form: ko, pt-BR`);
  return locale as Locale;
}

function readNotice({ project, id }: ImportTranslationOptions, terminal: Terminal): Notice | null {
  if (!noticeId.safeParse(id).success)
    throw new ProjectError(`${id} cannot name a notice: lower-case letters, digits and hyphens`);
  const sources = loadNotice(project, `notice/${id}`);
  const ids = noticeFolders(project).map((folder) => folder.slice('notice/'.length));
  if (sources.notice === null)
    throw new ProjectError(
      `there is no notice ${id} to lay a translation onto; import its source without --locale${nearestInstead(id, ids)}`,
    );
  const { value, diagnostics } = parse(sources);
  if (!hasErrors(diagnostics) && value.notice !== null) return value.notice;
  const files = [
    sources.notice,
    ...sources.jurisdictions,
    ...(sources.ledger === null ? [] : [sources.ledger]),
  ];
  report(diagnostics, files, terminal);
  return null;
}

function report(
  diagnostics: readonly Diagnostic[],
  files: readonly SourceFile[],
  terminal: Terminal,
): ExitStatus {
  const places = placesIn((path) => {
    const found = files.find((one) => one.path === path);
    return found === undefined ? null : new TextDecoder().decode(found.bytes);
  });
  terminal.err(reporters.pretty(sortDiagnostics(diagnostics), { places, colour: terminal.colour }));
  return exit.errors;
}

function catalogAt(project: string, path: string): SourceFile | null {
  try {
    return { path, bytes: readFileSync(join(project, path)) };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ProjectError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** What the project still lacks for this locale. */
function hintsFor(notice: Notice, locale: Locale, project: string): string {
  const phrases = `locales/${locale}/ui.json`;
  const lacks = [
    ...(notice.translations.includes(locale)
      ? []
      : [`notice/${notice.id}/notice.md does not name ${locale} yet: add it to \`translations\``]),
    ...([project, packageRoot()].some((root) => existsSync(join(root, phrases)))
      ? []
      : [`there is no ${phrases} yet: write the phrases of this language`]),
  ];
  return lacks.map((hint) => `hint: ${hint}\n`).join('');
}
