import { once } from '../facts/once.ts';
import type { FrozenRelease, Release } from '../release/release.ts';
import { frozenProject } from './frozen-project.ts';
import type { ProjectSources } from './project.ts';

/** A release whose record could be read. */
export interface KnownRelease {
  readonly frozen: FrozenRelease;
  readonly record: Release;
  /** What it was made of, arranged when it is first asked for. */
  readonly project: () => ProjectSources;
}

export function knownRelease(frozen: FrozenRelease, record: Release, sources: ProjectSources): KnownRelease {
  return { frozen, record, project: once(() => frozenProject(frozen, sources)) };
}
