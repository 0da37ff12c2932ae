import { type Compiled, compile } from '../../build/compile.ts';
import { load, ProjectError } from '../../build/load.ts';
import { openTranslation } from '../../build/open-translation.ts';
import { sourceText } from '../../build/project.ts';
import type { Diagnostic } from '../../diagnostic/diagnostic.ts';
import { placesIn } from '../../diagnostic/places.ts';
import { type StatusReporterName, statusReporters } from '../../status/reporters/reporters.ts';
import { type NoticeReport, reportTranslation } from '../../status/status-report.ts';
import { noTranslation, sourceFaults } from '../project-translation.ts';
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
  const compiled = compile(sources);
  const faults: Diagnostic[] = [...sourceFaults(compiled, compiled.notices)];
  const notices = compiled.notices
    .filter(({ source, checked }) => checked && (options.notice ?? source.id) === source.id)
    .map(({ source }): NoticeReport => {
      const translations = source.translations
        .filter((locale) => (options.locale ?? locale) === locale)
        .map((locale) => openTranslation(sources, source, locale));
      faults.push(...translations.flatMap((one) => one.faults));
      const readable = translations.filter((one) => one.faults.length === 0);
      return {
        notice: source.id,
        version: source.version,
        clauses: translations[0]?.clauses.length ?? 0,
        translations: readable.map(({ catalog, clauses }) =>
          reportTranslation(catalog, clauses, source.locale),
        ),
      };
    })
    .filter(({ translations }) => translations.length > 0);
  if (notices.length === 0 && faults.length === 0) refuseUnknown(options, compiled);
  const places = placesIn((path) => sourceText(sources, path));
  const { colour } = terminal;
  terminal.out(statusReporters[options.reporter](notices, { colour, clauses: options.clauses, places }));
  if (faults.length === 0) return exit.fine;
  terminal.err(report(faults, { sources, reporter: 'pretty', colour }));
  return exit.errors;
}

function refuseUnknown({ notice, locale }: StatusOptions, { notices }: Compiled): void {
  const ids = notices.map(({ source }) => source.id);
  if (notice !== null && !ids.some((id) => id === notice))
    throw new ProjectError(`there is no notice ${notice}; there are ${ids.join(', ')}`);
  if (locale !== null) throw new ProjectError(noTranslation(locale, notices));
}
