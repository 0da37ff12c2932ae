import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { ReviewReporter } from './reporter.ts';

/** Every way in which a review is written out. */
export const reviewReporters = { pretty, json } as const satisfies Record<string, ReviewReporter>;

export type ReviewReporterName = keyof typeof reviewReporters;
