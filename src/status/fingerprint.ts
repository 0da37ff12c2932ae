import { createHash } from 'node:crypto';
import type { Branded, Clause } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { linksOf } from '../ast/walk.ts';
import { printTagged } from '../locale/inline-tags.ts';

/** What a source clause says: `v1:` and 16 hexadecimal digits of a SHA-256. The prefix names the form that is hashed. */
export type SourceFingerprint = Branded<'SourceFingerprint'>;

/** What a translation says: 16 hexadecimal digits of a SHA-256. */
export type TargetFingerprint = Branded<'TargetFingerprint'>;

/**
 * The fingerprint of a source clause: of its words with their tags (NFC, white space folded) and of where its links lead.
 * Its id and its place have no part in it.
 */
export function sourceFingerprint({ children }: Clause): SourceFingerprint {
  const links = [...linksOf(children)].map(({ name, target }) => [
    name,
    target.type === 'anchor' ? `#${target.id}` : target.href,
  ]);
  return `v1:${digest(JSON.stringify([printTagged(children), links]))}` as SourceFingerprint;
}

/** The fingerprint of a text as a catalog holds it: NFC, white space folded, none at its ends. */
export function targetFingerprint(text: string): TargetFingerprint {
  return digest(foldText(text).trim()) as TargetFingerprint;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}
