/** What one condition found in the pages of a build; no findings where it holds. */
export interface ConditionResult {
  /** The tool and its version, or what of the page it is about. */
  readonly condition: string;
  /** What holds where nothing is found. */
  readonly says: string;
  /** Each begins with the path of its page. */
  readonly findings: readonly string[];
}
