import type { Finding } from '../diagnostic/finding.ts';
import type { CheckedEdition } from '../diagnostic/reporters/reporter.ts';

/** What was found in a project: plain data. */
export interface Checked {
  /** Whether no finding is an error. */
  readonly ok: boolean;
  /** Sorted by file and place. */
  readonly findings: readonly Finding[];
  /** What was looked at. */
  readonly editions: readonly CheckedEdition[];
}
