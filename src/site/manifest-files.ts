import type { ManifestFile, ManifestNotice } from '../build/manifest.ts';

/** Every file that a manifest names of a notice, in its order. */
export function filesOf(notice: ManifestNotice): readonly ManifestFile[] {
  const found: ManifestFile[] = [];
  mapFiles(notice, (file) => {
    found.push(file);
    return file;
  });
  return found;
}

/** The notice with each of its files as `change` gives it. */
export function mapFiles(
  notice: ManifestNotice,
  change: (file: ManifestFile) => ManifestFile,
): ManifestNotice {
  const withChanged = <Holder extends { readonly files: readonly ManifestFile[] }>(
    holder: Holder,
  ): Holder => ({
    ...holder,
    files: holder.files.map(change),
  });
  return {
    ...withChanged(notice),
    editions: notice.editions.map(withChanged),
    versions: notice.versions.map((version) => ({
      ...version,
      editions: version.editions.map((edition) => ({
        ...withChanged(edition),
        changes: edition.changes === null ? null : withChanged(edition.changes),
      })),
    })),
    history: notice.history.map(withChanged),
  };
}
