/** A file that a new project gets; `path` is relative to it, with `/`. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
  /** Whether one that is there already may stay: the project does without ours. */
  readonly spare: boolean;
}
