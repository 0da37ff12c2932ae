import { noticeAddress } from '../ast/notice-address.ts';
import type { ManifestNotice } from '../build/manifest.ts';
import type { ReleasedFiles, WrittenNotice } from '../build/written-notice.ts';
import type { FileRedirect } from './redirects.ts';
import { pathsOf, placesOf } from './served-places.ts';

/** Where an address below that of the notice leads, both relative to it. */
interface Lead {
  readonly place: string;
  readonly to: string;
  readonly status: FileRedirect['status'];
  readonly reason: 'entry' | 'archived' | 'served';
}

/**
 * Every address of a notice that leads to another one, sorted by code unit; none of those that are `taken`, absolute.
 */
export function fileRedirects(written: WrittenNotice, taken: ReadonlySet<string>): readonly FileRedirect[] {
  const { manifest, formerly } = written;
  const base = noticeAddress(manifest.url);
  const { origin } = new URL(base);
  const paths = new Set(pathsOf(manifest));
  const leads = ownLeads(written);
  const everywhere = [...leads, ...servedLeads(paths)];
  const found = new Map<string, FileRedirect>();
  const add = (from: string, { to, status, reason }: Lead, isFormer: boolean): void => {
    if (taken.has(from) || found.has(from)) return;
    const target = `${base}/${to}`;
    const isHere = from.startsWith(`${origin}/`);
    found.set(from, {
      from: isHere ? from.slice(origin.length) : from,
      to: isHere ? target.slice(origin.length) : target,
      status,
      reason: isFormer || reason === 'served' ? 'address' : reason,
    });
  };
  for (const lead of leads) add(placed(base, lead), lead, false);
  for (const former of formerly.map(noticeAddress)) {
    for (const lead of everywhere) add(placed(former, lead), lead, true);
  }
  return [...found.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Every address at the notice's own that leads to another one, absolute. */
export function leadingBy(written: WrittenNotice): readonly string[] {
  const base = noticeAddress(written.manifest.url);
  return ownLeads(written).map((lead) => placed(base, lead));
}

function ownLeads({ manifest, releases }: WrittenNotice): readonly Lead[] {
  const paths = new Set(pathsOf(manifest));
  return [...entriesOf(manifest, paths), ...archivedOf(releases, paths)];
}

/** The address of a host is never without a path: that of a notice at its root ends in a slash. */
function placed(base: string, { place }: Lead): string {
  return new URL(place === '' ? base : `${base}/${place === '/' ? '' : place}`).href;
}

/** The folders above editions: that of the notice, of each jurisdiction, of each version, and of all versions. */
function entriesOf(
  { sourceLocale, editions, versions, history }: ManifestNotice,
  paths: ReadonlySet<string>,
): readonly Lead[] {
  const codes = editions.flatMap(({ jurisdiction }) => jurisdiction ?? []);
  const folders: readonly (readonly [folder: string, locales: readonly string[]])[] = [
    ['', [sourceLocale]],
    ...[...new Set(codes)].map((code) => [`jurisdictions/${code}`, [sourceLocale]] as const),
    ['versions', [sourceLocale, ...history.map(({ locale }) => locale)]],
    ...versions.map((one) => {
      const locales = one.editions.map(({ locale }) => locale);
      return [`versions/${one.version}`, [sourceLocale, ...locales]] as const;
    }),
  ];
  return folders.flatMap(([folder, locales]) => {
    const pages = locales.map((locale) => `${folder}${folder === '' ? '' : '/'}${locale}/index.html`);
    const page = pages.find((path) => paths.has(path));
    if (page === undefined) return [];
    const [to] = placesOf(page);
    return [folder, `${folder}/`].map((place): Lead => ({ place, to, status: 302, reason: 'entry' }));
  });
}

/** What a release published at the notice's address and is not there any more: its newest version in the archive. */
function archivedOf(releases: readonly ReleasedFiles[], paths: ReadonlySet<string>): readonly Lead[] {
  const found = new Map<string, string>();
  for (const { version, paths: published } of releases) {
    const folder = `versions/${version}/`;
    for (const path of published) {
      if (!path.startsWith('versions/') && !paths.has(path) && paths.has(folder + path))
        found.set(path, folder + path);
    }
  }
  return [...found].flatMap(([path, kept]) => {
    const [to] = placesOf(kept);
    return placesOf(path).map((place): Lead => ({ place, to, status: 302, reason: 'archived' }));
  });
}

/** What is served, from each of its places to the one that links name. */
function servedLeads(paths: ReadonlySet<string>): readonly Lead[] {
  return [...paths].flatMap((path) => {
    const places = placesOf(path);
    return places.map((place): Lead => ({ place, to: places[0], status: 301, reason: 'served' }));
  });
}
