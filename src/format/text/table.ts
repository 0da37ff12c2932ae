import { assertNever } from '../../ast/assert-never.ts';
import type { FlowRevised, FlowRow, FlowTable } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { inMargin } from './margin.ts';
import { gap, measureBelow, type Page, printedOn, writeNote, writeText } from './page.ts';
import { columnGap, type Row, type TableForm, tableForm } from './table-form.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** How far a table stands in from its text. */
export const tableIndent = '  ';

/** Appends a table: its caption, then a grid or, where that does not fit, a record a row. */
export function writeTable(page: Page, table: FlowTable, indent: string): void {
  gap(page, 1);
  const isOneSided = table.revised !== undefined && table.revised.side !== 'both';
  inMargin(page, isOneSided ? table.revised : undefined, (own) => {
    if (table.caption !== null) {
      const { caveat, caption, revised } = table;
      inMargin(own, revised, (ofCaption) => {
        writeText(ofCaption, printedOn(ofCaption, withCaveat(caveat, caption)), { indent });
      });
    }
    writeNote(own, table.revised, indent);
    if (table.caption !== null) gap(own, 1);
    writeForm(own, table, `${indent}${tableIndent}`);
  });
}

function writeForm(page: Page, table: FlowTable, below: string): void {
  const form = tableForm(table, measureBelow(page, below).width);
  const body = table.rows.slice(table.headerRows);
  switch (form.type) {
    case 'grid':
      writeGrid(page, form, { table, indent: below });
      break;
    case 'records':
      for (const [index, row] of form.header.entries()) {
        inMargin(page, changeOf(table.rows[index]), () => writeField(page, row, below));
      }
      for (const [index, record] of form.records.entries()) {
        gap(page, 1);
        writeRowOf(page, body[index], below, () => {
          for (const field of record) writeField(page, field, below);
        });
      }
      break;
    default:
      assertNever(form);
  }
}

/** Writes a row, its sign beside it, and below it where it was moved from or to. */
function writeRowOf(page: Page, row: FlowRow | undefined, indent: string, write: () => void): void {
  inMargin(page, changeOf(row), () => {
    write();
    writeNote(page, row?.revised, indent);
  });
}

/** How a row differs: as a whole, or in the words or the columns of its cells. */
function changeOf(row: FlowRow | undefined): FlowRevised | undefined {
  if (row === undefined || row.revised !== undefined) return row?.revised;
  const changes = row.cells.flatMap(({ revised }) => revised ?? []);
  const isTypographic = changes.every(({ kind }) => kind === 'typographic');
  const kind = isTypographic ? 'typographic' : 'reworded';
  return changes.length === 0 ? undefined : { kind, side: 'both', move: null };
}

function writeGrid(
  page: Page,
  grid: Extract<TableForm, { type: 'grid' }>,
  { table, indent }: { readonly table: FlowTable; readonly indent: string },
): void {
  const columns: Columns = { widths: grid.widths, indent };
  for (const [index, row] of [...grid.header, ...grid.body].entries()) {
    writeRowOf(page, table.rows[index], indent, () => writeRow(page, row, columns));
    if (index + 1 !== table.headerRows) continue;
    const rules = grid.widths.map((width) => '-'.repeat(width));
    page.lines.push(`${indent}${rules.join(' '.repeat(columnGap))}`.trimEnd());
  }
}

interface Columns {
  readonly widths: readonly number[];
  readonly indent: string;
}

/** Only the last cell takes more than one line; its lines stand below each other. */
function writeRow(page: Page, row: Row, { widths, indent }: Columns): void {
  const last = row.length - 1;
  const before = row.slice(0, last).map((cell, column) => padEnd(cell, (widths[column] ?? 0) + columnGap));
  const lead = `${indent}${before.join('')}`;
  const below = ' '.repeat(widthOf(lead));
  const lines = wrap(row[last] ?? '', { width: widths[last] ?? 0, breaking: page.breaking });
  for (const [index, line] of lines.entries()) {
    page.lines.push(`${index === 0 ? lead : below}${line}`.trimEnd());
  }
}

function padEnd(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(width - widthOf(text), 0))}`;
}

/** The lines of a field after its first stand two columns in. */
function writeField(page: Page, field: string, indent: string): void {
  const below = `${indent}${tableIndent}`;
  const { lines } = page;
  const start = lines.length;
  writeText(page, field, { indent: below });
  lines[start] = `${indent}${(lines[start] ?? '').trimStart()}`.trimEnd();
}
