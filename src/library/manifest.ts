/**
 * What `import … from 'stele/manifest'` gives: the reader of `out/manifest.json`, the types of the `redirects.json` of each
 * notice, and nothing that makes notices.
 */
export type {
  Manifest,
  ManifestChanges,
  ManifestEdition,
  ManifestEncoding,
  ManifestFile,
  ManifestFormat,
  ManifestHistory,
  ManifestNotice,
  ManifestRelease,
  ManifestVersion,
  ManifestVersionEdition,
} from '../build/manifest.ts';
export { ManifestError, readManifest } from '../build/read-manifest.ts';
export type {
  AnchorRedirect,
  FileRedirect,
  MovedAnchor,
  RedirectReason,
  Redirects,
  WithdrawnAnchor,
} from '../site/redirects.ts';
