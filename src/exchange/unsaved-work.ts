import type { OpenTranslation } from '../build/open-translation.ts';
import { type TargetFingerprint, targetFingerprint } from '../status/fingerprint.ts';
import { detectFormat } from './detect-format.ts';
import { exchangeFormats } from './exchange-formats.ts';
import { handOut } from './hand-out.ts';
import { ownWords } from './unit-words.ts';

/**
 * What would be lost if a hand-out took the place of this file; `null` where nothing would: where each text is as it was
 * handed out, or as the catalog has it.
 */
export async function unsavedWork(bytes: Uint8Array, translation: OpenTranslation): Promise<string | null> {
  const format = detectFormat(bytes);
  if (format === null) return 'it is no file that was handed out';
  const read = await exchangeFormats[format].read(bytes);
  if (read.type === 'unreadable') return 'it cannot be read';
  const now = new Map<string, TargetFingerprint | null>(
    translation.clauses.map(({ id, targetFingerprint: target }) => [id, target]),
  );
  const own = new Map<string, ReadonlySet<string>>(
    handOut(translation, null).units.map((unit) => [unit.id, ownWords(unit)]),
  );
  for (const { id, base, target, comments } of read.handIn.units) {
    const text = targetFingerprint(target);
    const isKept = target.trim() === '' || text === base || text === now.get(id);
    if (!isKept) return `its translation of \`${id}\` is not in the catalog`;
    if (comments.some((comment) => own.get(id)?.has(comment) !== true))
      return `somebody wrote a note on \`${id}\``;
  }
  return read.handIn.comments.length > 0 ? 'somebody wrote a note in it' : null;
}
