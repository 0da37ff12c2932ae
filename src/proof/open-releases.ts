import { changedClauses } from '../build/changed-clauses.ts';
import { compile } from '../build/compile.ts';
import type { Predecessor } from '../build/edition-versions.ts';
import { judgeReleases } from '../build/judge-releases.ts';
import type { KnownRelease } from '../build/known-release.ts';
import { openRendering } from '../build/open-rendering.ts';
import type { ProjectSources } from '../build/project.ts';
import type { ReleaseRendering } from '../build/render-release.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { once } from '../facts/once.ts';
import { recordName, signatureName } from '../release/read-release.ts';
import type { Release } from '../release/release.ts';

/** A release that files are held against. */
export interface OpenRelease {
  readonly record: Release;
  /** The record as it is on the disk, and the signature beside it; `null` where it is not signed. */
  readonly recordBytes: Uint8Array;
  readonly signature: string | null;
  /** Why the release is not what it was on its day; empty where it is. */
  readonly faults: readonly Diagnostic[];
  /** The release made again of what it froze; `null` where this program cannot read that. */
  readonly rendering: () => ReleaseRendering | null;
  /** What of its frozen words is not as its record says, whatever the hashes are; for a release that cannot be made again. */
  readonly changed: () => readonly Diagnostic[];
}

/** The releases of a project, notice by notice, in the order of their versions. Nothing else of the project is read. */
export function openReleases(sources: ProjectSources): {
  readonly releases: readonly OpenRelease[];
  /** Of the releases whose records cannot be read. */
  readonly faults: readonly Diagnostic[];
} {
  const notices = [...new Set(sources.releases.map(({ notice }) => notice))];
  const judged = notices.map((notice) =>
    judgeReleases(
      sources.releases.filter((release) => release.notice === notice),
      sources,
      editionsOf,
    ),
  );
  const releases = judged.flatMap(({ value, diagnostics }) =>
    value.map((known, index) => {
      const faults = diagnostics.filter(({ span }) => span.file.startsWith(`${known.frozen.folder}/`));
      return openRelease(known, value[index - 1]?.record ?? null, faults);
    }),
  );
  const known = new Set(releases.flatMap(({ faults }) => faults));
  const faults = judged.flatMap(({ diagnostics }) => diagnostics.filter((one) => !known.has(one)));
  return { releases, faults };
}

function editionsOf(project: ProjectSources) {
  const { notices, words } = compile(project);
  return { editions: notices.flatMap(({ editions }) => editions), words };
}

function openRelease(
  known: KnownRelease,
  predecessor: Predecessor | null,
  faults: readonly Diagnostic[],
): OpenRelease {
  const { frozen, record } = known;
  const bytesOf = (name: string): Uint8Array | null =>
    frozen.files.find(({ path }) => path === `${frozen.folder}/${name}`)?.bytes ?? null;
  const signature = bytesOf(signatureName);
  return {
    record,
    recordBytes: bytesOf(recordName) ?? new Uint8Array(),
    signature: signature === null ? null : new TextDecoder().decode(signature),
    faults,
    rendering: once(() => openRendering(known, predecessor)),
    changed: once(() => changedClauses(known, editionsOf)),
  };
}
