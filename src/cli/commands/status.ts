import type { Notice } from '../../ast/notice.ts';
import { compileSource } from '../../build/compile.ts';
import { load, ProjectError } from '../../build/load.ts';
import { type OpenTranslation, openTranslation } from '../../build/open-translation.ts';
import { sourceText } from '../../build/project.ts';
import { addAll } from '../../diagnostic/add-all.ts';
import { hasErrors } from '../../diagnostic/diagnostic.ts';
import { namesInstead } from '../../diagnostic/names-instead.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { type StatusReporterName, statusReporters } from '../../status/reporters/reporters.ts';
import { type NoticeReport, reportTranslation } from '../../status/status-report.ts';
import { noTranslation } from '../project-translation.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { report } from './check.ts';

export interface StatusOptions {
  readonly project: string;
  /** `null` for all. */
  readonly notice: string | null;
  /** `null` for all. */
  readonly locale: string | null;
  /** List each clause that is not approved. */
  readonly clauses: boolean;
  readonly reporter: StatusReporterName;
}

/** `stele status`: how far the translations are. What cannot be read is left out and said, and then it ends with 1. */
export function status(options: StatusOptions, terminal: Terminal): ExitStatus {
  const sources = load(options.project);
  const notices = sources.notices
    .map((notice) => compileSource(notice, () => true))
    .filter(({ value }) => (options.notice ?? value.notice.id) === value.notice.id);
  const faults = notices.flatMap(({ diagnostics }) =>
    diagnostics.filter(({ severity }) => severity === 'error'),
  );
  const reports = notices
    .filter(({ diagnostics }) => !hasErrors(diagnostics))
    .map(({ value: { notice } }): NoticeReport => {
      const translations = notice.translations
        .filter((locale) => (options.locale ?? locale) === locale)
        .map((locale) => openTranslation(sources, notice, locale));
      for (const one of translations) addAll(faults, one.faults);
      return reportNotice(notice, translations);
    })
    .filter(({ translations }) => translations.length > 0);
  if (reports.length === 0 && faults.length === 0) {
    refuseUnknown(options, {
      notices: notices.map(({ value }) => value.notice),
      ids: sources.notices.map(({ folder }) => folder.slice('notice/'.length)),
    });
  }
  const places = placesIn((path) => sourceText(sources, path));
  const { colour } = terminal;
  const isAllUnread = reports.length === 0 && faults.length > 0;
  if (!isAllUnread || options.reporter === 'json')
    terminal.out(statusReporters[options.reporter](reports, { colour, clauses: options.clauses, places }));
  if (faults.length === 0) return exit.fine;
  terminal.err(report(faults, { sources, colour }));
  return exit.errors;
}

/** What can be read of a notice's translations. */
function reportNotice(
  { id, version, locale }: Notice,
  translations: readonly OpenTranslation[],
): NoticeReport {
  return {
    notice: id,
    version,
    clauses: translations[0]?.clauses.length ?? 0,
    translations: translations
      .filter(({ faults }) => faults.length === 0)
      .map(({ catalog, clauses }) => reportTranslation(catalog, clauses, locale)),
  };
}

interface Known {
  readonly notices: readonly Notice[];
  /** Of every notice of the project. */
  readonly ids: readonly string[];
}

function refuseUnknown({ notice, locale }: StatusOptions, { notices, ids }: Known): void {
  if (notice !== null && notices.length === 0)
    throw new ProjectError(`there is no notice ${notice}; ${namesInstead(notice, ids)}`);
  if (locale !== null) throw new ProjectError(noTranslation(locale, notices));
}
