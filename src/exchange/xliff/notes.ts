import type { HandOutUnit } from '../hand-out.ts';
import { printMarks } from '../marks.ts';
import { contextOf, remarkOf } from '../unit-words.ts';

/** What a note of ours tells. A note of any other kind was written by somebody else. */
export const noteKinds = ['context', 'links', 'status', 'previous-source', 'version', 'stele'] as const;

export type NoteKind = (typeof noteKinds)[number];

export interface Note {
  readonly kind: NoteKind;
  readonly text: string;
}

/** The notes of a unit. The last is for the way back: which texts the unit was made of. */
export function notesOf(unit: HandOutUnit): readonly Note[] {
  return [
    { kind: 'context', text: contextOf(unit) },
    { kind: 'status', text: remarkOf(unit) },
    ...(unit.previous === null ? [] : [{ kind: 'previous-source', text: unit.previous.text } as const]),
    { kind: 'stele', text: printMarks(unit) },
  ];
}

export function isNoteKind(text: string | null): text is NoteKind {
  return noteKinds.some((kind) => kind === text);
}
