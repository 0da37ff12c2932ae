import { isClauseId } from '../../ast/clause-id.ts';
import { openPackage } from '../../word/open-package.ts';
import { type ReviewComment, readComments } from '../../word/read-comments.ts';
import { readProperties } from '../../word/read-properties.ts';
import { readStory } from '../../word/read-story.ts';
import { type StoryParagraph, wordsOf } from '../../word/story.ts';
import { WordFileError } from '../../word/word-file-error.ts';
import { type HandIn, type HandInUnit, type ReadIn, unreadable } from '../hand-in.ts';
import { findMarks } from '../marks.ts';
import { columns, propertyNames, readFacts, type TableFact } from './table-facts.ts';

/**
 * Reads a translation table that was edited in Word, of at most so many bytes packed and unpacked. Every tracked change
 * is taken as accepted. Rows that were deleted, and those that name a part of the notice, are passed over.
 */
export function readTable(bytes: Uint8Array, largest: number): ReadIn {
  try {
    const parts = openPackage(bytes, largest);
    const story = readStory(parts);
    const rows = rowsOf(story);
    if (rows === null)
      return unreadable('holds no translation table; a file for review is taken back by `stele review`');
    const comments = readComments(parts);
    const faults = rows.flatMap(({ at, id, isLost }) =>
      isLost
        ? [
            {
              at,
              clause: null,
              reason: `the id of the clause is gone${id === '' ? '' : `: “${id}” is none`}`,
            },
          ]
        : [],
    );
    if (faults.length > 0) return { type: 'unreadable', faults };
    const handIn: HandIn = {
      ...factsOf(story, readProperties(parts)),
      units: rows.map((row) => unitOf(row, comments)),
      comments: story.filter(({ cell }) => cell === null).flatMap((paragraph) => said(paragraph, comments)),
    };
    return { type: 'read', handIn };
  } catch (error) {
    if (error instanceof WordFileError) return unreadable(error.message.replace(/^the file /, ''));
    throw error;
  }
}

interface TableRow {
  readonly at: number;
  readonly id: string;
  readonly isLost: boolean;
  /** By column. */
  readonly cells: readonly (readonly StoryParagraph[])[];
}

/** The rows of clauses of the first table that looks like one of ours; `null` where there is none. */
function rowsOf(story: readonly StoryParagraph[]): readonly TableRow[] | null {
  const first = story.find((paragraph) => isHead(paragraph) || (isInFirst(paragraph) && hasMarks(paragraph)));
  if (first === undefined) return null;
  const byRow = new Map<number, StoryParagraph[]>();
  for (const paragraph of story) {
    if (paragraph.cell === null || paragraph.cell.table !== first.cell?.table) continue;
    const row = byRow.get(paragraph.cell.row) ?? [];
    byRow.set(paragraph.cell.row, row);
    row.push(paragraph);
  }
  const heads = byRow.get(0)?.some(isHead) === true ? (byRow.get(0) ?? []) : [];
  const places = columns.map((name, index) => {
    const head = heads.find((paragraph) => textOf([paragraph]).trim() === name);
    return head?.cell?.column ?? index;
  });
  return [...byRow].flatMap(([row, paragraphs]): TableRow[] => {
    const isPart = paragraphs.every(({ cell }) => cell?.column === 0);
    const isGone = paragraphs.every((one) => one.row?.kind === 'deleted');
    if (paragraphs === heads || isPart || isGone || textOf(paragraphs).trim() === '') return [];
    const cells = places.map((column) => paragraphs.filter(({ cell }) => cell?.column === column));
    const [id = ''] = textOf(cells[0] ?? []).split(/\s/);
    return [{ at: row + 1, id, isLost: !isClauseId(id), cells }];
  });
}

/** Whether it is the head of the column of clauses. */
function isHead(paragraph: StoryParagraph): boolean {
  return paragraph.cell?.row === 0 && textOf([paragraph]).trim() === columns[0];
}

function isInFirst({ cell }: StoryParagraph): boolean {
  return cell?.column === 0;
}

function hasMarks(paragraph: StoryParagraph): boolean {
  return findMarks(textOf([paragraph])).base !== null;
}

function unitOf({ id, at, cells }: TableRow, comments: ReadonlyMap<string, ReviewComment>): HandInUnit {
  const [clause = [], source = [], target = [], note = []] = cells;
  return {
    id,
    at,
    source: textOf(source),
    ...findMarks(textOf(clause)),
    target: textOf(target),
    finished: null,
    comments: [
      ...note.map((paragraph) => textOf([paragraph])).filter((text) => text.trim() !== ''),
      ...cells.flat().flatMap((paragraph) => said(paragraph, comments)),
    ],
  };
}

function said(paragraph: StoryParagraph, comments: ReadonlyMap<string, ReviewComment>): readonly string[] {
  return paragraph.comments.flatMap((id) => {
    const comment = comments.get(id);
    if (comment === undefined) return [];
    return [comment.author === '' ? comment.text : `${comment.author}: ${comment.text}`];
  });
}

/** Paragraphs are parted by line feeds, but where the end of one was deleted. */
function textOf(paragraphs: readonly StoryParagraph[]): string {
  return paragraphs
    .map(({ pieces, mark }, index) => {
      const isLast = index === paragraphs.length - 1;
      return wordsOf(pieces, 'accepted') + (isLast || mark?.kind === 'deleted' ? '' : '\n');
    })
    .join('');
}

function factsOf(
  story: readonly StoryParagraph[],
  properties: ReadonlyMap<string, string>,
): Pick<HandIn, 'notice' | 'sourceLocale' | 'targetLocale'> {
  const printed = story
    .filter(({ cell }) => cell === null)
    .map((paragraph) => readFacts(textOf([paragraph])))
    .find((facts) => facts !== null);
  const fact = (name: TableFact): string | null =>
    properties.get(propertyNames[name]) ?? printed?.[name] ?? null;
  return { notice: fact('notice'), sourceLocale: fact('sourceLocale'), targetLocale: fact('targetLocale') };
}
