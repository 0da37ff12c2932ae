import { anchorsOf } from '../flow/anchors.ts';
import type { Flow } from '../flow/flow.ts';
import type { ManifestEdition } from './manifest.ts';

/** The folder of an edition, relative to that of the build: `privacy/ko`, `privacy/jurisdictions/KR/ko`. */
export function editionFolder({ notice, jurisdiction, locale }: Flow): string {
  return [notice, ...(jurisdiction === null ? [] : ['jurisdictions', jurisdiction]), locale].join('/');
}

/** What the manifest says of an edition beside its files; `outdated` are the clauses that are behind the source. */
export function editionFacts(flow: Flow, outdated: readonly string[]): Omit<ManifestEdition, 'files'> {
  const { locale, jurisdiction, title, direction, url } = flow;
  return {
    locale,
    ...(jurisdiction === null ? {} : { jurisdiction }),
    path: editionFolder(flow),
    url,
    title,
    dir: direction,
    anchors: [...anchorsOf(flow)].sort(),
    outdated,
  };
}
