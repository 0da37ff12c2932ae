import type { ImportNotes } from './import-notes.ts';

/**
 * What an imported document is while it is being repaired: less than mdast (only what a notice has a node for), but
 * not yet a notice (ids, codes and link targets are still being found). Every step of the import is `Draft → Draft`.
 */
export interface Draft {
  readonly id: string;
  /** Where the document was read from, for messages. */
  readonly file: string;
  readonly metadata: DraftMetadata;
  readonly title: DraftClause | null;
  readonly blocks: readonly DraftBlock[];
  readonly jurisdictions: readonly DraftJurisdiction[];
  readonly notes: ImportNotes;
}

/** Days are ISO 8601. `null`: not found yet. */
export interface DraftMetadata {
  readonly posted: string | null;
  readonly effective: string | null;
  readonly locale: string | null;
  readonly url: string | null;
}

export interface DraftJurisdiction {
  readonly codes: readonly string[];
  readonly heading: DraftClause;
  readonly blocks: readonly DraftBlock[];
}

export type DraftBlock = DraftHeading | DraftParagraph | DraftList | DraftTable | DraftPlace;

export interface DraftHeading {
  readonly type: 'heading';
  /** As the source has it, 1 to 6, until `levelHeadings` makes it the depth of the section. */
  readonly depth: number;
  readonly clause: DraftClause;
}

export interface DraftParagraph {
  readonly type: 'paragraph';
  readonly clause: DraftClause;
  /** The day that a kramdown attribute names: `{: datetime="2021-05-04" }`. */
  readonly day: string | null;
}

export interface DraftList {
  readonly type: 'list';
  readonly start: number | null;
  readonly items: readonly DraftItem[];
}

export interface DraftItem {
  readonly clause: DraftClause;
  readonly blocks: readonly DraftBlock[];
}

export interface DraftTable {
  readonly type: 'table';
  /** Bears the table's id and names; its runs are always empty, since Markdown tables have no captions. */
  readonly caption: DraftClause;
  readonly header: readonly DraftClause[];
  readonly rows: readonly (readonly DraftClause[])[];
}

/** Where the jurisdiction blocks are placed: `::jurisdictions`. */
export interface DraftPlace {
  readonly type: 'jurisdictions';
}

export interface DraftClause {
  /** The id that the written source declares; `null` until it is known. */
  readonly id: string | null;
  /** Anchors that the source gave this place: `<a name="x">`, `{#x}`, `{: #x }`. */
  readonly names: readonly string[];
  readonly runs: readonly DraftRun[];
  /** In the imported file, counted from 1. */
  readonly line: number;
}

/** Inlines are flat, with their marks on the leaf, so that a step can cut text without untangling a tree. */
export type DraftRun = DraftText | DraftBreak;

export interface DraftText {
  readonly type: 'text';
  readonly value: string;
  readonly marks: DraftMarks;
}

export interface DraftBreak {
  readonly type: 'break';
  readonly marks: DraftMarks;
}

export interface DraftMarks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Two runs are of one link where they bear the same object. */
  readonly link: DraftLink | null;
}

export interface DraftLink {
  readonly href: string;
  readonly line: number;
}

export const unmarked: DraftMarks = { strong: false, emphasis: false, link: null };
