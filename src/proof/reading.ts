/** What was read out of a file: its words as its reader met them, and what it says of itself. */
export interface Reading {
  readonly format: ReadFormat;
  /** It is the part of a web page that is the article, and no whole page. */
  readonly part: boolean;
  readonly claim: Claim;
  /** In reading order, furniture included. */
  readonly pieces: readonly Piece[];
  /** The record and the source that the file carries with it; empty where it carries none. */
  readonly attachments: readonly Attachment[];
}

/** The kinds of files that words can be read from. */
export type ReadFormat = 'html' | 'pdf' | 'docx' | 'text' | 'markdown' | 'json';

/** Which edition a file says that it is of; `null` for what it does not say. */
export interface Claim {
  /** The root of the release, SHA-256 in hexadecimal. */
  readonly root: string | null;
  readonly notice: string | null;
  readonly version: string | null;
  readonly locale: string | null;
}

export const noClaim: Claim = { root: null, notice: null, version: null, locale: null };

export interface Attachment {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A paragraph, a heading, a cell: words that are read as one. */
export interface Piece {
  /** The clause that the format says it is; `null` for furniture, and in formats that say nothing. */
  readonly anchor: string | null;
  readonly runs: readonly PieceRun[];
}

/** Words with their marks; a line break is a line feed. */
export interface PieceRun {
  readonly text: string;
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** An address, or `#` and an anchor. */
  readonly link: string | null;
}

/** A file cannot be read; the message is for the person who called, and ends a sentence that begins with its name. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}

/** The bare words of a piece. */
export function wordsOf({ runs }: Piece): string {
  return runs.map(({ text }) => text).join('');
}
