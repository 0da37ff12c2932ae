import { lowerEdition } from '../build/lower-edition.ts';
import { textsOf } from '../flow/words.ts';
import type { OpenRelease } from './open-releases.ts';
import { type Reading, wordsOf } from './reading.ts';

/** The edition that a file is held against, and what led to it. */
export interface FoundEdition {
  readonly release: OpenRelease;
  readonly locale: string;
  /** The root that the file bears, what else it says of itself, or the words that it has in common with the edition. */
  readonly by: 'root' | 'facts' | 'words';
}

/** Of a file with less than this share of an edition's words in their order it is not known that it ever was one. */
const leastAlike = 0.2;

/**
 * Finds the edition that a file claims to be, or, where it claims nothing that is so, the one that its words are nearest
 * to; `null` where no edition is near.
 */
export function findEdition(reading: Reading, releases: readonly OpenRelease[]): FoundEdition | null {
  const { root, notice, version, locale } = reading.claim;
  const ofNotice = releases.filter(({ record }) => notice === null || record.notice === notice);
  const byRoot = releases.filter(({ record }) => root !== null && record.root === root);
  const byVersion = ofNotice.filter(({ record }) => version !== null && record.version === version);
  const claimed = byRoot.length > 0 ? byRoot : byVersion;
  const [first] = claimed;
  if (first !== undefined && locale !== null && hasLocale(first, locale))
    return { release: first, locale, by: byRoot.length > 0 ? 'root' : 'facts' };
  return nearest(reading, claimed.length > 0 ? claimed : releases);
}

function hasLocale({ record }: OpenRelease, locale: string): boolean {
  return record.editions.some((edition) => edition.locale === locale);
}

/** Of two that are equally near the later one. */
function nearest(reading: Reading, releases: readonly OpenRelease[]): FoundEdition | null {
  const found = shingles(reading.pieces.map(wordsOf));
  let best: FoundEdition | null = null;
  let alike = leastAlike;
  for (const release of releases) {
    const rendering = release.rendering();
    if (rendering === null) continue;
    for (const edition of rendering.editions) {
      const due = shingles([...textsOf(lowerEdition(edition, rendering.words, []).blocks)]);
      const share = likeness(found, due);
      if (share < alike) continue;
      alike = share;
      best = { release, locale: edition.locale, by: 'words' };
    }
  }
  return best;
}

/** Every three words that follow each other. */
function shingles(texts: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const text of texts) {
    const words = text.split(/\s+/u);
    for (let at = 0; at < Math.max(words.length - 2, 1); at += 1)
      found.add(words.slice(at, at + 3).join(' '));
  }
  return found;
}

/** How much of the due ones is among the found ones, and how little else is (Jaccard's index). */
function likeness(found: ReadonlySet<string>, due: ReadonlySet<string>): number {
  let both = 0;
  for (const shingle of due) if (found.has(shingle)) both += 1;
  return both / (found.size + due.size - both);
}
