import type { FormatName } from '../build/format-name.ts';
import { usualFormats } from '../build/formats.ts';
import { ProjectError } from '../build/load.ts';
import { formatsNamed } from '../build/select.ts';
import { UsageError } from './usage-error.ts';

/** The formats by these names, in the order of `formats`; all but those on request where nothing is said of them. */
export function askedFormats(names: readonly string[] | undefined): readonly FormatName[] {
  if (names === undefined) return usualFormats;
  return names.length === 0 ? [] : orUsageError(() => formatsNamed(names));
}

/** What names something that there is not is an error of the call. */
export function orUsageError<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw error instanceof ProjectError ? new UsageError('option-unknown', error.message) : error;
  }
}
