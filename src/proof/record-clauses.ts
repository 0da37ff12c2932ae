import { diffArrays } from 'diff';
import { clauseHash } from '../flow/fingerprint.ts';
import type { FlowLink, FlowRun } from '../flow/flow.ts';
import { unmarked } from '../flow/marks.ts';
import { bookmarkNames } from '../format/docx/bookmark-names.ts';
import type { Release, ReleasedEdition, Sha256 } from '../release/release.ts';
import { nameWordClauses } from './name-word-clauses.ts';
import { type Piece, type PieceRun, type Reading, wordsOf } from './reading.ts';

/** What a record alone tells of a file, whose words it does not hold: only fingerprints of them. */
export interface RecordedClauses {
  readonly locale: string;
  /** Clauses that the file has otherwise, or not at all, in reading order. */
  readonly unlike: readonly string[];
  /** Clauses of the file that the record does not list. */
  readonly unknown: readonly string[];
  /** How many clauses are as the record says. */
  readonly alike: number;
}

/**
 * Compares the clauses of a file with the fingerprints of a record, in the edition that most of them agree with. `null`
 * where the format does not tell where a clause begins, or not how its words are marked; and where no clause agrees.
 */
export function compareWithRecord(
  reading: Reading,
  { editions }: Pick<Release, 'editions'>,
): RecordedClauses | null {
  let best: RecordedClauses | null = null;
  for (const edition of editions) {
    const one = compareWithEdition(reading, edition);
    if (one !== null && one.alike > (best?.alike ?? 0)) best = one;
  }
  return best;
}

function compareWithEdition(reading: Reading, edition: ReleasedEdition): RecordedClauses | null {
  const { locale, clauses } = edition;
  switch (reading.format) {
    case 'html':
    case 'docx':
    case 'json': {
      const found = hashesIn(reading, edition);
      const gone = withdrawnIn(reading);
      const unlike = clauses.filter(
        ({ id, sha256 }) => !(found.get(id) ?? wordless).includes(sha256) && !gone.has(id),
      );
      const listed = new Set<string>(clauses.map(({ id }) => id));
      const unknown = [...found.keys()].filter((id) => !listed.has(id));
      return { locale, unlike: unlike.map(({ id }) => id), unknown, alike: clauses.length - unlike.length };
    }
    case 'markdown': {
      const named = nameByHash(reading.pieces, edition);
      const unlike = clauses.filter(({ id }) => !named.has(id)).map(({ id }) => id);
      return { locale, unlike, unknown: [], alike: named.size };
    }
    case 'pdf':
    case 'text':
      return null;
  }
}

/** The fingerprint of a cell with nothing in it, of which no reader tells. */
const wordless: readonly Sha256[] = [hashOf([])];

/** What the clauses of a file may be: Word shows the emphasis of Hangul, which has no italics, as weight. */
function hashesIn(
  { format, pieces }: Reading,
  { clauses }: ReleasedEdition,
): ReadonlyMap<string, readonly Sha256[]> {
  const isWord = format === 'docx';
  const named = isWord ? nameWordClauses(pieces, bookmarkNames(clauses.map(({ id }) => id))) : pieces;
  const hashes = new Map<string, readonly Sha256[]>();
  for (const { anchor, runs } of named) {
    // Of two that bear one name the first is the one that a link leads to.
    if (anchor === null || hashes.has(anchor)) continue;
    hashes.set(anchor, (isWord ? [runs, runs.map(slanted)] : [runs]).map(hashOf));
  }
  return hashes;
}

function slanted(run: PieceRun): PieceRun {
  return run.strong && /\p{sc=Hang}/u.test(run.text) ? { ...run, strong: false, emphasis: true } : run;
}

/** Data say of a withdrawn anchor only that it is one; the line that is printed for it is not there. */
function withdrawnIn({ format, pieces }: Reading): ReadonlySet<string> {
  if (format !== 'json') return new Set();
  return new Set(pieces.flatMap((piece) => /^id: (.+)$/u.exec(wordsOf(piece))?.[1] ?? []));
}

/**
 * The pieces of a file that says of nothing which clause it is, by the clauses whose fingerprints they have, in order.
 * Gives their words.
 */
export function nameByHash(
  pieces: readonly Piece[],
  { clauses }: ReleasedEdition,
): ReadonlyMap<string, string> {
  const ids = new Set<string>(clauses.map(({ id }) => id));
  const due = clauses.map(({ sha256 }): Candidates => [{ hash: sha256, words: '' }]);
  const found = pieces.map(({ runs }) => candidates(runs.map((run) => withLocalLink(run, ids))));
  const named = new Map<string, string>();
  let atDue = 0;
  const parts = diffArrays(due, found, { comparator: share, maxEditLength: mostDifferences }) ?? [];
  for (const { value, added, removed } of parts) {
    if (!added && !removed) {
      for (const [index, one] of value.entries()) {
        const clause = clauses[atDue + index];
        const words = one.find(({ hash }) => hash === clause?.sha256)?.words ?? '';
        if (clause !== undefined) named.set(clause.id, words);
      }
    }
    if (!added) atDue += value.length;
  }
  return named;
}

/** Comparing takes longer by the square of what differs. */
const mostDifferences = 4_000;

/** What a piece may be of a clause: Markdown has no captions and no lettered items, and writes them in its own way. */
type Candidates = readonly { readonly hash: Sha256; readonly words: string }[];

function candidates(runs: readonly PieceRun[]): Candidates {
  const caption = runs.map((run) => ({ ...run, strong: false }));
  const [first, ...rest] = runs;
  const label = first === undefined ? null : /^\([a-z]+\) /u.exec(first.text);
  const item =
    first === undefined || label === null
      ? []
      : [[{ ...first, text: first.text.slice(label[0].length) }, ...rest]];
  return [runs, caption, ...item].map((some) => ({
    hash: hashOf(some),
    words: some.map(({ text }) => text).join(''),
  }));
}

function share(a: Candidates, b: Candidates): boolean {
  return a.some(({ hash }) => b.some((other) => other.hash === hash));
}

/** Links to a clause lead, in Markdown, to its place on the web page. */
function withLocalLink(run: PieceRun, ids: ReadonlySet<string>): PieceRun {
  const at = run.link?.indexOf('#') ?? -1;
  if (run.link === null || at < 0) return run;
  const fragment = decoded(run.link.slice(at + 1));
  return ids.has(fragment) ? { ...run, link: `#${fragment}` } : run;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

function hashOf(runs: readonly PieceRun[]): Sha256 {
  return clauseHash(
    runs.map(
      ({ text, strong, emphasis, link }): FlowRun => ({
        ...unmarked,
        type: 'text',
        text,
        strong,
        emphasis,
        link: linkOf(link),
      }),
    ),
  );
}

function linkOf(link: string | null): FlowLink | null {
  if (link === null) return null;
  return link.startsWith('#')
    ? { type: 'anchor', anchor: link.slice(1) }
    : { type: 'address', href: link, reference: null };
}
