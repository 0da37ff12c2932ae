import type { Notice } from '../../src/ast/notice.ts';
import type { ClauseRole } from '../../src/ast/walk.ts';
import { compile } from '../../src/build/compile.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { readCatalog } from '../../src/locale/read-catalog.ts';
import { createWords } from '../../src/locale/words.ts';
import { catalogPath } from '../../src/locale/write-catalog.ts';
import { type ClauseStatus, clauseStatuses } from '../../src/status/clause-state.ts';
import { recordTranslation } from '../../src/status/decide.ts';
import type { SourceFingerprint } from '../../src/status/fingerprint.ts';
import { emptyStatus } from '../../src/status/status.ts';
import { writeStatus } from '../../src/status/status-file.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';

/** The first clause of each role. */
export function oneOfEachRole(): (clause: ClauseStatus) => boolean {
  const seen = new Set<ClauseRole>();
  return ({ role }) => {
    if (seen.has(role)) return false;
    seen.add(role);
    return true;
  };
}

/** The status files of a project in which every clause was translated, those that `isStale` picks from another source. */
export function staleFiles(
  sources: ProjectSources,
  isStale: () => (clause: ClauseStatus) => boolean,
): readonly SourceFile[] {
  return compile(sources).notices.flatMap(({ source }) =>
    source.translations.flatMap((locale) => statusFiles(source, locale, { sources, isStale: isStale() })),
  );
}

/** The same project with these clauses stale. */
export function staleProject(
  sources: ProjectSources,
  isStale: () => (clause: ClauseStatus) => boolean = oneOfEachRole,
): ProjectSources {
  const files = staleFiles(sources, isStale);
  return { ...sources, statuses: new Map(files.map((file) => [file.path, file])) };
}

function statusFiles(
  source: Notice,
  locale: Notice['locale'],
  {
    sources,
    isStale,
  }: { readonly sources: ProjectSources; readonly isStale: (clause: ClauseStatus) => boolean },
): readonly SourceFile[] {
  const path = catalogPath(locale, source.id);
  const file = sources.catalogs.get(path) ?? null;
  const { value: catalog } = readCatalog({ notice: source.id, locale, path, source: file }, createWords());
  if (catalog === null) throw new Error(`${path} cannot be read`);
  let status = emptyStatus(source.id, locale);
  for (const clause of clauseStatuses(source, catalog, status)) {
    const { id, targetFingerprint: target, sourceFingerprint } = clause;
    if (target === null) continue;
    const from = isStale(clause) ? ('v1:0000000000000000' as SourceFingerprint) : sourceFingerprint;
    status = recordTranslation(status, id, { source: from, sourceText: 'What it said before.', target });
  }
  return writeStatus(status);
}
