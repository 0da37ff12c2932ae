/** A stretch of a text: its words as written and where they stand, in UTF-16 code units, the end exclusive. */
export interface Stretch {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Every match of a global expression. The expression must match at least one character. */
export function stretchesOf(text: string, pattern: RegExp): readonly Stretch[] {
  return [...text.matchAll(pattern)].map((match) =>
    stretchAt(text, match.index, match.index + match[0].length),
  );
}

export function stretchAt(text: string, start: number, end: number): Stretch {
  return { text: text.slice(start, end), start, end };
}

/**
 * The text with these stretches (in order, apart) blotted out by characters that no reader takes for a letter, a digit
 * or a space, so that what one reader has understood no later one reads again. Offsets stay as they are.
 */
export function withoutStretches(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text;
  let kept = '';
  let from = 0;
  for (const { start, end } of stretches) {
    kept += text.slice(from, start) + '\uFFFC'.repeat(end - start);
    from = end;
  }
  return kept + text.slice(from);
}
