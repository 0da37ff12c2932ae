import type { Locale, Notice } from '../ast/notice.ts';
import type { KnownRelease } from '../build/known-release.ts';
import { readPhrases } from '../locale/read-phrases.ts';
import { createWords, type Phrases, phraseNamespace, type Words } from '../locale/words.ts';
import { localesOf } from '../lower/edition-places.ts';

/**
 * The phrases of every locale that a notice was ever released in: those of today where the notice still has the locale,
 * else those of the last release that had it.
 */
export function historyPhrases(
  source: Notice,
  releases: readonly KnownRelease[],
  words: Words,
): (locale: Locale) => Phrases {
  const current = new Set(localesOf(source));
  const former = createWords();
  const known = new Set<Locale>(current);
  for (const { record, project } of [...releases].reverse()) {
    for (const { locale } of record.editions) {
      const file = known.has(locale) ? undefined : project().phrases.get(locale);
      if (file === undefined) continue;
      known.add(locale);
      former.register(locale, phraseNamespace, readPhrases(locale, file).value);
    }
  }
  return (locale) => (current.has(locale) ? words : former).phrases(locale);
}
