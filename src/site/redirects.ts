import type { WrittenNotice } from '../build/written-notice.ts';
import { type AnchorRedirect, anchorRedirects } from './anchor-redirects.ts';
import { type FileRedirect, fileRedirects } from './file-redirects.ts';

/**
 * `out/<notice>/redirects.json`: where anchors and addresses lead that were published once. `schemas/redirects.schema.json`
 * is its JSON Schema.
 */
export interface Redirects {
  readonly schema: 1;
  readonly notice: string;
  /** ISO 8601. */
  readonly version: string;
  readonly url: string;
  /** Sorted by `from`. A server never sees an anchor: these are for links that a site checks or writes itself. */
  readonly anchors: readonly AnchorRedirect[];
  /** Sorted by `from`. None leads to another, and none stands where the build serves something. */
  readonly files: readonly FileRedirect[];
}

/** What became of a notice's old anchors and addresses; `served` are those at which a build serves something, absolute. */
export function redirectsOf(written: WrittenNotice, served: ReadonlySet<string>): Redirects {
  const { id, version, url } = written.manifest;
  return {
    schema: 1,
    notice: id,
    version,
    url,
    anchors: anchorRedirects(written.retired),
    files: fileRedirects(written, served),
  };
}

/** JSON, UTF-8, two spaces, LF at the end. */
export function writeRedirects(redirects: Redirects): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(redirects, null, 2)}\n`);
}
