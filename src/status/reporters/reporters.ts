import { json } from './json.ts';
import { pretty } from './pretty.ts';
import type { StatusReporter } from './reporter.ts';

/** Every way in which the status is written out. */
export const statusReporters = { pretty, json } as const satisfies Record<string, StatusReporter>;

export type StatusReporterName = keyof typeof statusReporters;
