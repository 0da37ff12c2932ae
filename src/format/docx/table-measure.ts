import type { FlowCell, FlowTable } from '../../flow/flow.ts';
import { withCaveat } from '../../flow/with-caveat.ts';
import { textOf } from '../../flow/words.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import { type ColumnDemand, columnWidths } from './column-widths.ts';
import { pageBox } from './page-box.ts';
import { textWidth } from './text-width.ts';
import { twips } from './units.ts';

/** The space between a cell's edge and its words, in points. */
export const cellPadding = { inline: 5, block: 3 } as const;

/** A table up to this share of a page stays on one page; a row up to that share is not broken. */
const shortTable = 1 / 3;
const shortRow = 1 / 4;
/** Bold is wider. */
const boldFactor = 1.08;
/** A word gets more room than it is thought to need: a reader's machine may lack the font, and set a wider one. */
const wordFactor = 1.15;

/** How a table is set, lengths in twips. Heights are estimates: Word measures with the reader's fonts. */
export interface TableMeasure {
  readonly width: number;
  readonly columns: readonly number[];
  readonly rows: readonly { readonly splits: boolean }[];
  /** It stays on one page. */
  readonly short: boolean;
}

/** Measures a table that stands `indent` points in from the margin. */
export function tableMeasure(table: FlowTable, tokens: ThemeTokens, indent: number): TableMeasure {
  const box = pageBox(tokens);
  const width = twips(Math.max(box.textWidth - indent, box.textWidth / 3));
  const { size, leading } = tokens.text.cell;
  const lines = table.rows.map((row) => row.cells.map((cell) => cellLines(cell, size)));
  const demands = Array.from({ length: table.width }, (_, column) => demandOf(lines, column));
  const columns = columnWidths(demands, width);
  const heights = lines.map((row) => {
    const counts = row.map((cell, column) => lineCount(cell, columns[column] ?? width));
    return Math.max(1, ...counts) * leading + 2 * cellPadding.block;
  });
  const height = heights.reduce((sum, rowHeight) => sum + rowHeight, 0);
  return {
    width,
    columns,
    rows: heights.map((rowHeight) => ({ splits: rowHeight > box.textHeight * shortRow })),
    short: height <= box.textHeight * shortTable,
  };
}

/** A line of a cell, broken where its author broke it: its width, and that of its longest word, in points. */
interface Line {
  readonly width: number;
  readonly longestWord: number;
}

function cellLines(cell: FlowCell, size: number): readonly Line[] {
  const factor = cell.heads === null ? 1 : boldFactor;
  return textOf(withCaveat(cell.caveat, cell.runs))
    .split('\n')
    .map((line) => ({
      width: textWidth(line, size) * factor,
      longestWord: Math.max(0, ...words(line).map((word) => textWidth(word, size))) * factor,
    }));
}

/** What Word keeps on one line: it breaks at white space and behind a hyphen. */
function words(line: string): readonly string[] {
  return line.split(/\s+|(?<=-)/);
}

function demandOf(rows: readonly (readonly (readonly Line[])[])[], column: number): ColumnDemand {
  let minimum = 0;
  let maximum = 0;
  for (const row of rows) {
    for (const line of row[column] ?? []) {
      minimum = Math.max(minimum, line.longestWord);
      maximum = Math.max(maximum, line.width);
    }
  }
  return { minimum: padded(minimum * wordFactor), maximum: padded(maximum * wordFactor) };
}

function padded(points: number): number {
  return twips(points + 2 * cellPadding.inline);
}

function lineCount(lines: readonly Line[], column: number): number {
  const room = column / 20 - 2 * cellPadding.inline;
  return lines.reduce((count, line) => count + Math.max(1, Math.ceil(line.width / Math.max(room, 1))), 0);
}
