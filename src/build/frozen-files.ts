import type { Notice } from '../ast/notice.ts';
import { glossaryPath } from '../locale/glossary.ts';
import { catalogPath } from '../locale/write-catalog.ts';
import { localesOf } from '../lower/edition-places.ts';
import { statusPaths } from '../status/status-file.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ProjectSources } from './project.ts';
import { wholeTheme } from './read-theme.ts';

/**
 * All that a notice is made of, with its paths in the project: what a release freezes, Stele's own phrases and templates
 * too. A theme that extends one of Stele's is written out. Sorted by code unit.
 */
export function frozenFiles(sources: ProjectSources, notice: Notice): readonly SourceFile[] {
  const { notices, catalogs, statuses, glossaries, phrases, templates } = sources;
  const own = notices.find(({ folder }) => folder === `notice/${notice.id}`);
  const ofLocales = localesOf(notice).flatMap((locale) => {
    const { records, sources: texts } = statusPaths(locale, notice.id);
    return [
      catalogs.get(catalogPath(locale, notice.id)),
      statuses.get(records),
      statuses.get(texts),
      glossaries.get(glossaryPath(locale)),
      phrases.get(locale),
    ];
  });
  const files = [
    ...(own === undefined ? [] : [own.notice, ...own.jurisdictions, own.ledger, own.facts]),
    ...ofLocales,
    templates.html,
    templates.notice,
    templates.css,
    templates.redline,
    templates.script,
    wholeTheme(sources),
  ].filter((file) => file !== null && file !== undefined);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}
