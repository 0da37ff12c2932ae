import type { Locale, Notice, NoticeId } from '../ast/notice.ts';
import { duplicateIds } from '../check/duplicate-ids.ts';
import { addAll } from '../diagnostic/add-all.ts';
import { type Diagnostic, diagnostic, hasErrors, type Reported } from '../diagnostic/diagnostic.ts';
import { localize } from '../locale/localize.ts';
import { readCatalog } from '../locale/read-catalog.ts';
import { createWords } from '../locale/words.ts';
import { catalogPath } from '../locale/write-catalog.ts';
import { localesOf } from '../lower/edition-places.ts';
import { parse } from '../syntax/parse.ts';
import { startOf } from '../syntax/text-file.ts';
import type { ProjectSources } from './project.ts';

/** A version of a notice as it can be read: in the locales that were asked for, as far as it has them. */
export interface OpenVersion {
  readonly id: NoticeId;
  /** Every locale that it has, the source first. */
  readonly locales: readonly Locale[];
  /** Those that were asked for, in that order; a locale that could not be read is not among them. */
  readonly editions: readonly Notice[];
}

/**
 * Reads a notice and its translations without judging them: nothing is reported but what cannot be read. `asked` is
 * empty for all locales. `null` where the notice itself cannot be read.
 */
export function openVersion(
  sources: ProjectSources,
  id: NoticeId,
  asked: readonly string[],
): Reported<OpenVersion | null> {
  const own = sources.notices.find(({ folder }) => folder === `notice/${id}`);
  if (own === undefined) {
    const message = `there is no notice \`${id}\``;
    const fault = diagnostic('file-unreadable', { message, span: startOf(`notice/${id}/notice.md`) });
    return { value: null, diagnostics: [fault] };
  }
  const { value, diagnostics } = parse(own);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  // Clauses are compared by their ids: of two with the same one nothing could be said.
  const found: Diagnostic[] = errors.length > 0 ? errors : [...duplicateIds(value.notice)];
  if (found.length > 0) return { value: null, diagnostics: found };
  const source = value.notice;
  const locales = localesOf(source);
  const wanted = locales.filter((locale) => asked.length === 0 || asked.includes(locale));
  const editions = wanted.flatMap((locale) => {
    if (locale === source.locale) return [source];
    const read = readEdition(source, locale, sources);
    addAll(found, read.diagnostics);
    return hasErrors(read.diagnostics) ? [] : [read.value];
  });
  return { value: { id, locales, editions }, diagnostics: found };
}

function readEdition(source: Notice, locale: Locale, { catalogs }: ProjectSources): Reported<Notice> {
  const path = catalogPath(locale, source.id);
  const file = catalogs.get(path) ?? null;
  const read = readCatalog({ notice: source.id, locale, path, source: file }, createWords());
  if (read.value === null) return { value: source, diagnostics: read.diagnostics };
  const { value, diagnostics } = localize(source, read.value);
  const found = [...read.diagnostics, ...diagnostics];
  return { value, diagnostics: found.filter(({ severity }) => severity === 'error') };
}
