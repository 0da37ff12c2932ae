import type { Clause, ClauseId } from '../ast/notice.ts';
import { foldText } from '../ast/tidy-inlines.ts';
import { proseOf } from '../ast/walk.ts';
import { isFurnitureBookmark } from '../format/docx/bookmark-names.ts';
import type { ReviewComment } from '../word/read-comments.ts';
import { type Revision, type StoryParagraph, type StoryPiece, wordsOf } from '../word/story.ts';
import { cutWords } from '../wording/cut-words.ts';
import { wordChanges } from '../wording/word-changes.ts';
import { wordSegmenter } from '../wording/word-segmenter.ts';
import type { ReviewedEdition } from './edition.ts';
import type { EditionFacts } from './edition-facts.ts';
import { inOrder } from './in-order.ts';
import { leadsToAddress } from './leads-to-address.ts';
import type { Leaf } from './leaves.ts';
import { type PlacedWords, placeWords } from './place-words.ts';
import type { AddedParagraph, ClauseChange, ClauseReview, Review } from './review.ts';
import { ReviewInputError } from './review-input-error.ts';
import { withoutCaveat } from './without-caveat.ts';

/** An edited file, read. */
export interface EditedFile {
  readonly facts: EditionFacts;
  readonly story: readonly StoryParagraph[];
  readonly comments: ReadonlyMap<string, ReviewComment>;
}

/** What comparing finds: the review, and how each clause's new words fit into its marks. */
export interface Compared {
  readonly review: Review;
  readonly placed: ReadonlyMap<ClauseId, PlacedWords>;
}

/**
 * Tells what a reviewer did. Tracked changes count as accepted; what was changed without being tracked counts too.
 * Throws a `ReviewInputError` for a file in which no clause of the edition is found.
 */
export function compareWithEdition(file: EditedFile, edition: ReviewedEdition): Compared {
  const segmenter = wordSegmenter(edition.notice.locale);
  const { parts, added, order } = gather(file, edition);
  if (parts.size === 0) {
    throw new ReviewInputError(
      `the file names no clause of the notice ${edition.notice.id}: it is not of the format docx-review, or of another notice`,
    );
  }
  const placed = new Map<ClauseId, PlacedWords>();
  const moved = movedFrom(order, edition);
  const clauses = [...edition.clauses.values()].flatMap((clause): ClauseReview[] => {
    const paragraphs = parts.get(clause.id) ?? [];
    const { review, words } = reviewOf(clause, paragraphs, { file, edition, segmenter, moved });
    if (words !== null) placed.set(clause.id, words);
    return review === null ? [] : [review];
  });
  const { notice, fingerprint } = edition;
  const review: Review = {
    notice: notice.id,
    locale: notice.locale,
    version: file.facts.version ?? notice.version,
    current: file.facts.fingerprint === fingerprint,
    clauses,
    added,
  };
  return { review, placed };
}

interface ClauseParagraph {
  readonly paragraph: StoryParagraph;
  /** Other clauses that stand in the same paragraph. */
  readonly shared: boolean;
}

interface Gathered {
  readonly parts: ReadonlyMap<ClauseId, readonly ClauseParagraph[]>;
  readonly added: readonly AddedParagraph[];
  /** The clauses that have words, in the order of the file. */
  readonly order: readonly ClauseId[];
}

/** Gives each paragraph to its clause: by the control's tag, by its bookmark, by the control's name. */
function gather({ story, comments }: EditedFile, edition: ReviewedEdition): Gathered {
  const parts = new Map<ClauseId, ClauseParagraph[]>();
  const added: AddedParagraph[] = [];
  const order = new Set<ClauseId>();
  let last: ClauseId | null = null;
  for (const paragraph of story) {
    const own = [
      ...new Set(paragraph.bookmarks.flatMap((name) => edition.byBookmark.get(name.toLowerCase()) ?? [])),
    ];
    const [clause] = [
      ...clausesBy(paragraph.tags, edition),
      ...own,
      ...clausesBy(paragraph.aliases, edition),
    ];
    const text = wordsOf(paragraph.pieces, 'accepted');
    if (clause === undefined) {
      const known = isFurniture(paragraph, foldText(text).trim(), edition);
      if ((text.trim() === '' || known) && paragraph.comments.length === 0) continue;
      added.push({
        behind: last,
        text: tidy(text),
        revision: paragraph.pieces.find(({ revision }) => revision !== null)?.revision ?? null,
        comments: paragraph.comments.flatMap((id) => comments.get(id) ?? []),
      });
      continue;
    }
    const others = own.filter((id) => id !== clause);
    for (const id of [clause, ...others]) {
      const own = edition.clauses.get(id);
      const words = own === undefined ? paragraph : withoutCaveat(paragraph, own, edition.sourceUrl);
      parts.set(id, [...(parts.get(id) ?? []), { paragraph: words, shared: others.length > 0 }]);
    }
    if (text.trim() !== '') {
      order.add(clause);
      last = clause;
    }
  }
  return { parts, added, order: [...order] };
}

