import type { FlowCell, FlowRow, FlowTable } from '../../flow/flow.ts';
import { splitColumns } from '../../flow/split-columns.ts';
import type { ThemeTokens } from '../../theme/theme.ts';
import type { Standing } from './standing.ts';
import { type TableMeasure, tableMeasure } from './table-measure.ts';

/** Rows of a table that have the same columns. */
export interface Band {
  readonly table: FlowTable;
  readonly side: Standing['side'];
  readonly measure: TableMeasure;
  /** How many columns of the grid each of its own columns spans. */
  readonly spans: readonly number[];
}

/**
 * The bands of a table: one, or, where its columns are not the same in both editions of a redline, that of the older and
 * that of the newer. `indent` in points.
 */
export function bandsOf(
  table: FlowTable,
  { standing, indent }: { readonly standing: Standing; readonly indent: number },
  tokens: ThemeTokens,
): readonly [Band, ...Band[]] {
  const split = standing.side === 'both' ? splitColumns(table) : null;
  const band = (of: FlowTable, side: Standing['side']): Omit<Band, 'spans'> => ({
    table: of,
    side,
    measure: tableMeasure(of, tokens, indent),
  });
  if (split === null) {
    const only = band(withoutAbsentColumns(table, standing.side), standing.side);
    return [{ ...only, spans: only.measure.columns.map(() => 1) }];
  }
  const heads = table.rows.some(isHeaded);
  const [before, after] = [band(headed(split.old, heads), 'old'), band(headed(split.new, heads), 'new')];
  const edges = edgesOf([before, after]);
  return [
    { ...before, spans: spansOf(before.measure.columns, edges) },
    { ...after, spans: spansOf(after.measure.columns, edges) },
  ];
}

/** The widths of the columns that all bands together need, in twips. */
export function gridOf(bands: readonly Pick<Band, 'measure'>[]): readonly number[] {
  const edges = edgesOf(bands);
  return edges.map((edge, index) => edge - (edges[index - 1] ?? 0));
}

/** Where columns end, from the table's start, in twips. */
function edgesOf(bands: readonly Pick<Band, 'measure'>[]): readonly number[] {
  const edges = new Set(bands.flatMap(({ measure }) => endsOf(measure.columns)));
  return [...edges].toSorted((a, b) => a - b);
}

function endsOf(columns: readonly number[]): readonly number[] {
  let end = 0;
  return columns.map((width) => {
    end += width;
    return end;
  });
}

function spansOf(columns: readonly number[], edges: readonly number[]): readonly number[] {
  return endsOf(columns).map(
    (end, index, ends) => edges.filter((edge) => edge > (ends[index - 1] ?? 0) && edge <= end).length,
  );
}

/** A table of one edition, without the columns that only the other has, which are empty in it. */
function withoutAbsentColumns(table: FlowTable, side: Standing['side']): FlowTable {
  if (side === 'both') return table;
  const absent = side === 'new' ? 'old' : 'new';
  const isAbsent = ({ cells }: FlowRow): boolean => cells.some(({ revised }) => revised?.side === absent);
  if (!table.rows.some(isAbsent)) return table;
  const rows = table.rows.map((row) => ({
    ...row,
    cells: row.cells.filter(({ revised }) => revised?.side !== absent),
  }));
  return headed({ ...table, rows, width: rows[0]?.cells.length ?? 0 }, table.rows.some(isHeaded));
}

function isHeaded({ cells }: FlowRow): boolean {
  return cells.some(({ heads }) => heads === 'row');
}

/** A table in which the first cell heads each row of the body that has others, whichever that is without some columns. */
function headed(table: FlowTable, areRowsHeaded: boolean): FlowTable {
  if (!areRowsHeaded) return table;
  const rows = table.rows.map((row, index) => {
    if (index < table.headerRows) return row;
    const cells = row.cells.map((cell, column): FlowCell => {
      const heads = column === 0 && row.cells.length > 1 ? 'row' : null;
      return { ...cell, heads };
    });
    return { ...row, cells };
  });
  return { ...table, rows };
}
