/** Whether the words of a file agree with the record that it carries. */
export interface CarriedVerdict {
  /** The root that the record states. */
  readonly root: string;
  /** The record is one that its own root vouches for. */
  readonly sound: boolean;
  /** The clauses that are not as the record says; `null` where that cannot be told. */
  readonly clauses: readonly string[] | null;
}
