import { createHash } from 'node:crypto';
import type { FormatName } from './format-name.ts';

/** What wrote the files. */
export const generator = { name: 'stele', version: '0.2.0' } as const;

/** The number of this form. It changes where a reader of the last one would go wrong. */
export const manifestSchema = 1;

/**
 * `out/manifest.json`: what a build wrote. `schemas/manifest.schema.json` is its JSON Schema. A later version of Stele
 * may add members and formats under the same number.
 */
export interface Manifest {
  readonly schema: typeof manifestSchema;
  /** Name and version of the program. */
  readonly generator: string;
  readonly notices: readonly ManifestNotice[];
}

export interface ManifestNotice {
  readonly id: string;
  /** ISO 8601 days. */
  readonly version: string;
  readonly effective: string;
  readonly url: string;
  readonly sourceLocale: string;
  /** The release that the editions are of; `null` for a draft, and for the edition of one jurisdiction. */
  readonly release: ManifestRelease | null;
  readonly editions: readonly ManifestEdition[];
  /** The releases in the build's archive, oldest first. */
  readonly versions: readonly ManifestVersion[];
  /** The pages about all versions, one folder a locale. */
  readonly history: readonly ManifestHistory[];
  /** What is of the notice as a whole: where old anchors and addresses lead, and its pages for search engines. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestRelease {
  /** ISO 8601. */
  readonly version: string;
  /** Root of the release's Merkle tree: SHA-256, lower-case hexadecimal. */
  readonly root: string;
}

export interface ManifestVersion extends ManifestRelease {
  /** ISO 8601. */
  readonly effective: string;
  /** Its folder, relative to the folder of the manifest. */
  readonly path: string;
  readonly editions: readonly ManifestVersionEdition[];
}

export interface ManifestVersionEdition {
  readonly locale: string;
  readonly files: readonly ManifestFile[];
  /** How it differs from the version before; `null` where that has no edition in this locale. */
  readonly changes: ManifestChanges | null;
}

export interface ManifestChanges {
  /** The version that it was compared with. */
  readonly since: string;
  /** The redline's page and its data. */
  readonly files: readonly ManifestFile[];
  /** SHA-256 of all that these were made of. */
  readonly madeOf: string;
}

export interface ManifestHistory {
  readonly locale: string;
  /** Its folder, relative to that of the manifest. */
  readonly path: string;
  /** The page, its style sheet, and the Atom feed. */
  readonly files: readonly ManifestFile[];
}

export interface ManifestEdition {
  /** BCP 47. */
  readonly locale: string;
  /** The code of the jurisdiction that the edition is for, where it is for one alone. */
  readonly jurisdiction?: string;
  /** Its folder, relative to that of the manifest: `privacy/ko`. */
  readonly path: string;
  /** Where it is published, absolute: the folder is served there. */
  readonly url: string;
  readonly title: string;
  readonly dir: 'ltr' | 'rtl';
  /** Every anchor that leads somewhere in this edition, moved and withdrawn ones too, sorted by code unit. */
  readonly anchors: readonly string[];
  /** The clauses that are behind the source edition, in reading order. */
  readonly outdated: readonly string[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly format: ManifestFormat;
  /** Relative to the folder of the manifest, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** A copy of it whose name holds the beginning of its hash, so that it may be kept for ever: `page.3f2a91c4.css`. */
  readonly hashed?: string;
  /** The same, packed beforehand, for a server that sends it so. Only what is smaller then. */
  readonly encodings?: readonly ManifestEncoding[];
}

/** A file packed beforehand. */
export interface ManifestEncoding {
  /** As HTTP names it (RFC 9110, `Content-Encoding`). */
  readonly encoding: 'br' | 'gzip';
  /** Beside the file: `page.css.br`, `page.css.gz`. */
  readonly path: string;
  readonly bytes: number;
  /** Of the packed bytes. */
  readonly sha256: string;
  /** The same beside the copy of hashed name, where there is one. */
  readonly hashed?: string;
}

/** What a file is: of a format of editions, of the archive, or of the notice as a whole; a later version may know others. */
export type ManifestFormat =
  | FormatName
  | ArchiveFormat
  | NoticeFormat
  | (string & Readonly<Record<never, never>>);

/** What a build makes of several versions. */
export type ArchiveFormat = 'redline' | 'history' | 'feed';

/** What a build makes of a notice as a whole. */
export type NoticeFormat = 'redirects' | 'sitemap';

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** JSON, UTF-8, two spaces, LF at the end. */
export function writeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
