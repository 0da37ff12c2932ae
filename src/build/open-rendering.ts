import { hasErrors } from '../diagnostic/diagnostic.ts';
import type { Words } from '../locale/words.ts';
import type { Release } from '../release/release.ts';
import { compile } from './compile.ts';
import type { Edition } from './edition.ts';
import type { Predecessor } from './edition-versions.ts';
import { isFormatName } from './formats.ts';
import type { KnownRelease } from './known-release.ts';
import { lowerEdition } from './lower-edition.ts';
import { releasedClauses } from './released-clauses.ts';
import type { ReleaseRendering } from './render-release.ts';

/**
 * What a release is rendered from once more: of what it froze, in the formats that it published and that this program
 * still has. `null` where this program cannot read it any more. What a later program finds wrong with it does not matter
 * as long as every clause is what it was.
 */
export function openRendering(
  { record, project }: KnownRelease,
  predecessor: Predecessor | null,
): ReleaseRendering | null {
  const { theme, words, notices, diagnostics } = compile(project());
  const editions = notices.flatMap((notice) => notice.editions);
  if (theme === null || editions.length === 0) return null;
  if (hasErrors(diagnostics) && !saysWhatWasReleased(editions, words, record)) return null;
  const published = [...new Set(record.published.map(({ format }) => format))].filter(isFormatName);
  return { editions, words, theme, statement: record, predecessor, published };
}

function saysWhatWasReleased(editions: readonly Edition[], words: Words, record: Release): boolean {
  return record.editions.every(({ locale, clauses }) => {
    const edition = editions.find((one) => one.locale === locale);
    if (edition === undefined) return false;
    const found = releasedClauses(lowerEdition(edition, words, []));
    return (
      found.length === clauses.length &&
      found.every(({ id, sha256 }, at) => clauses[at]?.id === id && clauses[at].sha256 === sha256)
    );
  });
}
