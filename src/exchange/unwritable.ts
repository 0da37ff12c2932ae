import type { ClauseId } from '../ast/notice.ts';
import type { HandOut } from './hand-out.ts';

/** What XML cannot hold (XML 1.0, production 2) or Word cannot print: control characters and half surrogates. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/u;

/** The clauses whose translation has characters that would be lost in a file of these formats. */
export function unwritableClauses({ units }: HandOut): readonly ClauseId[] {
  return units.filter(({ target }) => target !== null && unwritable.test(target)).map(({ id }) => id);
}
