import type { FormatName } from '../build/format-name.ts';
import { usualFormats } from '../build/formats.ts';
import { ProjectError } from '../build/load.ts';
import { formatsNamed } from '../build/select.ts';
import { type Purpose, purposes } from '../diagnostic/codes.ts';
import { namesInstead } from '../diagnostic/names-instead.ts';
import type { FlowLevel } from '../flow/flow.ts';
import { UsageError } from './usage-error.ts';

// Callers without types are told what is wrong with an option by each of these, with a `UsageError`.

/** The formats by these names, in the order of `formats`; all but those on request where nothing is said of them. */
export function askedFormats(names: readonly string[] | undefined): readonly FormatName[] {
  if (names === undefined) return usualFormats;
  const asked = askedNames(names, 'formats');
  return asked.length === 0 ? [] : orUsageError(() => formatsNamed(asked));
}

/** The names that an option lists. */
export function askedNames(names: readonly string[], option: string): readonly string[] {
  if (Array.isArray(names)) return names.map(String);
  throw new UsageError(
    'option-unknown',
    `\`${option}\` is ${JSON.stringify(names)}, which is no list of names`,
  );
}

export function askedPurpose(purpose: Purpose): Purpose {
  return oneOf(purposes, purpose, 'purpose');
}

export function askedHeadingBase(level: FlowLevel): FlowLevel {
  return oneOf([1, 2, 3, 4, 5, 6], level, 'heading of level');
}

/** The name, if it is one of these. */
export function oneOf<Name extends string | number>(names: readonly Name[], name: Name, noun: string): Name {
  if (names.includes(name)) return name;
  const said = String(name);
  throw new UsageError(
    'option-unknown',
    `there is no ${noun} ${said}; ${namesInstead(said, names.map(String))}`,
  );
}

/** What names something that there is not is an error of the call. */
export function orUsageError<T>(answer: () => T): T {
  try {
    return answer();
  } catch (error) {
    throw error instanceof ProjectError ? new UsageError('option-unknown', error.message) : error;
  }
}
