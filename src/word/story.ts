/** Who made a tracked change, and when (ISO 8601, as the program wrote it). */
export interface Revision {
  readonly kind: 'inserted' | 'deleted';
  readonly author: string;
  readonly date: string | null;
}

/** Words of a paragraph with one look and one state. */
export interface StoryPiece {
  /** A line break is a line feed. */
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  /** An address, or `#` and a bookmark. */
  readonly link: string | null;
  /** `null` for words that no tracked change touches. */
  readonly revision: Revision | null;
}

/** Where a cell stands: its table, its row in that, its column in the grid; each counted from 0. */
export interface StoryCell {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  /** How many columns of the grid it takes. */
  readonly span: number;
}

/** A paragraph of an edited file. */
export interface StoryParagraph {
  /** Tags of the content controls around it, the innermost first; then their aliases. */
  readonly tags: readonly string[];
  readonly aliases: readonly string[];
  /** Bookmarks that begin in it, or go on in it. */
  readonly bookmarks: readonly string[];
  readonly pieces: readonly StoryPiece[];
  /** A tracked change of the paragraph's own end, or of the table row it stands in. */
  readonly mark: Revision | null;
  readonly row: Revision | null;
  /** The cell it stands in, of tables within each other the innermost; `null` outside tables. */
  readonly cell: StoryCell | null;
  /** Ids of the comments that begin in it. */
  readonly comments: readonly string[];
  /** What it holds that no text can: `a picture`. */
  readonly objects: readonly string[];
}

/** The words of a paragraph with its tracked changes accepted, or rejected. */
export function wordsOf(pieces: readonly StoryPiece[], view: 'accepted' | 'rejected'): string {
  const gone = view === 'accepted' ? 'deleted' : 'inserted';
  return pieces.map(({ text, revision }) => (revision?.kind === gone ? '' : text)).join('');
}
