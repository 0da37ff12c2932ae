import type { Applied } from '../apply.ts';
import type { Review } from '../review.ts';

export interface ReviewReportOptions {
  readonly colour: boolean;
  /** What became of it; `null` where nobody asked for it to be applied. */
  readonly applied: Applied | null;
}

/** Writes out a review. */
export type ReviewReporter = (review: Review, options: ReviewReportOptions) => string;
