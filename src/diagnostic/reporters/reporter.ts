import type { Diagnostic } from '../diagnostic.ts';
import type { Places } from '../places.ts';

/** What every reporter may look at beside the diagnostics. */
export interface Surroundings {
  readonly places: Places;
  readonly colour: boolean;
}

/** What a reporter for a pipeline is told of the run besides. */
export interface ReportContext extends Surroundings {
  /**
   * What stands before the path of a file, which is relative to the project, so that it is relative to the root of the
   * repository: `legal/`. Empty where the project is the root.
   */
  readonly prefix: string;
  readonly program: { readonly name: string; readonly version: string };
  /** What was looked at, in the project's order: a reader wants to see what passed, too. */
  readonly editions: readonly CheckedEdition[];
}

export interface CheckedEdition {
  readonly notice: string;
  readonly locale: string;
  readonly isSource: boolean;
  /** `false` where its rules did not run, since something else has to be mended first. */
  readonly isChecked: boolean;
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

/** `1 error, 2 warnings`. */
export function countFindings(diagnostics: readonly Diagnostic[]): string {
  const { errors, warnings } = summarize(diagnostics);
  const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`;
}
