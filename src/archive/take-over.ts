import { fingerprint, type Manifest } from '../build/manifest.ts';
import { readManifest } from '../build/read-manifest.ts';
import type { Sha256 } from '../release/release.ts';

/** The build whose folder is about to be replaced. Nothing is known of what lies in it: it is only asked for bytes. */
export interface LastBuild {
  /** A file by its path relative to the folder; `null` where there is none that can be read. */
  readonly read: (path: string) => Uint8Array | null;
}

/** The bytes of this fingerprint, wherever among these paths the last build has them; `null` where it has not. */
export function bytesFrom(last: LastBuild, paths: readonly string[], sha256: Sha256): Uint8Array | null {
  for (const path of paths) {
    const bytes = last.read(path);
    if (bytes !== null && fingerprint(bytes) === sha256) return bytes;
  }
  return null;
}

/** What the last build wrote; `null` where it has no manifest, or none that this program reads. */
export function manifestOf(last: LastBuild): Manifest | null {
  try {
    return readManifest(last.read('manifest.json') ?? '');
  } catch {
    return null;
  }
}
