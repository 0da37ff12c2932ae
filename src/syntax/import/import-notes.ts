/** Something the import has to say about a line of the imported file. Written as a diagnostic's message is. */
export interface ImportNote {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** `repairs`: what was put in order, nothing being lost by it. `unplaced`: what a person has to look at. */
export interface ImportNotes {
  readonly repairs: readonly ImportNote[];
  readonly unplaced: readonly ImportNote[];
}

export type ImportNoteKind = keyof ImportNotes;

export const noNotes: ImportNotes = { repairs: [], unplaced: [] };

/** Both notes, `a`'s first. */
export function joinNotes(a: ImportNotes, b: Partial<ImportNotes>): ImportNotes {
  return {
    repairs: [...a.repairs, ...(b.repairs ?? [])],
    unplaced: [...a.unplaced, ...(b.unplaced ?? [])],
  };
}

/** In the order of the file; notes of one line stay in the order they were made. */
export function sortNotes(notes: ImportNotes): ImportNotes {
  const byLine = (a: ImportNote, b: ImportNote) => a.line - b.line;
  return { repairs: [...notes.repairs].sort(byLine), unplaced: [...notes.unplaced].sort(byLine) };
}
