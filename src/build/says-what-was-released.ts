import type { Release } from '../release/release.ts';
import { lowerEdition } from './lower-edition.ts';
import { releasedClauses } from './released-clauses.ts';
import type { ReleaseRendering } from './render-release.ts';

/** Whether these editions have every clause of a release, and print each as it was released. */
export function saysWhatWasReleased(
  record: Release,
  { editions, words }: Pick<ReleaseRendering, 'editions' | 'words'>,
): boolean {
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
