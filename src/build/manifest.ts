import { createHash } from 'node:crypto';
import type { FormatName } from './formats.ts';

/** What wrote the files. */
export const generator = { name: 'stele', version: '0.1.0' } as const;

/** `out/manifest.json`: what a build wrote. `schemas/manifest.schema.json` is its JSON Schema. */
export interface Manifest {
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
  readonly editions: readonly ManifestEdition[];
}

export interface ManifestEdition {
  /** BCP 47. */
  readonly locale: string;
  /** The code of the jurisdiction that the edition is for, where it is for one alone. */
  readonly jurisdiction?: string;
  readonly title: string;
  readonly dir: 'ltr' | 'rtl';
  /** Every anchor that leads somewhere in this edition, moved and withdrawn ones too, sorted by code unit. */
  readonly anchors: readonly string[];
  /** The clauses that are behind the source edition, in reading order. */
  readonly outdated: readonly string[];
  readonly files: readonly ManifestFile[];
}

export interface ManifestFile {
  readonly format: FormatName;
  /** Relative to the folder of the manifest, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
}

export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** JSON, UTF-8, two spaces, LF at the end. */
export function writeManifest(manifest: Manifest): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
}
