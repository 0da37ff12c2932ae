import { fingerprint, type ManifestFile, type ManifestNotice, type NoticeFormat } from '../build/manifest.ts';
import type { FinishNotices, WrittenNotice } from '../build/written-notice.ts';
import { redirectsOf, writeRedirects } from './redirects.ts';
import { servedBy } from './served-places.ts';
import { writeSitemap } from './sitemap.ts';

/** Where the files of a build go. Paths are relative to its folder. */
export interface SiteSink {
  readonly write: (path: string, bytes: Uint8Array) => void;
}

/** Writes what is of each notice as a whole: `redirects.json`, and `sitemap.xml` where it has pages. */
export function noticeFinisher(sink: SiteSink): FinishNotices {
  return async (notices) => {
    const served = new Set(notices.flatMap(({ manifest }) => [...servedBy(manifest)]));
    return notices.map((written) => withNoticeFiles(written, served, sink));
  };
}

function withNoticeFiles(
  written: WrittenNotice,
  served: ReadonlySet<string>,
  { write }: SiteSink,
): ManifestNotice {
  const { manifest } = written;
  const put = (format: NoticeFormat, name: string, mediaType: string, bytes: Uint8Array): ManifestFile => {
    const path = `${manifest.id}/${name}`;
    write(path, bytes);
    return { format, path, mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
  };
  const redirects = put(
    'redirects',
    'redirects.json',
    'application/json',
    writeRedirects(redirectsOf(written, served)),
  );
  const sitemap = writeSitemap(manifest);
  const files = [
    redirects,
    ...(sitemap === null ? [] : [put('sitemap', 'sitemap.xml', 'application/xml', sitemap)]),
  ];
  return { ...manifest, files };
}
