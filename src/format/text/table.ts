import { assertNever } from '../../ast/assert-never.ts';
import type { FlowTable } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { gap, measureBelow, type Page, writeText } from './page.ts';
import { printed } from './printed.ts';
import { columnGap, type Row, type TableForm, tableForm } from './table-form.ts';
import { widthOf } from './width.ts';
import { wrap } from './wrap.ts';

/** How far a table stands in from its text. */
export const tableIndent = '  ';

/** Appends a table: its caption, then a grid or, where that does not fit, a record a row. */
export function writeTable(page: Page, table: FlowTable, indent: string): void {
  gap(page, 1);
  if (table.caption !== null) {
    writeText(page, printed(withCaveat(table.caveat, table.caption)), { indent });
    gap(page, 1);
  }
  const below = `${indent}${tableIndent}`;
  const form = tableForm(table, measureBelow(page, below).width);
  switch (form.type) {
    case 'grid':
      writeGrid(page, form, below);
      break;
    case 'records':
      for (const row of form.header) writeField(page, row, below);
      for (const record of form.records) {
        gap(page, 1);
        for (const field of record) writeField(page, field, below);
      }
      break;
    default:
      assertNever(form);
  }
}

function writeGrid(page: Page, grid: Extract<TableForm, { type: 'grid' }>, indent: string): void {
  for (const row of grid.header) writeRow(page, row, { widths: grid.widths, indent });
  if (grid.header.length > 0) {
    const rules = grid.widths.map((width) => '-'.repeat(width));
    page.lines.push(`${indent}${rules.join(' '.repeat(columnGap))}`.trimEnd());
  }
  for (const row of grid.body) writeRow(page, row, { widths: grid.widths, indent });
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
