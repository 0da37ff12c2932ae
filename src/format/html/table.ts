import { assertNever } from '../../ast/assert-never.ts';
import type { FlowCell, FlowRow, FlowTable } from '../../flow/flow.ts';
import type { TextCollector } from '../byte-collector.ts';
import { aliasesOf, idOf } from './attributes.ts';
import { escapeAttribute } from './escape.ts';
import { caveatInlines, inlines } from './inlines.ts';
import { clausePermalink } from './permalinks.ts';

/**
 * Appends a table in a box that scrolls by itself where the screen is narrow; the box can be focused, so that it
 * scrolls by keyboard too, and is named by the caption or by the paragraph that introduces the table.
 */
export function writeTable(table: FlowTable, html: TextCollector): void {
  const label = table.caption === null ? table.labelledBy : (table.anchors[0] ?? null);
  const group = label === null ? '' : ` role="group" aria-labelledby="${escapeAttribute(label)}"`;
  html.push(`<div class="stele-table" tabindex="0"${group}>\n`, openingOf(table, label));
  if (table.headerRows > 0) {
    html.push('<thead>\n');
    writeRows(table.rows.slice(0, table.headerRows), html);
    html.push('</thead>\n');
  }
  if (table.rows.length > table.headerRows) {
    html.push('<tbody>\n');
    writeRows(table.rows.slice(table.headerRows), html);
    html.push('</tbody>\n');
  }
  html.push('</table>\n</div>\n');
}

/** The clause of the caption bears the anchors of the table; without a caption the table itself does. */
function openingOf(table: FlowTable, label: string | null): string {
  if (table.caption !== null) {
    const words = `${aliasesOf(table.anchors)}${caveatInlines(table.caveat)}${inlines(table.caption)}${clausePermalink(table.anchors)}`;
    return `<table>\n<caption${idOf(table.anchors)}>${words}</caption>\n`;
  }
  const labelled = label === null ? '' : ` aria-labelledby="${escapeAttribute(label)}"`;
  return `${aliasesOf(table.anchors)}<table${idOf(table.anchors)}${labelled}>\n`;
}

function writeRows(rows: readonly FlowRow[], html: TextCollector): void {
  for (const row of rows) {
    html.push('<tr>\n');
    for (const cell of row.cells) html.push(cellElement(cell), '\n');
    html.push('</tr>\n');
  }
}

function cellElement(cell: FlowCell): string {
  const link = cell.runs.length === 0 ? '' : clausePermalink(cell.anchors);
  const words = `${idOf(cell.anchors)}>${aliasesOf(cell.anchors)}${caveatInlines(cell.caveat)}${inlines(cell.runs)}${link}`;
  switch (cell.heads) {
    case 'column':
      return `<th scope="col"${words}</th>`;
    case 'row':
      return `<th scope="row"${words}</th>`;
    case null:
      return `<td${words}</td>`;
    default:
      return assertNever(cell.heads);
  }
}
