import type { Places } from '../../diagnostic/places.ts';
import type { NoticeReport } from '../status-report.ts';

export interface StatusReportOptions {
  readonly colour: boolean;
  /** Whether each clause that is not approved is listed, or only how many there are. */
  readonly clauses: boolean;
  readonly places: Places;
}

/** Writes out how far the translations of a project's notices are. */
export type StatusReporter = (notices: readonly NoticeReport[], options: StatusReportOptions) => string;
