/** Parts words, and stands for nothing else: line and paragraph separators, form feed, next line. */
const separators = /[\u000b\u000c\u0085\u2028\u2029]/gu;

/**
 * What a reader cannot see and a notice must not hold: control, zero-width and bidirectional characters, the soft
 * hyphen, interlinear and tag characters, halves of a surrogate pair, noncharacters.
 */
const invisible =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\p{Cs}\u{e0000}-\u{e007f}\ufdd0-\ufdef\ufffe\uffff]/gu;

export interface CleanText {
  readonly text: string;
  /** The characters taken out, each once, as `U+200B`, in order of first appearance. */
  readonly removed: readonly string[];
}

/** Takes out the characters that `character-forbidden` would report. */
export function cleanText(raw: string): CleanText {
  const removed = new Set<string>();
  const text = raw.replace(separators, ' ').replace(invisible, (character) => {
    removed.add(codePointName(character));
    return '';
  });
  return { text, removed: [...removed] };
}

function codePointName(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
