import { noticeAddress } from '../ast/notice-address.ts';
import type { ManifestNotice } from '../build/manifest.ts';
import { filesOf } from './manifest-files.ts';

/** The file of a page, which is served as its folder. */
export const pageName = 'index.html';

/** Every file that a build wrote of a notice, by its path relative to the notice's folder, in the manifest's order. */
export function pathsOf(notice: ManifestNotice): readonly string[] {
  const folder = `${notice.id}/`;
  return filesOf(notice).flatMap(({ path }) => (path.startsWith(folder) ? path.slice(folder.length) : []));
}

/**
 * Where a file is served below the address of its notice, the address that links name first: a page is its folder,
 * `ko/`, and answers to `ko` and `ko/index.html` too.
 */
export function placesOf(path: string): readonly [place: string, ...others: string[]] {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (!encoded.endsWith(`/${pageName}`)) return [encoded];
  const folder = encoded.slice(0, -pageName.length);
  return [folder, folder.slice(0, -1), encoded];
}

/** Every address at which a build serves something of a notice, absolute. */
export function servedBy(notice: ManifestNotice): ReadonlySet<string> {
  const base = noticeAddress(notice.url);
  return new Set(pathsOf(notice).flatMap((path) => placesOf(path).map((place) => `${base}/${place}`)));
}
