import type { WrittenNotice } from '../build/written-notice.ts';
import { anchorRedirects } from './anchor-redirects.ts';
import { fileRedirects } from './file-redirects.ts';
import type { Redirects } from './redirects.ts';

/** What became of a notice's old anchors and addresses; none of those that are `taken` leads anywhere, absolute. */
export function redirectsOf(written: WrittenNotice, taken: ReadonlySet<string>): Redirects {
  const { id, version, url } = written.manifest;
  return {
    schema: 1,
    notice: id,
    version,
    url,
    anchors: anchorRedirects(written.retired),
    files: fileRedirects(written, taken),
  };
}
