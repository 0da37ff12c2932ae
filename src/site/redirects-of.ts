import type { WrittenNotice } from '../build/written-notice.ts';
import { anchorRedirects } from './anchor-redirects.ts';
import { fileRedirects } from './file-redirects.ts';
import type { Redirects } from './redirects.ts';

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
