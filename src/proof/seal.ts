import { isSignedBy, type Key } from '../release/signature.ts';
import type { OpenRelease } from './open-releases.ts';

/**
 * What a record's signature is worth. `unsigned`: there is none; `unchecked`: nobody named a key; `good`: it is of this
 * record and by that key; `bad`: it is not.
 */
export type Seal = 'unsigned' | 'unchecked' | 'good' | 'bad';

/** A record as it is on the disk, and what stands in the file of its signature; `null` where there is none. */
export type SealedRecord = Pick<OpenRelease, 'recordBytes' | 'signature'>;

/** Looks at the signature of a release's record with the public key of who should have made it. */
export function sealOf({ recordBytes, signature }: SealedRecord, key: Key | null): Seal {
  if (signature === null) return 'unsigned';
  if (key === null) return 'unchecked';
  return isSignedBy(recordBytes, signature, key) ? 'good' : 'bad';
}

/** Whether a release may be relied on: it is what it was, and, where a key is named, signed with that. */
export function isRelied(release: OpenRelease, key: Key | null): boolean {
  return release.faults.length === 0 && (key === null || sealOf(release, key) === 'good');
}

/** What is said of each. */
export const sealWords = {
  unsigned: 'not signed',
  unchecked: 'signed; no `--key` to check it with',
  good: 'signed with this key',
  bad: 'its signature is not by this key, or of another record',
} as const satisfies Record<Seal, string>;

/** Some lines about a release: its root, its record, its signature, what was done to it, and whether that rules it out. */
export function describeRelease(release: OpenRelease, key: Key | null): string {
  const { notice, version, effective, root, digest } = release.record;
  const faults = release.faults.map(({ message }) => `  altered: ${message}\n`);
  const worth = isRelied(release, key)
    ? ''
    : '  it cannot be relied on: none of its files passes as published\n';
  return `The release of ${version} of \`${notice}\`, effective ${effective}: ${sealWords[sealOf(release, key)]}\n  root   ${root}\n  record ${digest}\n${faults.join('')}${worth}`;
}
