import { fingerprint, type ManifestFile, type ManifestNotice, type NoticeFormat } from '../build/manifest.ts';
import type { FinishNotices, WrittenNotice } from '../build/written-notice.ts';
import { hashedPath } from './hashed-path.ts';
import { filesOf, mapFiles } from './manifest-files.ts';
import { type PackSink, packFiles } from './pack-files.ts';
import { writeRedirects } from './redirects.ts';
import { redirectsOf } from './redirects-of.ts';
import { pageName } from './served-places.ts';
import { writeSitemap } from './sitemap.ts';
import { takenFor } from './taken-addresses.ts';

/** What of a site was asked for. */
export interface SiteOptions {
  /** Beside each file of an edition, but its page, a copy whose name holds a hash of it. */
  readonly hashNames: boolean;
  /** Beside each text file the same, packed for servers that send it so. */
  readonly compress: boolean;
}

/**
 * Writes what is of each notice as a whole, `redirects.json` and, where it has pages, `sitemap.xml`; then the copies of
 * files that were asked for.
 */
export function noticeFinisher({ hashNames, compress }: SiteOptions, sink: PackSink): FinishNotices {
  return async (notices) => {
    const whole = notices.map((written) => withNoticeFiles(written, takenFor(written, notices), sink));
    const named = hashNames ? whole.map((notice) => withHashedNames(notice, sink)) : whole;
    return compress ? withEncodings(named, sink) : named;
  };
}

function withNoticeFiles(
  written: WrittenNotice,
  taken: ReadonlySet<string>,
  { write }: PackSink,
): ManifestNotice {
  const { manifest } = written;
  const put = (format: NoticeFormat, name: string, mediaType: string, bytes: Uint8Array): ManifestFile => {
    const path = `${folderOf(manifest)}/${name}`;
    write(path, bytes);
    return { format, path, mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
  };
  const redirects = writeRedirects(redirectsOf(written, taken));
  const sitemap = writeSitemap(manifest);
  const files = [
    put('redirects', 'redirects.json', 'application/json', redirects),
    ...(sitemap === null ? [] : [put('sitemap', 'sitemap.xml', 'application/xml', sitemap)]),
  ];
  return { ...manifest, files };
}

/** Editions for jurisdictions come from a build of their own, whose files stand beside those of the whole notice. */
function folderOf({ id, editions }: ManifestNotice): string {
  return editions.some(({ jurisdiction }) => jurisdiction !== undefined) ? `${id}/jurisdictions` : id;
}

/** A page has one address, and what is in the archive stays as it is: neither needs another name. */
function withHashedNames(notice: ManifestNotice, { written, write }: PackSink): ManifestNotice {
  const named = (file: ManifestFile): ManifestFile => {
    if (file.path.endsWith(`/${pageName}`)) return file;
    const hashed = hashedPath(file.path, file.sha256);
    write(hashed, written(file.path));
    return { ...file, hashed };
  };
  const editions = notice.editions.map((edition) => ({ ...edition, files: edition.files.map(named) }));
  return { ...notice, editions };
}

async function withEncodings(
  notices: readonly ManifestNotice[],
  sink: PackSink,
): Promise<readonly ManifestNotice[]> {
  const packed = await packFiles(notices.flatMap(filesOf), sink);
  return notices.map((notice) =>
    mapFiles(notice, (file) => {
      const encodings = packed.get(file.path);
      return encodings === undefined ? file : { ...file, encodings };
    }),
  );
}
