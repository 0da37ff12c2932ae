import type { OpenTranslation } from '../build/open-translation.ts';
import type { ClauseStatus } from '../status/clause-state.ts';
import { targetFingerprint } from '../status/fingerprint.ts';
import { detectFormat } from './detect-format.ts';
import { exchangeFormats } from './exchange-formats.ts';
import { judgeUnit } from './judge-unit.ts';
import { writtenComments } from './written-comments.ts';

/**
 * What would be lost if a hand-out took the place of this file; `null` where nothing would: where each text is as it was
 * handed out, or as the catalog has it, and nobody said of a stale one that it is done.
 */
export async function unsavedWork(bytes: Uint8Array, translation: OpenTranslation): Promise<string | null> {
  const format = detectFormat(bytes);
  if (format === null) return 'it is no file that was handed out';
  const read = await exchangeFormats[format].read(bytes);
  if (read.type === 'unreadable') return 'it cannot be read';
  const now = new Map<string, ClauseStatus>(translation.clauses.map((clause) => [clause.id, clause]));
  const { source, catalog } = translation;
  const how = { sourceLocale: source.locale, targetLocale: catalog.locale, allowStale: false };
  const written = writtenComments(translation);
  for (const unit of read.handIn.units) {
    const { id, base, target } = unit;
    const clause = now.get(id);
    const text = targetFingerprint(target);
    const isKept = target.trim() === '' || text === base || text === clause?.targetFingerprint;
    if (!isKept) return `its translation of \`${id}\` is not in the catalog`;
    if (clause !== undefined && judgeUnit(unit, clause, how).type === 'confirmed')
      return `it says of \`${id}\` that it is done`;
    if (written(unit).length > 0) return `somebody wrote a note on \`${id}\``;
  }
  return read.handIn.comments.length > 0 ? 'somebody wrote a note in it' : null;
}
