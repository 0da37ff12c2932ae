import type { Stretch } from './stretch.ts';

/** A number in a text, in digits or in words. */
export interface NumberStretch extends Stretch {
  /**
   * What it may mean, each a plain decimal (`1000`, `0.5`) or, for a version, its digits and points (`1.2.3`). More
   * than one where locales differ about separators, or where a day has two rounds of twelve hours.
   */
  readonly readings: readonly string[];
  /** Whether the other side must say it too. "One", "third" and "both" only answer for a number. */
  readonly required: boolean;
}
