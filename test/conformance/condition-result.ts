/** What one condition found in a file; no findings where it holds. */
export interface ConditionResult {
  /** Its number in the standard, or the rule of the tool. */
  readonly condition: string;
  /** What holds where nothing is found. */
  readonly says: string;
  /** Each says what is wrong and where. */
  readonly findings: readonly string[];
}
