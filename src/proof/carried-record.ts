import { recordName } from '../release/read-release.ts';
import type { ReleasedEdition } from '../release/release.ts';
import { readMarkdown } from './read/read-markdown.ts';
import { readStatement } from './read-statement.ts';
import { type Piece, type Reading, UnreadableFile, wordsOf } from './reading.ts';
import { nameByHash, type RecordedClauses } from './record-clauses.ts';

/** Whether the words of a file agree with the record that it carries. */
export interface CarriedVerdict {
  /** The root that the record states. */
  readonly root: string;
  /** The record is one that its own root vouches for. */
  readonly sound: boolean;
  /** How its clauses agree with the record; `null` where that cannot be told. */
  readonly recorded: RecordedClauses | null;
}

/**
 * Holds a PDF against the record and the source that are attached to it: the record has the fingerprints of the source's
 * clauses, and the source their words. `null` for a file that carries no record.
 */
export function judgeCarried({ format, pieces, attachments }: Reading): CarriedVerdict | null {
  const record = attachments.find(({ name }) => name === recordName);
  if (format !== 'pdf' || record === undefined) return null;
  const statement = readStatement({ path: recordName, bytes: record.bytes });
  if ('message' in statement) return { root: 'none', sound: false, recorded: null };
  const { root, editions } = statement.record;
  const source = attachments.find(({ name }) => name.endsWith('.md'));
  const words = source === undefined ? null : sourceWords(source.bytes, editions);
  return {
    root,
    sound: statement.isSound,
    recorded: words === null ? null : recordedIn(pieces, words),
  };
}

interface SourceWords {
  readonly edition: ReleasedEdition;
  readonly words: ReadonlyMap<string, string>;
}

/** The words of the attached source by the clauses whose fingerprints they have, in the edition where most have one. */
function sourceWords(bytes: Uint8Array, editions: readonly ReleasedEdition[]): SourceWords | null {
  let pieces: readonly Piece[];
  try {
    pieces = readMarkdown(bytes).pieces;
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
  let best: SourceWords | null = null;
  for (const edition of editions) {
    const words = nameByHash(pieces, edition);
    if (words.size > (best?.words.size ?? 0)) best = { edition, words };
  }
  return best;
}

function recordedIn(pieces: readonly Piece[], { edition, words }: SourceWords): RecordedClauses {
  const found = new Map<string, string>();
  for (const piece of pieces) if (piece.anchor !== null) found.set(piece.anchor, wordsOf(piece));
  const { locale, clauses } = edition;
  // A cell without words prints nothing.
  const unlike = clauses.filter(
    ({ id }) => squeezed(words.get(id) ?? '\0') !== squeezed(found.get(id) ?? ''),
  );
  const listed = new Set<string>(clauses.map(({ id }) => id));
  return {
    locale,
    unlike: unlike.map(({ id }) => id),
    unknown: [...found.keys()].filter((id) => !listed.has(id)),
    alike: clauses.length - unlike.length,
  };
}

/** A PDF has white space where a line ends, too. */
function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
