import type { Locale } from '../ast/notice.ts';
import {
  dateDifference,
  emailDifference,
  numberDifference,
  protectedDifference,
  type ReadText,
} from '../facts/differences.ts';
import type { Traits } from './traits.ts';

/** Whether two texts state different facts, by the measure of `stele check`. */
export function factsConflict(
  source: Traits,
  target: Traits,
  locales: { readonly source: Locale; readonly target: Locale },
): boolean {
  if (source.text === target.text) return false;
  const a: ReadText = { text: source.text, locale: locales.source, facts: source.facts };
  const b: ReadText = { text: target.text, locale: locales.target, facts: target.facts };
  const numbers = numberDifference(a, b);
  const emails = emailDifference(a, b);
  const dates = dateDifference(a, b);
  return (
    numbers.missing.length + numbers.fewer.length + numbers.added.length > 0 ||
    emails.missing.length + emails.added.length > 0 ||
    dates.missing.length + dates.added.length > 0 ||
    protectedDifference(a, b).missing.length > 0
  );
}
