import type { IsoDate, RetiredAnchor } from '../ast/notice.ts';
import type { CompiledNotice } from './compile.ts';
import type { ManifestNotice } from './manifest.ts';

/** A notice whose editions and versions are written, and what is known of it besides. */
export interface WrittenNotice {
  readonly manifest: ManifestNotice;
  readonly retired: readonly RetiredAnchor[];
  /** The addresses that it had before, as it says itself and as its releases say, absolute. */
  readonly formerly: readonly string[];
  /** Oldest first. */
  readonly releases: readonly ReleasedFiles[];
}

/** What a release published. */
export interface ReleasedFiles {
  readonly version: IsoDate;
  /** Relative to the notice's folder in a build. */
  readonly paths: readonly string[];
}

/**
 * Makes of what was written what a site needs besides, once a build; gives the notices as the manifest is to name them.
 */
export type FinishNotices = (notices: readonly WrittenNotice[]) => Promise<readonly ManifestNotice[]>;

/** A record is only held to its own digest. */
function isAddress(url: string): boolean {
  return /^https?:/.test(url) && URL.canParse(url);
}

/** What a notice is known by when its trees are let go. */
export function knownBeside({ source, formerly, releases }: CompiledNotice): Omit<WrittenNotice, 'manifest'> {
  return {
    retired: source.retired,
    formerly: [...new Set([...formerly, ...releases.map(({ record }) => record.url)])].filter(
      (url) => url !== source.url && isAddress(url),
    ),
    releases: releases.map(({ record: { version, published } }) => ({
      version,
      paths: published.map(({ path }) => path),
    })),
  };
}
