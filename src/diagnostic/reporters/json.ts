import type { Diagnostic } from '../diagnostic.ts';
import { findingOf } from '../finding.ts';
import { type Surroundings, summarize } from './reporter.ts';

/** For programs: one JSON object, its places counted from 1, paths relative to the project. */
export function json(diagnostics: readonly Diagnostic[], { places }: Surroundings): string {
  const report = {
    diagnostics: diagnostics.map((one) => findingOf(one, places)),
    summary: summarize(diagnostics),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
