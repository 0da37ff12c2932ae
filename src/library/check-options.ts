import type { Purpose } from '../diagnostic/codes.ts';
import type { Shipped } from './shipped.ts';

export interface CheckOptions {
  /**
   * How strict to be: to see how the project stands, as before a build, or as before a release. `check` where it is left
   * out; in `compile` and `build` it is `build`.
   */
  readonly purpose?: Purpose;
  /** Whether clauses that are behind their source are warnings, as for a build that marks them. */
  readonly allowStale?: boolean;
  /** What stands in for what the project has none of; Stele's own where it is left out. */
  readonly shipped?: Shipped;
}
