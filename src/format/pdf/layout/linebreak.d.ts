declare module 'linebreak' {
  /** Finds the places where a line may end (UAX #14). */
  // biome-ignore lint/style/noDefaultExport: the package has one
  export default class LineBreaker {
    constructor(text: string);
    /** The next place in code units, or `null` after the last, which is the end of the text. */
    nextBreak(): { readonly position: number; readonly required: boolean } | null;
  }
}
