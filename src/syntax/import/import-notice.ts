import type { ClauseId, Notice } from '../../ast/notice.ts';
import { excessOf } from '../excess.ts';
import { noticeId } from '../metadata.ts';
import { clauseText } from './clause-text.ts';
import { clausesOf } from './clauses-of.ts';
import type { Draft } from './draft.ts';
import { dropContents } from './drop-contents.ts';
import { findDates } from './find-dates.ts';
import { findTitle } from './find-title.ts';
import { findUrl } from './find-url.ts';
import { flattenHeadings } from './flatten-headings.ts';
import { type ImportNote, type ImportNotes, joinNotes, sortNotes } from './import-notes.ts';
import { inputFault } from './input-fault.ts';
import { keepCellNames, keepIds } from './keep-ids.ts';
import { levelHeadings } from './level-headings.ts';
import { liftJurisdictions } from './lift-jurisdictions.ts';
import { promoteTableHeader } from './promote-table-header.ts';
import { readDocument } from './read-document.ts';
import { resolveLinks } from './resolve-links.ts';
import { settleAnchors } from './settle-anchors.ts';
import { placeholderUrl, type WrittenFile, writeSource } from './write-source.ts';

export type { ImportNote } from './import-notes.ts';

export interface ImportInput {
  /** The imported file's name, for messages. */
  readonly file: string;
  readonly text: string;
  /** The id that the notice is to have. */
  readonly id: string;
}

export interface ImportResult extends ImportNotes {
  /** What to write, relative to the project; none where nothing could be imported, and `unplaced` says why. */
  readonly files: readonly WrittenFile[];
}

/** The notice that a document is a later version of. */
export interface EarlierVersion {
  readonly notice: Notice;
  /** Every anchor that it ever had: none of them is given to another clause. */
  readonly used: Iterable<ClauseId>;
}

type Step = (draft: Draft) => Draft;

/** What is done to a document, in this order. */
function stepsFor(before: Notice | null): readonly Step[] {
  return [
    findTitle,
    (draft) => findDates(draft, before),
    liftJurisdictions,
    flattenHeadings,
    findUrl,
    ...(before === null ? [] : [(draft: Draft) => keepIds(draft, before)]),
    settleAnchors,
    resolveLinks,
    dropContents,
    promoteTableHeader,
    ...(before === null ? [] : [(draft: Draft) => keepCellNames(draft, before)]),
    levelHeadings,
    namePlaceholderUrl,
  ];
}

/**
 * Makes the source files of a notice of a Markdown document. No word is lost: what a notice has no node for stays as a
 * paragraph, and `unplaced` names it with its line. Never throws.
 */
export function importNotice({ file, text, id }: ImportInput): ImportResult {
  if (!noticeId.safeParse(id).success) {
    return refusal({ line: 1, message: `\`${id}\` cannot name a notice` });
  }
  const fault = inputFault(file, text);
  return fault === null ? importDraft(readDocument({ file, text, id })) : refusal(fault);
}

/**
 * Makes the source files of a notice of a document that was read, whatever its format was. Of a later version of a notice
 * what was there before keeps its ids.
 */
export function importDraft(document: Draft, earlier: EarlierVersion | null = null): ImportResult {
  const { file } = document;
  if (![...clausesOf(document)].some(({ clause }) => clauseText(clause) !== '')) {
    return refusal({ line: 1, message: `\`${file}\` holds no words` });
  }
  const before = earlier?.notice ?? null;
  const draft = stepsFor(before).reduce((one, step) => step(one), withAddress(document, before));
  const files = writeSource(draft, earlier?.used ?? []);
  for (const written of files) {
    const excess = excessOf(written);
    if (excess !== null) {
      return refusal({ line: 1, message: `\`${file}\` cannot be a notice: ${excess.message}` });
    }
  }
  return { files, ...sortNotes(draft.notes) };
}

function refusal(note: ImportNote): ImportResult {
  return { files: [], repairs: [], unplaced: [note] };
}

/** A later version is published where the notice is, whatever the document says. */
function withAddress(document: Draft, before: Notice | null): Draft {
  return before === null ? document : { ...document, metadata: { ...document.metadata, url: before.url } };
}

function namePlaceholderUrl(draft: Draft): Draft {
  if (draft.metadata.url !== null) return draft;
  const url = placeholderUrl(draft.id);
  const message = `the notice's address was not found; \`${url}\` stands for it`;
  return {
    ...draft,
    metadata: { ...draft.metadata, url },
    notes: joinNotes(draft.notes, { unplaced: [{ line: 1, message }] }),
  };
}
