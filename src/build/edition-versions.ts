import type { Notice } from '../ast/notice.ts';
import type { FlowVersionLink, FlowVersions } from '../flow/flow.ts';
import type { Phrases } from '../locale/words.ts';
import { editionUrl, historyUrl, versionUrl } from '../lower/edition-places.ts';
import type { Release } from '../release/release.ts';

/**
 * Where an edition's page stands: at the notice's address, in a build `out/<id>/<locale>/`, or for ever in the archive,
 * `out/<id>/versions/<version>/<locale>/`.
 */
export const editionPlaces = ['current', 'archive'] as const;

export type EditionPlace = (typeof editionPlaces)[number];

/** The version before one; of its editions only the locales count. */
export type Predecessor = Pick<Release, 'version'> & {
  readonly editions: readonly Pick<Release['editions'][number], 'locale'>[];
};

/** What links a page of `edition` to the other versions of its notice; it has no predecessor in a locale that is new. */
export function versionsOf(
  edition: Notice,
  predecessor: Predecessor | null,
  { phrases, place }: { readonly phrases: Phrases; readonly place: EditionPlace },
): FlowVersions {
  const { locale, version } = edition;
  const current = editionUrl(edition, locale);
  const before = predecessor?.editions.some((one) => one.locale === locale) ? predecessor.version : null;
  const links: readonly (FlowVersionLink | null)[] = [
    before === null ? null : { rel: 'predecessor-version', url: versionUrl(edition, before, locale) },
    { rel: 'latest-version', url: current },
    { rel: 'version-history', url: historyUrl(edition, locale) },
  ];
  const isArchived = place === 'archive';
  const versions = isArchived ? '../..' : '../versions';
  return {
    canonical: isArchived ? versionUrl(edition, version, locale) : current,
    links: links.filter((link) => link !== null),
    feed: { label: phrases.say('changesFeed'), href: `${versions}/${locale}/feed.xml` },
    history: { label: phrases.say('earlierVersions'), href: `${versions}/${locale}/index.html` },
    archived: isArchived
      ? {
          note: phrases.say('archivedNote', { date: { day: version } }),
          current: { label: phrases.say('currentVersion'), href: `../../../${locale}/index.html` },
        }
      : null,
  };
}
