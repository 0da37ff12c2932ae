import type { Table, TableRow } from 'mdast';
import type { DraftBlock, DraftClause } from './draft.ts';
import { settleClause } from './settle-clause.ts';
import { lineOf, type SettleContext, say } from './settle-context.ts';

/** Makes a table of a Markdown table, every row as wide as the widest. Without any words there is none. */
export function settleTable(node: Table, context: SettleContext): DraftBlock[] {
  const line = lineOf(node, context);
  const rows = node.children.map((row) => settleRow(row, context));
  if (rows.every((row) => row.every((cell) => cell.runs.length === 0))) {
    say(context, 'repairs', { line, message: 'a table without words is gone' });
    return [];
  }
  const width = Math.max(...rows.map((row) => row.length));
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
