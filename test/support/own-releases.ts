import type { ReleaseRendering } from '../../src/build/render-release.ts';
import { once } from '../../src/facts/once.ts';
import { type OpenRelease, openReleases } from '../../src/proof/open-releases.ts';
import { stele } from './fixture-project.ts';
import { type LoweredRedline, loweredRedline } from './lowered-redline.ts';

/** The releases of our own notice, oldest first. */
export const ownReleases: () => readonly OpenRelease[] = once(() => openReleases(stele).releases);

/** A release made again. */
export function renderingOf({ record, rendering }: OpenRelease): ReleaseRendering {
  const again = rendering();
  if (again === null) throw new Error(`the release of ${record.version} cannot be read`);
  return again;
}

/** Each release against the one before it, in each locale that both have. */
export function ownRedlines(): readonly (readonly [name: string, redline: LoweredRedline])[] {
  return ownReleases().flatMap((release, index) => {
    const last = ownReleases()[index - 1];
    if (last === undefined) return [];
    const before = new Map(renderingOf(last).editions.map((edition) => [edition.locale, edition]));
    return renderingOf(release).editions.flatMap((after) => {
      const edition = before.get(after.locale);
      if (edition === undefined) return [];
      return [[`${release.record.version} ${after.locale}`, loweredRedline(edition, after)] as const];
    });
  });
}
