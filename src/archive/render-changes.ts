import type { Locale } from '../ast/notice.ts';
import type { Edition } from '../build/edition.ts';
import { versionsOf } from '../build/edition-versions.ts';
import { indexWithRole } from '../build/formats.ts';
import type { KnownRelease } from '../build/known-release.ts';
import { fingerprint, generator, type ManifestChanges, type ManifestFile } from '../build/manifest.ts';
import type { ReleaseRendering } from '../build/render-release.ts';
import type { Flow } from '../flow/flow.ts';
import { redlineStyles, redlineStylesName } from '../format/html/styles.ts';
import { historyUrl, versionUrl } from '../lower/edition-places.ts';
import { lowerRedline } from '../lower/lower-redline.ts';
import type { Changes } from '../redline/change.ts';
import { changesIn } from '../redline/changes.ts';
import { redlineOf } from '../redline/compare.ts';
import { writeChanges } from '../redline/write-changes.ts';
import type { Sha256 } from '../release/release.ts';
import type { VersionSink } from './render-version.ts';
import { bytesFrom } from './take-over.ts';
import { changesName, redlineName } from './version-entry.ts';

/** A release beside the one before it. */
export interface ChangesRequest {
  readonly before: KnownRelease;
  readonly after: KnownRelease;
  readonly renderings: {
    readonly before: () => ReleaseRendering | null;
    readonly after: () => ReleaseRendering | null;
  };
}

export interface RenderedChanges {
  readonly changes: Changes;
  readonly manifest: ManifestChanges;
}

/** The locales that both releases have, in the order of the newer one. */
export function comparedLocales({ before, after }: ChangesRequest): readonly Locale[] {
  const older = new Set(before.record.editions.map(({ locale }) => locale));
  return after.record.editions.map(({ locale }) => locale).filter((locale) => older.has(locale));
}

/**
 * Puts the redline of a release against the one before it, and what it shows as data, into a build: taken over where the
 * last build made them of the same, else made. `null` where one of the two cannot be read.
 */
export async function renderChanges(
  request: ChangesRequest,
  locale: Locale,
  sink: VersionSink,
): Promise<RenderedChanges | null> {
  const { notice, version } = request.after.record;
  const folder = `${notice}/versions/${version}/${locale}`;
  const madeOf = sourcesOf(request, locale);
  const since = request.before.record.version;
  const place = { folder, since, madeOf };
  const kept = changesOfLast(sink, request, { ...place, locale });
  if (kept !== null) return written(kept, place, sink);
  const [older, newer] = [request.renderings.before(), request.renderings.after()];
  const before = older?.editions.find((edition) => edition.locale === locale);
  const after = newer?.editions.find((edition) => edition.locale === locale);
  if (before === undefined || after === undefined || newer === null) return null;
  const redline = redlineOf(before, after);
  const changes = changesIn(redline);
  const flow = lowerRedline(redline, changes, {
    phrases: newer.words.phrases(locale),
    nameOf: (one) => newer.words.phrases(one).say('localeName'),
    locales: comparedLocales(request),
  });
  const page = await sink.renderFile(
    {
      format: 'html',
      index: indexWithRole('html', 'page'),
      flow: withPlaces(flow, after, newer),
      edition: null,
    },
    newer.theme,
  );
  const styles = redlineStyles(newer.theme);
  return written({ changes, page, styles, data: writeChanges(changes) }, place, sink);
}

interface MadeChanges {
  readonly changes: Changes;
  /** The files. */
  readonly page: Uint8Array;
  readonly styles: Uint8Array;
  readonly data: Uint8Array;
}

interface ChangesPlace extends Pick<ManifestChanges, 'since' | 'madeOf'> {
  readonly folder: string;
}

function written(
  { changes, page, styles, data }: MadeChanges,
  { folder, since, madeOf }: ChangesPlace,
  { write }: VersionSink,
): RenderedChanges {
  const put = (name: string, mediaType: string, bytes: Uint8Array): ManifestFile => {
    const path = `${folder}/${name}`;
    write(path, bytes);
    return { format: 'redline', path, mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
  };
  const files = [
    put(redlineName, 'text/html; charset=utf-8', page),
    put(redlineStylesName, 'text/css; charset=utf-8', styles),
    put(changesName, 'application/json', data),
  ];
  return { changes, manifest: { since, files, madeOf } };
}

/** The page stands in the archive beside the version that it leads to. */
function withPlaces(flow: Flow, edition: Edition, { predecessor, words }: ReleaseRendering): Flow {
  const { locale, version } = edition;
  const phrases = words.phrases(locale);
  const urlIn = (one: Locale): string => `${versionUrl(edition, version, one)}${redlineName}`;
  const versions = versionsOf(edition, predecessor, { phrases, place: 'archive' });
  const links = [{ rel: 'version-history', url: historyUrl(edition, locale) }] as const;
  const locales = flow.web.locales.map((one) => ({ ...one, url: urlIn(one.locale as Locale) }));
  return {
    ...flow,
    url: urlIn(locale),
    web: {
      ...flow.web,
      locales,
      files: [],
      versions: { ...versions, canonical: urlIn(locale), links, archived: null },
    },
  };
}

/** Of all that the redline in a locale is made of. */
function sourcesOf({ before, after }: ChangesRequest, locale: Locale): Sha256 {
  const phrases = [...after.project().phrases.values()].map(({ path, bytes }) => [path, fingerprint(bytes)]);
  const parts = [generator, before.record.digest, after.record.digest, locale, phrases.sort()];
  return fingerprint(new TextEncoder().encode(JSON.stringify(parts)));
}

/**
 * The redline of the last build, where it was made of the same and is there, byte for byte. Of the manifest, which may
 * come from anywhere, no path is taken.
 */
function changesOfLast(
  { last, lastManifest }: VersionSink,
  { after }: ChangesRequest,
  { folder, locale, madeOf }: ChangesPlace & { readonly locale: Locale },
): MadeChanges | null {
  const { notice, version } = after.record;
  const made = lastManifest()
    ?.notices.find(({ id }) => id === notice)
    ?.versions.find((one) => one.version === version)
    ?.editions.find((one) => one.locale === locale)?.changes;
  if (made?.madeOf !== madeOf) return null;
  const bytesOf = (name: string): Uint8Array | null => {
    const path = `${folder}/${name}`;
    const file = made.files.find((one) => one.path === path);
    return file === undefined ? null : bytesFrom(last, [path], file.sha256);
  };
  const [page, styles, data] = [redlineName, redlineStylesName, changesName].map(bytesOf);
  if (!page || !styles || !data) return null;
  try {
    return { changes: JSON.parse(new TextDecoder().decode(data)) as Changes, page, styles, data };
  } catch {
    // The manifest names the hash of what is no list of changes.
    return null;
  }
}
