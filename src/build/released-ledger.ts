import type { ReleasedLedger } from '../check/rule.ts';
import type { FrozenRelease } from '../release/release.ts';
import { readLedger } from '../syntax/ledger.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import type { ProjectSources } from './project.ts';

/** The releases of the notice in a folder, in the order of their versions. */
export function releasesOf(folder: string, { releases }: ProjectSources): readonly FrozenRelease[] {
  return releases.filter((release) => release.folder.startsWith(`${folder}/`));
}

/**
 * The ledger that a notice's own is held against: that of its last release, or an empty one. `null` where there is
 * nothing to hold it against, since both are the same, or the project is a release itself.
 */
export function releasedLedger(
  { folder, ledger }: NoticeSources,
  sources: ProjectSources,
): ReleasedLedger | null {
  if (sources.isFrozen) return null;
  const file = `${folder}/anchors.json`;
  const last = releasesOf(folder, sources).at(-1);
  if (last === undefined) return { ledger: readLedger(file, null).value, version: null };
  const path = `${last.folder}/${file}`;
  const frozen = last.files.find((one) => one.path === path);
  if (frozen === undefined || (ledger !== null && Buffer.compare(frozen.bytes, ledger.bytes) === 0))
    return null;
  return { ledger: readLedger(path, frozen).value, version: last.version };
}
