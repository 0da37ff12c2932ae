import type { Definition } from 'mdast';
import type { ImportNote, ImportNoteKind } from './import-notes.ts';

/** What the settling of one chunk shares: the document's definitions, and where notes are left. */
export interface SettleContext {
  readonly definitions: ReadonlyMap<string, Definition>;
  /** The identifiers of definitions that something refers to, as they are met. */
  readonly used: Set<string>;
  /** What to add to a node's line for the line of the file. */
  readonly lineOffset: number;
  readonly repairs: ImportNote[];
  readonly unplaced: ImportNote[];
}

interface Positioned {
  readonly position?: { readonly start: { readonly line: number } } | undefined;
}

export function lineOf(node: Positioned, context: SettleContext): number {
  return (node.position?.start.line ?? 1) + context.lineOffset;
}

export function say(context: SettleContext, kind: ImportNoteKind, note: ImportNote): void {
  context[kind].push(note);
}
