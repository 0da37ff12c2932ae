import { github } from './github.ts';
import { json } from './json.ts';
import { junit } from './junit.ts';
import { pretty } from './pretty.ts';
import type { Reporter } from './reporter.ts';
import { sarif } from './sarif.ts';

/** Every reporter that `stele check --reporter` knows. */
export const reporters = { pretty, json, github, sarif, junit } as const satisfies Record<string, Reporter>;

export type ReporterName = keyof typeof reporters;
