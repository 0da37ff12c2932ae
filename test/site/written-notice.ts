import type { IsoDate } from '../../src/ast/notice.ts';
import type { ManifestFile, ManifestNotice } from '../../src/build/manifest.ts';
import type { WrittenNotice } from '../../src/build/written-notice.ts';

/** A notice in English by the paths of its files, relative to its folder. */
export interface NoticeSketch {
  readonly id?: string;
  readonly url: string;
  readonly paths: readonly string[];
  readonly formerly?: readonly string[];
  readonly releases?: readonly { readonly version: string; readonly paths: readonly string[] }[];
}

/** What a build would tell of the notice: each file in the edition or the version that its path names. */
export function writtenNotice({
  id = 'privacy',
  url,
  paths,
  formerly = [],
  releases = [],
}: NoticeSketch): WrittenNotice {
  const sha256 = 'a'.repeat(64);
  const files = (pattern: RegExp): ReadonlyMap<string, ManifestFile[]> => {
    const found = new Map<string, ManifestFile[]>();
    for (const path of paths) {
      const key = pattern.exec(path)?.[1];
      if (key === undefined) continue;
      const file = { format: 'html', path: `${id}/${path}`, mediaType: 'text/html', bytes: 1, sha256 };
      found.set(key, [...(found.get(key) ?? []), file]);
    }
    return found;
  };
  const placed = (folder: string) => ({
    path: `${id}/${folder}`,
    url: `${url.replace(/\/$/, '')}/${folder}/`,
  });
  const edition = { title: 'Notice', dir: 'ltr', anchors: [], outdated: [] } as const;
  const ofCodes = files(/^(jurisdictions\/[^/]+\/[^/]+)\/./);
  const ofVersions = files(/^versions\/(\d[^/]+\/[^/]+)\/./);
  const manifest: ManifestNotice = {
    id,
    version: '2026-11-02',
    effective: '2026-11-02',
    url,
    sourceLocale: 'en',
    release: null,
    editions: [
      ...[...files(/^(?!jurisdictions|versions)([^/]+)(?:\/|$)/)].map(([locale, own]) => ({
        ...edition,
        locale,
        ...placed(locale),
        files: own,
      })),
      ...[...ofCodes].map(([folder, own]) => {
        const [, jurisdiction = '', locale = ''] = folder.split('/');
        return { ...edition, locale, jurisdiction, ...placed(folder), files: own };
      }),
    ],
    versions: [...ofVersions].map(([folder, own]) => {
      const [version = '', locale = ''] = folder.split('/');
      return {
        version,
        effective: version,
        root: sha256,
        path: `${id}/versions/${version}`,
        editions: [{ locale, files: own, changes: null }],
      };
    }),
    history: [...files(/^versions\/(?!\d)([^/]+)\/./)].map(([locale, own]) => ({
      locale,
      path: `${id}/versions/${locale}`,
      files: own,
    })),
    files: [],
  };
  return {
    manifest,
    retired: [],
    formerly,
    releases: releases.map(({ version, paths: published }) => ({
      version: version as IsoDate,
      paths: published,
    })),
  };
}
