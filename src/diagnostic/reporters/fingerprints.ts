import { createHash } from 'node:crypto';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * A name for each finding, 32 hexadecimal digits, that stays the same when lines move, when a message is worded
 * otherwise and when other findings come or go: made of the code, of whose clause it is, of what the message names in
 * backticks, and, among findings that have all of this in common, of their order.
 */
export function fingerprints(diagnostics: readonly Diagnostic[]): readonly string[] {
  const seen = new Map<string, number>();
  return diagnostics.map(({ code, notice, locale, clause, span, message }) => {
    const named = [...message.matchAll(/`([^`]*)`/g)].map(([, name]) => name);
    const whose = clause === undefined ? ['file', span.file] : ['clause', clause];
    const key = JSON.stringify([code, notice ?? null, locale ?? null, whose, named]);
    const count = seen.get(key) ?? 0;
    seen.set(key, count + 1);
    return createHash('sha256')
      .update(JSON.stringify([key, count]))
      .digest('hex')
      .slice(0, 32);
  });
}
