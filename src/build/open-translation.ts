import type { Locale, Notice } from '../ast/notice.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import type { Catalog } from '../locale/catalog.ts';
import { printTagged } from '../locale/inline-tags.ts';
import { readCatalog } from '../locale/read-catalog.ts';
import { createWords } from '../locale/words.ts';
import { catalogPath } from '../locale/write-catalog.ts';
import { type ClauseStatus, clauseStatuses } from '../status/clause-state.ts';
import { type Status, sourcesNamedIn } from '../status/status.ts';
import { readStatus, type StatusFiles, statusPaths } from '../status/status-file.ts';
import type { ProjectSources } from './project.ts';

/** A translation with all that people have said of it, for those who work on it. */
export interface OpenTranslation {
  readonly source: Notice;
  readonly catalog: Catalog;
  readonly status: Status;
  /** The files that the status was read from. */
  readonly files: StatusFiles;
  /** In reading order. */
  readonly clauses: readonly ClauseStatus[];
  /**
   * Why the catalog or the status cannot be read as they are. While there are any, neither must be written: what could
   * not be read would be lost.
   */
  readonly faults: readonly Diagnostic[];
}

/** Opens a notice's translation into a locale. Where there is no catalog yet, it has no entries. */
export function openTranslation(sources: ProjectSources, source: Notice, locale: Locale): OpenTranslation {
  const path = catalogPath(locale, source.id);
  const empty: Catalog = { notice: source.id, locale, file: path, entries: new Map() };
  const file = sources.catalogs.get(path) ?? null;
  const read =
    file === null
      ? { value: empty, diagnostics: [] }
      : readCatalog({ notice: source.id, locale, path, source: file }, createWords());
  const catalog = read.value ?? empty;
  const paths = statusPaths(locale, source.id);
  const files: StatusFiles = {
    records: sources.statuses.get(paths.records) ?? null,
    sources: sources.statuses.get(paths.sources) ?? null,
  };
  const { value: status, diagnostics } = readStatus(catalog, files);
  const clauses = clauseStatuses(source, catalog, status);
  return {
    source,
    catalog,
    status: withTodaysTexts(status, clauses),
    files,
    clauses,
    faults: [...read.diagnostics, ...diagnostics],
  };
}

/** With the source texts of today that its records speak of: the file that kept them may have been lost. */
function withTodaysTexts(status: Status, clauses: readonly ClauseStatus[]): Status {
  const lost = clauses.filter(
    ({ record, sourceFingerprint }) =>
      !status.sources.has(sourceFingerprint) && sourcesNamedIn(record).includes(sourceFingerprint),
  );
  if (lost.length === 0) return status;
  const texts = lost.map(
    ({ sourceFingerprint, source }) => [sourceFingerprint, printTagged(source.children)] as const,
  );
  return { ...status, sources: new Map([...status.sources, ...texts]) };
}
