import { assertNever } from '../../ast/assert-never.ts';
import type { FlowCell, FlowRevised, FlowRow, FlowTable } from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { aliasesOf, idOf } from './attributes.ts';
import { escapeAttribute } from './escape.ts';
import { caveatInlines, inlines, moveNoteInlines } from './inlines.ts';
import { clausePermalink } from './permalinks.ts';
import {
  changeClasses,
  classAttribute,
  moveNoteOf,
  type PageWords,
  type RevisionMarks,
  revisionMarks,
  sideClasses,
} from './revisions.ts';

/**
 * Appends a table in a box that scrolls by itself where the screen is narrow; the box can be focused, so that it
 * scrolls by keyboard too, and is named by the caption or by the paragraph that introduces the table.
 */
export function writeTable(table: FlowTable, words: PageWords, html: TextCollector): void {
  const { revised, headerRows, rows } = table;
  const label = table.caption === null ? table.labelledBy : (table.anchors[0] ?? null);
  const group = label === null ? '' : ` role="group" aria-labelledby="${escapeAttribute(label)}"`;
  const whole = revised?.side === 'both' ? undefined : revised;
  const note = table.caption === null ? moveNoteOf(revised) : [];
  if (note.length > 0) {
    html.push(`<p${classAttribute(['stele-move', ...sideClasses(revised)])}>${inlines(note)}</p>\n`);
  }
  html.push(
    `<div${classAttribute(['stele-table', ...changeClasses(whole)])} tabindex="0"${group}>\n`,
    openingOf(table, label, words),
  );
  if (headerRows > 0) {
    html.push('<thead>\n');
    writeRows(rows.slice(0, headerRows), { whole, words }, html);
    html.push('</thead>\n');
  }
  if (rows.length > headerRows) {
    html.push('<tbody>\n');
    writeRows(rows.slice(headerRows), { whole, words }, html);
    html.push('</tbody>\n');
  }
  html.push('</table>\n</div>\n');
}

/** The clause of the caption bears the anchors of the table; without a caption the table itself does. */
function openingOf(table: FlowTable, label: string | null, words: PageWords): string {
  const { anchors, caption, caveat, revised } = table;
  if (caption !== null) {
    const before = `${aliasesOf(anchors)}${caveatInlines(caveat)}${moveNoteInlines(revised)}`;
    const text = `${before}${inlines(caption, revisionMarks(revised, words, anchors))}${clausePermalink(anchors)}`;
    const classes = revised?.side === 'both' ? changeClasses(revised) : [];
    return `<table>\n<caption${idOf(anchors)}${classAttribute(classes)}>${text}</caption>\n`;
  }
  const labelled = label === null ? '' : ` aria-labelledby="${escapeAttribute(label)}"`;
  return `${aliasesOf(anchors)}<table${idOf(anchors)}${labelled}>\n`;
}

/** Where rows stand: what became of the whole table, if anything. */
interface RowPlace {
  readonly whole: FlowRevised | undefined;
  readonly words: PageWords;
}

function writeRows(rows: readonly FlowRow[], { whole, words }: RowPlace, html: TextCollector): void {
  for (const { revised, cells } of rows) {
    html.push(`<tr${classAttribute(changeClasses(revised))}>\n`);
    for (const [index, cell] of cells.entries()) {
      const row = revised ?? whole;
      html.push(
        cellElement(
          cell,
          revisionMarks(cell.revised ?? row, words, cell.anchors),
          index === 0 ? revised : undefined,
        ),
      );
      html.push('\n');
    }
    html.push('</tr>\n');
  }
}

/** `row`: what is said in this cell of the row that it begins. */
function cellElement(cell: FlowCell, marks: RevisionMarks, row: FlowRevised | undefined): string {
  const { anchors, caveat, runs, heads, revised } = cell;
  const link = runs.length === 0 ? '' : clausePermalink(anchors);
  const notes = `${caveatInlines(caveat)}${moveNoteInlines(row)}${moveNoteInlines(revised)}`;
  const text = `${notes}${inlines(runs, marks)}`;
  const content = `${idOf(anchors)}${classAttribute(changeClasses(revised))}>${aliasesOf(anchors)}${text}${link}`;
  switch (heads) {
    case 'column':
      return `<th scope="col"${content}</th>`;
    case 'row':
      return `<th scope="row"${content}</th>`;
    case null:
      return `<td${content}</td>`;
    default:
      return assertNever(heads);
  }
}