/** A line of the cover, the banner or the contents, a caveat, or what is said of a withdrawn anchor. */
function isFurniture(
  { bookmarks, pieces }: StoryParagraph,
  words: string,
  edition: ReviewedEdition,
): boolean {
  const linked = pieces.length > 0 && pieces.every(({ link }) => link?.startsWith('#') === true);
  return (
    bookmarks.some((name) => isFurnitureBookmark(name) || edition.furniture.has(name.toLowerCase())) ||
    edition.furnitureWords.has(words) ||
    (linked && edition.headingWords.has(words))
  );
}

function clausesBy(tags: readonly string[], { byTag }: ReviewedEdition): ClauseId[] {
  return tags.flatMap((tag) => byTag.get(tag) ?? []);
}

/** Clauses that do not stand in the edition's order, and the clause that each stands behind now. */
function movedFrom(
  order: readonly ClauseId[],
  { clauses }: ReviewedEdition,
): ReadonlyMap<ClauseId, ClauseId | null> {
  const places = new Map([...clauses.keys()].map((id, index) => [id, index]));
  const kept = inOrder(order.map((id) => places.get(id) ?? 0));
  return new Map(
    order.flatMap((id, index) => (kept.has(index) ? [] : [[id, order[index - 1] ?? null] as const])),
  );
}

interface Around {
  readonly file: EditedFile;
  readonly edition: ReviewedEdition;
  readonly segmenter: Intl.Segmenter;
  readonly moved: ReadonlyMap<ClauseId, ClauseId | null>;
}

interface Reviewed {
  readonly review: ClauseReview | null;
  /** `null` where no words of it changed. */
  readonly words: PlacedWords | null;
}

function reviewOf(clause: Clause, parts: readonly ClauseParagraph[], around: Around): Reviewed {
  const { file, edition, segmenter, moved } = around;
  const before = proseOf(clause.children);
  const paragraphs = parts.map(({ paragraph }) => paragraph);
  const written = paragraphs.filter(({ pieces }) => wordsOf(pieces, 'accepted').trim() !== '');
  const pieces = written.flatMap((paragraph, index) => [
    ...(index === 0 ? [] : [paragraphEnd]),
    ...paragraph.pieces.filter(({ revision }) => revision?.kind !== 'deleted'),
  ]);
  const after = tidy(pieces.map(({ text }) => text).join(''));
  const rejected = tidy(paragraphs.map((paragraph) => wordsOf(paragraph.pieces, 'rejected')).join(''));
  const changes: ClauseChange[] = [];
  const edited = after !== before;
  const words = placeWords(clause, pieces.map(normal), {
    segmenter,
    leadsTo: (link, leaf) => leadsTo(link, leaf, edition),
  });
  if (edited) changes.push({ type: after === '' ? 'deleted' : 'edited' });
  if (written.length > 1) changes.push({ type: 'split' });
  if (parts.some(({ shared }) => shared) || written.some(({ mark }) => mark?.kind === 'deleted')) {
    changes.push({ type: 'joined' });
  }
  const behind = moved.get(clause.id);
  if (behind !== undefined) changes.push({ type: 'moved', behind });
  const formats = [
    ...(after === '' ? [] : words.faults),
    ...paragraphs.flatMap(({ objects }) => objects.map((one) => `there is ${one}`)),
  ];
  for (const what of new Set(formats)) changes.push({ type: 'formatted', what });
  const comments = paragraphs.flatMap((paragraph) =>
    paragraph.comments.flatMap((id) => file.comments.get(id) ?? []),
  );
  if (comments.length > 0) changes.push({ type: 'commented' });
  if (changes.length === 0) return { review: null, words: null };
  const hash = file.facts.hashes.get(clause.id);
  return {
    review: {
      clause: clause.id,
      changes,
      before,
      after,
      words: edited ? wordChanges(before, after, (text) => cutWords(text, segmenter)) : [],
      revisions: revisionsIn(paragraphs),
      untracked: rejected !== before,
      outdated: hash !== undefined && hash !== edition.hashes.get(clause.id),
      comments,
    },
    words: edited ? words : null,
  };
}

const paragraphEnd: StoryPiece = { text: '\n', bold: false, italic: false, link: null, revision: null };

/** Words as a clause holds them: composed, single spaces, none at its ends and around its breaks. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .split('\n')
    .map((line) => foldText(line).trim())
    .join('\n')
    .trim();
}

function normal(piece: StoryPiece): StoryPiece {
  return { ...piece, text: piece.text.normalize('NFC').replace(/[ \t\r]+/g, ' ') };
}

function revisionsIn(paragraphs: readonly StoryParagraph[]): readonly Revision[] {
  const found = new Map<string, Revision>();
  for (const { pieces, mark, row } of paragraphs) {
    for (const revision of [...pieces.map((piece) => piece.revision), mark, row]) {
      if (revision !== null) found.set(JSON.stringify(revision), revision);
    }
  }
  return [...found.values()];
}

/** Whether a link of the file leads where the leaf's does. */
function leadsTo(link: string, { link: target }: Leaf, { bookmarkOf }: ReviewedEdition): boolean {
  if (target === null) return false;
  if (target.type === 'anchor')
    return link.startsWith('#') && link.slice(1).toLowerCase() === bookmarkOf(target.id);
  return leadsToAddress(link, target.href);
}
