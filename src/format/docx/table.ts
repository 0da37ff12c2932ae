import {
  type Paragraph,
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FlowCell, FlowRow, FlowRun, FlowTable } from '../../flow/flow.ts';
import { textOf } from '../../flow/words.ts';
import { caveatAbove, caveatRuns } from './caveat.ts';
import { runs } from './runs.ts';
import { styleIds } from './style-ids.ts';
import { cellPadding, type TableMeasure, tableMeasure } from './table-measure.ts';
import { TextParagraph } from './text-paragraph.ts';
import { hex, twips } from './units.ts';
import type { Writer } from './writer.ts';

/** What a table needs to know of the place where it stands. */
export interface TablePlace {
  /** How far it stands in, in points. */
  readonly indent: number;
  /** The words that introduce a table without a caption. */
  readonly introduction: string | null;
}

/** The line above a table, which bears the table's anchors. */
export function* caption(table: FlowTable, words: readonly FlowRun[], writer: Writer): Generator<Paragraph> {
  yield* caveatAbove(table.caveat, writer);
  yield new TextParagraph(
    { style: styleIds.caption },
    writer.bookmarked(table.anchors, [...caveatRuns(table.caveat, writer), ...runs(words, writer)]),
    writer.control(table.anchors),
  );
}

/** The table itself: hairlines of its style, tinted header rows that repeat on each page, fixed columns that fit their words. */
export function table(flowTable: FlowTable, place: TablePlace, writer: Writer): Table {
  const measure = tableMeasure(flowTable, writer.tokens, place.indent);
  const name = flowTable.caption === null ? place.introduction : textOf(flowTable.caption);
  const options = {
    rows: flowTable.rows.map((row, index) => tableRow(row, { index, table: flowTable, measure, writer })),
    width: { size: measure.width, type: WidthType.DXA },
    columnWidths: measure.columns,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(place.indent), type: WidthType.DXA },
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(cellPadding.block),
      bottom: twips(cellPadding.block),
      left: twips(cellPadding.inline),
      right: twips(cellPadding.inline),
    },
    style: styleIds.table,
    tableLook: {
      firstRow: flowTable.headerRows > 0,
      lastRow: false,
      firstColumn: flowTable.rows.some((row) => row.cells[0]?.heads === 'row'),
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    ...(writer.rightToLeft ? { visuallyRightToLeft: true } : {}),
  };
  return new NamedTable(options, name);
}

/** A table with the name that assistive technology reads out (`w:tblCaption`), for which docx has no option. */
class NamedTable extends Table {
  constructor(options: ConstructorParameters<typeof Table>[0], name: string | null) {
    super(options);
    const properties = this.root[0];
    if (name === null || properties === undefined || typeof properties === 'string') return;
    properties.addChildElement(new StringValueElement('w:tblCaption', name.replaceAll('\n', ' ')));
  }
}

interface RowPlace {
  readonly index: number;
  readonly table: FlowTable;
  readonly measure: TableMeasure;
  readonly writer: Writer;
}

function tableRow(row: FlowRow, place: RowPlace): TableRow {
  const { index, table: flowTable, measure } = place;
  const header = index < flowTable.headerRows;
  const below = flowTable.rows.length - 1 - index;
  // Neither a header row is left behind on a page, nor the last row alone carried over to the next.
  const keeps = below > 0 && (header || measure.short || below === 1);
  return new TableRow({
    // A flag that says `false` makes some readers take every row for a header: it is said where it is true alone.
    ...(header ? { tableHeader: true } : {}),
    ...(measure.rows[index]?.splits === true ? {} : { cantSplit: true }),
    children: row.cells.map((cell, column) => tableCell(cell, { ...place, column, header, keeps })),
  });
}

interface CellPlace extends RowPlace {
  readonly column: number;
  readonly header: boolean;
  /** The row stays on one page with the next. */
  readonly keeps: boolean;
}

function tableCell(cell: FlowCell, place: CellPlace): TableCell {
  const { writer, measure, column, header } = place;
  // A table without a caption has no paragraph of its own to bear its anchors: its first cell bears them.
  const first = place.index === 0 && column === 0 && place.table.caption === null;
  const anchors = first ? [...place.table.anchors, ...cell.anchors] : cell.anchors;
  const style = cell.heads === null ? styleIds.tableText : styleIds.tableHeading;
  return new TableCell({
    width: { size: measure.columns[column] ?? 0, type: WidthType.DXA },
    ...(header ? { verticalAlign: VerticalAlignTable.BOTTOM, shading: tint(writer) } : {}),
    children: [
      ...caveatAbove(cell.caveat, writer, style),
      new TextParagraph(
        {
          style,
          ...(place.keeps ? { keepNext: true } : {}),
        },
        writer.bookmarked(anchors, [...caveatRuns(cell.caveat, writer), ...runs(cell.runs, writer)]),
        writer.control(cell.anchors),
      ),
    ],
  });
}

function tint(writer: Writer) {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hex(writer.tokens.colours.tint) } as const;
}
