import type { Notice, NoticeId, Span } from '../ast/notice.ts';
import { noticeAddress } from '../ast/notice-address.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
import { localesOf } from '../lower/edition-places.ts';
import type { ParsedNotice } from '../syntax/parse.ts';

/**
 * A diagnostic for each address that a notice has, or had, and another one before it has, or had, too: neither pages nor
 * redirects of two notices can be in one place. That one has moved in where another was is no fault.
 */
export function* sharedAddresses(notices: readonly ParsedNotice[]): Generator<Diagnostic> {
  for (const key of ['url', 'formerly'] as const) {
    const holders = new Map<string, Holder>();
    for (const { notice, formerly, placeOf } of notices) {
      for (const url of key === 'url' ? [notice.url] : formerly) {
        const address = noticeAddress(url);
        const first = holders.get(address);
        if (first === undefined) holders.set(address, { id: notice.id, span: placeOf(key) });
        else {
          yield diagnostic('metadata-invalid', {
            message: `\`${key}\` of \`${notice.id}\` and of \`${first.id}\` name one address: ${address}`,
            span: placeOf(key),
            notice: notice.id,
            related: [{ message: 'the first one', span: first.span }],
          });
        }
      }
    }
  }
}

/** A diagnostic for each notice whose address is within what a build puts below another one's. */
export function* nestedAddresses(notices: readonly ParsedNotice[]): Generator<Diagnostic> {
  for (const { notice, placeOf } of notices) {
    const address = noticeAddress(notice.url);
    const around = notices.find(
      (other) =>
        other.notice !== notice && foldersOf(other.notice).some((folder) => isWithin(address, folder)),
    );
    if (around === undefined) continue;
    yield diagnostic('metadata-invalid', {
      message: `\`url\` of \`${notice.id}\` is where files of \`${around.notice.id}\` stand: ${address}`,
      span: placeOf('url'),
      notice: notice.id,
      related: [{ message: 'the one around it', span: around.placeOf('url') }],
    });
  }
}

/** The addresses of the folders that a build makes for a notice. */
function foldersOf(notice: Notice): readonly string[] {
  const names = [...localesOf(notice), 'versions', 'jurisdictions'];
  return names.map((name) => `${noticeAddress(notice.url)}/${name}`);
}

function isWithin(address: string, folder: string): boolean {
  return address === folder || address.startsWith(`${folder}/`);
}

interface Holder {
  readonly id: NoticeId;
  readonly span: Span;
}
