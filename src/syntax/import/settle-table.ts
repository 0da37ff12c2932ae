import type { Table, TableRow } from 'mdast';
import type { DraftBlock, DraftClause } from './draft.ts';
import { settleClause } from './settle-clause.ts';
import { lineOf, type SettleContext, say } from './settle-context.ts';

/** Cells, and characters with every column as wide as its longest cell: what can be written and looked at. */
const largest = { cells: 40_000, characters: 5_000_000 } as const;

/**
 * Makes a table of a Markdown table, every row as wide as the widest. Without any words there is none, and one that is
 * larger than any page is a paragraph a cell.
 */
export function settleTable(node: Table, context: SettleContext): DraftBlock[] {
  const line = lineOf(node, context);
  const rows = node.children.map((row) => settleRow(row, context));
  if (rows.every((row) => row.every((cell) => cell.runs.length === 0))) {
    say(context, 'repairs', { line, message: 'a table without words is gone' });
    return [];
  }
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (isTooLarge(rows, width)) {
    say(context, 'unplaced', { line, message: 'a table is too large; its cells stay as paragraphs' });
    const cells = rows.flat().filter((cell) => cell.runs.length > 0);
    return cells.map((clause) => ({ type: 'paragraph', clause, day: null }));
  }
  const ragged = rows.findIndex((row) => row.length !== width);
  if (ragged >= 0) {
    const at = rows[ragged]?.[0]?.line ?? line;
    say(context, 'repairs', { line: at, message: `a table row has ${width} cells now, as the widest has` });
  }
  // A cell's id is made of its table's, its row's and its column's: anchors in cells lead to the table.
  const names = rows.flatMap((row) => row.flatMap((cell) => cell.names));
  const [header = [], ...body] = rows.map((row) => filled(row, width, line));
  return [
    { type: 'table', caption: { id: null, names: [...new Set(names)], runs: [], line }, header, rows: body },
  ];
}

function settleRow(row: TableRow, context: SettleContext): DraftClause[] {
  const line = lineOf(row, context);
  return row.children.map((cell) => settleClause(cell.children, line, context).clause);
}

function filled(row: readonly DraftClause[], width: number, line: number): DraftClause[] {
  const at = row[0]?.line ?? line;
  return Array.from({ length: width }, (_, index) => {
    return { ...(row[index] ?? { id: null, runs: [], line: at }), names: [] };
  });
}

function isTooLarge(rows: readonly (readonly DraftClause[])[], width: number): boolean {
  if (rows.length * width > largest.cells) return true;
  const longest = Array.from({ length: width }, (_, index) => {
    return rows.reduce((most, row) => Math.max(most, lengthOf(row[index])), 0);
  });
  return rows.length * longest.reduce((sum, length) => sum + length, 0) > largest.characters;
}

function lengthOf(cell: DraftClause | undefined): number {
  return (cell?.runs ?? []).reduce((sum, run) => sum + (run.type === 'text' ? run.value.length : 4), 0);
}
