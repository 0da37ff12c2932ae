import type { ReleasedLedger } from '../check/rule.ts';
import type { FrozenRelease } from '../release/release.ts';
import { type Ledger, readLedger } from '../syntax/ledger.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import type { SourceFile } from '../syntax/text-file.ts';
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
  const last = releasesOf(folder, sources).at(-1);
  if (last === undefined) return { ledger: readLedger(ledgerIn(folder), null).value, version: null };
  const frozen = frozenLedger(folder, last);
  if (frozen === null || (ledger !== null && Buffer.compare(frozen.bytes, ledger.bytes) === 0)) return null;
  return { ledger: readLedger(frozen.path, frozen).value, version: last.version };
}

/** What the last release of the notice in a folder says of each anchor; empty where there is none. */
export function releasedEntries(folder: string, sources: ProjectSources): Ledger['entries'] {
  const last = releasesOf(folder, sources).at(-1);
  const frozen = last === undefined ? null : frozenLedger(folder, last);
  return readLedger(ledgerIn(folder), frozen).value.entries;
}

function frozenLedger(folder: string, release: FrozenRelease): SourceFile | null {
  const path = `${release.folder}/${ledgerIn(folder)}`;
  return release.files.find((one) => one.path === path) ?? null;
}

function ledgerIn(folder: string): string {
  return `${folder}/anchors.json`;
}
