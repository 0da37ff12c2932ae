import type { ClauseId, IsoDate, Locale, NoticeId } from '../ast/notice.ts';
import type { SignOff } from '../status/status.ts';
import type { SourceFile } from '../syntax/text-file.ts';

/** SHA-256, lower-case hexadecimal. */
export type Sha256 = string;

/**
 * A version that was published, frozen: `notice/privacy/releases/<version>/release.json`. Beside it lies all that the
 * version was made of, in the folders of a project.
 */
export interface Release {
  /** The form of this record. */
  readonly format: 'stele-release/1';
  readonly notice: NoticeId;
  readonly version: IsoDate;
  readonly effective: IsoDate;
  readonly sourceLocale: Locale;
  readonly url: string;
  /** The release before it, by the digest of its record; `null` for the first. */
  readonly previous: { readonly version: IsoDate; readonly digest: Sha256 } | null;
  /** Name and version of the program: the same gives the same bytes. */
  readonly generator: string;
  /** Who released it, and on which day; `null` where nobody was named. */
  readonly released: { readonly by: string; readonly role: string; readonly on: IsoDate } | null;
  /** Root of the Merkle tree over the facts above and the roots of the locales (`release/merkle.ts`). */
  readonly root: Sha256;
  /** The source's first, then in the notice's order. */
  readonly editions: readonly ReleasedEdition[];
  /** Every file beside this one, relative to its folder with `/`, sorted by code unit. */
  readonly frozen: readonly FrozenFile[];
  /** Every file that the release published, in the order of a build. */
  readonly published: readonly PublishedFile[];
  /** Of this record without `digest`, as it is written (`release/write-release.ts`). */
  readonly digest: Sha256;
}

export interface ReleasedEdition {
  readonly locale: Locale;
  readonly title: string;
  /** Root of the Merkle tree over its clauses. */
  readonly root: Sha256;
  /** In reading order. What the hash is of: `flow/fingerprint.ts`. */
  readonly clauses: readonly ReleasedClause[];
  /** Who signed which of its clauses; empty for the source, which is released by who releases it. */
  readonly approvals: readonly Approval[];
}

export interface ReleasedClause {
  readonly id: ClauseId;
  readonly sha256: Sha256;
}

/** One person's signature on one day, and what it is under, in reading order. */
export interface Approval extends SignOff {
  readonly clauses: readonly ClauseId[];
}

export interface FrozenFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: Sha256;
}

export interface PublishedFile extends FrozenFile {
  /** Relative to the notice's folder in a build: `ko/privacy.pdf`, `versions/2026-11-02/ko/index.html`. */
  readonly path: string;
  readonly locale: Locale;
  /** A name of `build/formats.ts`. */
  readonly format: string;
  readonly mediaType: string;
}

/** A release as `load` found it: nothing of it has been read yet. */
export interface FrozenRelease {
  readonly notice: NoticeId;
  /** The name of its folder, which is the version. */
  readonly version: string;
  /** Relative to the project: `notice/privacy/releases/2026-11-02`. */
  readonly folder: string;
  /** Every file in it with its path in the project, sorted by code unit. */
  readonly files: readonly SourceFile[];
}
