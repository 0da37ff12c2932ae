import type { Diagnostic } from '../diagnostic.ts';
import type { Places } from '../places.ts';

/** What a reporter may look at beside the diagnostics. */
export interface ReportContext {
  readonly places: Places;
  readonly colour: boolean;
}

/** Writes diagnostics, which come sorted, for one kind of reader. */
export type Reporter = (diagnostics: readonly Diagnostic[], context: ReportContext) => string;

export interface Summary {
  readonly errors: number;
  readonly warnings: number;
}

export function summarize(diagnostics: readonly Diagnostic[]): Summary {
  const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: diagnostics.length - errors };
}
