import type { ClauseId } from '../ast/notice.ts';
import type { HandOut } from './hand-out.ts';

/** What no XML can hold (XML 1.0, production 2), not even as a reference: control characters and half surrogates. */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** The clauses whose translation has characters that would be lost in a file of these formats. */
export function unwritableClauses({ units }: HandOut): readonly ClauseId[] {
  return units.filter(({ target }) => target !== null && unwritable.test(target)).map(({ id }) => id);
}
