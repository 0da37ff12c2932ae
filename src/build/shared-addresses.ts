import type { NoticeId, Span } from '../ast/notice.ts';
import { noticeAddress } from '../ast/notice-address.ts';
import { type Diagnostic, diagnostic } from '../diagnostic/diagnostic.ts';
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

interface Holder {
  readonly id: NoticeId;
  readonly span: Span;
}
