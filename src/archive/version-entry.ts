import type { IsoDate, Locale } from '../ast/notice.ts';
import type { Changes } from '../redline/change.ts';
import type { InForce } from '../release/timeline.ts';

/** What the pages about a notice's versions tell of one of them, in one locale. */
export interface VersionEntry {
  readonly version: IsoDate;
  /** `null` where it never was. */
  readonly inForce: InForce | null;
  /** Since the version before it; `null` where that is not known in this locale. */
  readonly changes: Changes | null;
  /** The files for download that a build has of it. */
  readonly files: readonly VersionFile[];
}

export interface VersionFile {
  readonly label: string;
  /** Relative to the version's folder of this locale. */
  readonly name: string;
}

/** Of which notice, and in which locale, versions are told. */
export interface HistoryFacts {
  readonly notice: string;
  readonly locale: Locale;
  /** Of the newest version. */
  readonly title: string;
  /** Whose notice it is; `null` where it names nobody. */
  readonly company: string | null;
  /** The notice's own, absolute. */
  readonly url: string;
  /** Newest first; at least one. */
  readonly entries: readonly [VersionEntry, ...VersionEntry[]];
}

/** The folder of a version, seen from the folder that the pages about all versions of its locale are in. */
export function folderOf({ version }: Pick<VersionEntry, 'version'>, locale: Locale): string {
  return `../${version}/${locale}/`;
}

/** The names of the pages that stand in a version's folder beside the files that were published. */
export const redlineName = 'redline.html';
export const changesName = 'changes.json';
