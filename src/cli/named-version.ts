import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { IsoDate, NoticeId } from '../ast/notice.ts';
import { frozenProject } from '../build/frozen-project.ts';
import { load, ProjectError } from '../build/load.ts';
import { fingerprint } from '../build/manifest.ts';
import type { ProjectSources } from '../build/project.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';
import { readRelease } from '../release/read-release.ts';
import type { FrozenRelease, Release } from '../release/release.ts';
import { inForceOn } from '../release/timeline.ts';
import { isoDate } from '../syntax/metadata.ts';

/** A version of a notice that was named on the command line. */
export interface NamedVersion {
  /** What it is called in messages: `the version of 2026-03-02`, `HEAD`, a folder. */
  readonly name: string;
  readonly sources: ProjectSources;
  /** What has to be said of how the name was understood; empty where it says itself what it is. */
  readonly remarks: readonly string[];
}

/**
 * Finds a version by a name: a release's version, a day (the version that was in force on it), `HEAD` (the project as it
 * stands), or the folder of another project or of a release. Throws a `ProjectError` where there is none.
 */
export function namedVersion(name: string, project: ProjectSources, id: NoticeId): NamedVersion {
  if (name === 'HEAD') return { name, sources: project, remarks: [] };
  const day = isoDate.safeParse(name);
  if (day.success) return releaseNamed(day.data, project, id);
  if (!isFolderName(name)) {
    const versions = ['HEAD', ...releasesOf(project, id).map(({ version }) => version)];
    throw new ProjectError(
      `${name} is no version: name a release, a day (YYYY-MM-DD), HEAD, or a folder with a notice; ${namesInstead(name, versions)}`,
    );
  }
  return { name, sources: load(name), remarks: [] };
}

/** Whether a name is that of a folder with a notice, and nothing else that a version can be called by. */
export function isFolderName(name: string): boolean {
  return name !== 'HEAD' && !isoDate.safeParse(name).success && existsSync(join(name, 'notice'));
}

function releasesOf({ releases }: ProjectSources, id: NoticeId): readonly FrozenRelease[] {
  return releases.filter(({ notice }) => notice === id);
}

function releaseNamed(day: IsoDate, project: ProjectSources, id: NoticeId): NamedVersion {
  const releases = releasesOf(project, id);
  const own = releases.find(({ version }) => version === day);
  const frozen = own ?? releaseInForce(day, releases, id);
  const inForce = own === undefined ? [`on ${day} the version of ${frozen.version} was in force`] : [];
  return {
    name: `the version of ${frozen.version}`,
    sources: frozenProject(frozen, project),
    remarks: [...inForce, ...integrityOf(frozen)],
  };
}

function releaseInForce(day: IsoDate, releases: readonly FrozenRelease[], id: NoticeId): FrozenRelease {
  const records = releases.map((frozen) => {
    const record = readRelease(frozen).value;
    if (record === null) throw new ProjectError(`${frozen.folder}/release.json cannot be read`);
    return { frozen, record, version: record.version, effective: record.effective };
  });
  const found = inForceOn(day, records);
  if (found !== null) return found.frozen;
  throw new ProjectError(
    releases.length === 0
      ? `${id} has no releases: ${day} is no version of it`
      : `no version of ${id} was in force on ${day}; ${namesInstead(
          day,
          releases.map(({ version }) => version),
        )}`,
  );
}

/** A release that was changed can be compared, and whoever does has to know. */
function integrityOf(frozen: FrozenRelease): readonly string[] {
  const record = readRelease(frozen).value;
  if (record !== null && isAsFrozen(frozen, record)) return [];
  return [`the release of ${frozen.version} is not what it was; \`stele check\` says what was changed`];
}

function isAsFrozen({ folder, files }: FrozenRelease, record: Release): boolean {
  const hashes = new Map(files.map(({ path, bytes }) => [path.slice(folder.length + 1), fingerprint(bytes)]));
  return record.frozen.every(({ path, sha256 }) => hashes.get(path) === sha256);
}
