import type { Diagnostic } from '../diagnostic.ts';

/** What a reporter may look at beside the diagnostics. */
export interface ReportContext {
  /** A file's text by its path in the project; `null` where there is none. */
  readonly textOf: (path: string) => string | null;
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
