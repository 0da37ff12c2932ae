import { isClauseId } from '../../ast/clause-id.ts';
import { openPackage } from '../../word/open-package.ts';
import { type ReviewComment, readComments } from '../../word/read-comments.ts';
import { readProperties } from '../../word/read-properties.ts';
import { readStory } from '../../word/read-story.ts';
import { type StoryParagraph, wordsOf } from '../../word/story.ts';
import { WordFileError } from '../../word/word-file-error.ts';
import { type HandIn, type HandInUnit, type ReadFault, type ReadIn, unreadable } from '../hand-in.ts';
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
    const faults = rows.flatMap(faultsIn);
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
  /** A table stands in one of its cells. */
  readonly holdsTable: boolean;
}

/** What keeps a row from being taken without losing something that somebody put there. */
function faultsIn({ at, id, isLost, cells, holdsTable }: TableRow): readonly ReadFault[] {
  if (isLost) {
    const found = id === '' ? '' : `: “${id}” is none`;
    return [{ at, clause: null, reason: `the id of the clause is gone${found}` }];
  }
  const [object] = (cells[2] ?? []).flatMap(({ objects }) => objects);
  const held = holdsTable ? 'a table of its own' : object;
  return held === undefined ? [] : [{ at, clause: id, reason: `holds ${held}, which no clause can hold` }];
}

/** The rows of clauses of the first table that looks like one of ours; `null` where there is none. */
function rowsOf(story: readonly StoryParagraph[]): readonly TableRow[] | null {
  const first = story.find((paragraph) => isHead(paragraph) || (isInFirst(paragraph) && hasMarks(paragraph)));
  if (first === undefined) return null;
  const { byRow, holdTables } = paragraphsOf(story, first.cell?.table ?? 0);
  const heads = byRow.get(0)?.some(isHead) === true ? (byRow.get(0) ?? []) : [];
  const places = placesOfColumns(heads);
  if (places[columns.indexOf('Translation')] === null) return null;
  return [...byRow].flatMap(([row, paragraphs]): TableRow[] => {
    const isPart = paragraphs.every(({ cell }) => cell?.column === 0);
    const isGone = paragraphs.every((one) => one.row?.kind === 'deleted');
    if (paragraphs === heads || isPart || isGone || textOf(paragraphs).trim() === '') return [];
    const cells = places.map((column) => paragraphs.filter(({ cell }) => cell?.column === column));
    const [id = ''] = textOf(cells[0] ?? [])
      .trim()
      .split(/\s/);
    return [{ at: row + 1, id, isLost: !isClauseId(id), cells, holdsTable: holdTables.has(row) }];
  });
}

/** Where each column stands by its head, or as it was handed out; `null` for one that is gone. */
function placesOfColumns(heads: readonly StoryParagraph[]): readonly (number | null)[] {
  const found = columns.map((name) => {
    const head = heads.find((paragraph) => textOf([paragraph]).trim() === name);
    return head?.cell?.column ?? null;
  });
  return found.map((column, index) => column ?? (found.includes(index) ? null : index));
}

/** A table's paragraphs by its rows, and the rows that have a table with words in a cell. */
function paragraphsOf(
  story: readonly StoryParagraph[],
  table: number,
): {
  readonly byRow: ReadonlyMap<number, readonly StoryParagraph[]>;
  readonly holdTables: ReadonlySet<number>;
} {
  const byRow = new Map<number, StoryParagraph[]>();
  const holdTables = new Set<number>();
  let hasOther = false;
  for (const paragraph of story) {
    const { cell } = paragraph;
    if (cell?.table === table) {
      // A cell ends with a paragraph of its own, behind every table in it.
      if (hasOther) holdTables.add(cell.row);
      hasOther = false;
      const row = byRow.get(cell.row) ?? [];
      byRow.set(cell.row, row);
      row.push(paragraph);
    } else if (byRow.size > 0 && paragraph.row?.kind !== 'deleted')
      hasOther ||= textOf([paragraph]).trim() !== '';
  }
  return { byRow, holdTables };
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
