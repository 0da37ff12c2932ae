import {
  ShadingType,
  StringValueElement,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FlowCell, FlowRevised, FlowRow, FlowRun, FlowTable } from '../../flow/flow.ts';
import { caveatAbove, caveatRuns } from './caveat.ts';
import { remarked } from './remarks.ts';
import { runs } from './runs.ts';
import { changeOf, type Standing, standingOfRuns, textOfSide } from './standing.ts';
import { styleIds } from './style-ids.ts';
import { type Band, bandsOf, gridOf } from './table-bands.ts';
import { cellPadding } from './table-measure.ts';
import { TextParagraph } from './text-paragraph.ts';
import { hex, twips } from './units.ts';
import type { Writer } from './writer.ts';

/** What a table needs to know of the place where it stands. */
export interface TablePlace {
  /** How far it stands in, in points. */
  readonly indent: number;
  /** The words that introduce a table without a caption. */
  readonly introduction: string | null;
  readonly standing: Standing;
}

/** The line above a table, which bears the table's anchors. */
export function* caption(
  table: FlowTable,
  { words, standing }: { readonly words: readonly FlowRun[]; readonly standing: Standing },
  writer: Writer,
): Generator<TextParagraph> {
  const own = standingOfRuns(words, standing);
  yield* caveatAbove(table.caveat, writer);
  const bookmarked = writer.bookmarked(table.anchors, [
    ...caveatRuns(table.caveat, writer),
    ...runs(words, writer, { standing: own }),
  ]);
  yield new TextParagraph(
    { style: styleIds.caption },
    remarked(bookmarked, { ...table, runs: words, standing: own }, writer),
    { control: writer.control(table.anchors), standing: own },
  );
}

/**
 * The table itself: hairlines of its style, tinted header rows that repeat on each page, fixed columns that fit their
 * words. Neither Word nor LibreOffice can be relied on to take back a column: of a table whose columns were changed the
 * rows as they were and the rows as they are stand in one, each marked as a whole.
 */
export function table(flowTable: FlowTable, place: TablePlace, writer: Writer): NoticeTable {
  const { indent, introduction, standing } = place;
  const bands = bandsOf(flowTable, { standing, indent }, writer.tokens);
  const grid = gridOf(bands);
  const name = flowTable.caption === null ? introduction : textOfSide(flowTable.caption, standing);
  const rows = (['header', 'body'] as const).flatMap((kind) =>
    bands.flatMap((band) =>
      band.table.rows.flatMap((row, index) =>
        index < band.table.headerRows === (kind === 'header')
          ? [tableRow(row, { index, band, grid, writer })]
          : [],
      ),
    ),
  );
  const options = {
    rows,
    width: { size: bands[0].measure.width, type: WidthType.DXA },
    columnWidths: grid,
    layout: TableLayoutType.FIXED,
    indent: { size: twips(indent), type: WidthType.DXA },
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
  return new NoticeTable(options, { name, standing });
}

/** A table with the name that assistive technology reads out (`w:tblCaption`), for which docx has no option. */
export class NoticeTable extends Table {
  readonly standing: Standing;

  constructor(
    options: ConstructorParameters<typeof Table>[0],
    { name, standing }: { readonly name: string | null; readonly standing: Standing },
  ) {
    super(options);
    this.standing = standing;
    const properties = this.root[0];
    if (name === null || properties === undefined || typeof properties === 'string') return;
    properties.addChildElement(new StringValueElement('w:tblCaption', name.replaceAll('\n', ' ')));
  }
}

interface RowPlace {
  readonly index: number;
  readonly band: Band;
  /** The widths of the columns of all bands. */
  readonly grid: readonly number[];
  readonly writer: Writer;
}

function tableRow(row: FlowRow, place: RowPlace): TableRow {
  const { index, band, writer } = place;
  const { table: flowTable, measure } = band;
  const header = index < flowTable.headerRows;
  const below = flowTable.rows.length - 1 - index;
  // Neither a header row is left behind on a page, nor the last row alone carried over to the next.
  const keeps = below > 0 && (header || measure.short || below === 1);
  const side = row.revised === undefined || row.revised.side === 'both' ? band.side : row.revised.side;
  const standing: Standing = { side, move: null };
  return new TableRow({
    // A flag that says `false` makes some readers take every row for a header: it is said where it is true alone.
    ...(header ? { tableHeader: true } : {}),
    ...(measure.rows[index]?.splits === true ? {} : { cantSplit: true }),
    ...rowChange(standing, writer),
    children: row.cells.map((cell, column) =>
      tableCell(cell, { ...place, column, header, keeps, standing, ofRow: row.revised }),
    ),
  });
}

function rowChange(standing: Standing, writer: Writer) {
  switch (changeOf(standing)) {
    case 'ins':
      return { insertion: writer.revisions.options() };
    case 'del':
      return { deletion: writer.revisions.options() };
    default:
      return {};
  }
}

interface CellPlace extends RowPlace {
  readonly column: number;
  readonly header: boolean;
  /** The row stays on one page with the next. */
  readonly keeps: boolean;
  readonly standing: Standing;
  /** What was done to the row as a whole. */
  readonly ofRow: FlowRevised | undefined;
}

function tableCell(cell: FlowCell, place: CellPlace): TableCell {
  const { writer, band, column, header, standing } = place;
  // A table without a caption has no paragraph of its own to bear its anchors: its first cell bears them.
  const first = place.index === 0 && column === 0 && band.table.caption === null;
  const anchors = first ? [...band.table.anchors, ...cell.anchors] : cell.anchors;
  const style = cell.heads === null ? styleIds.tableText : styleIds.tableHeading;
  const above = caveatAbove(cell.caveat, writer, style);
  const words = writer.bookmarked(anchors, [
    ...caveatRuns(cell.caveat, writer),
    ...runs(cell.runs, writer, { standing }),
  ]);
  const span = band.spans[column] ?? 1;
  return new TableCell({
    width: { size: band.measure.columns[column] ?? 0, type: WidthType.DXA },
    ...(span > 1 ? { columnSpan: span } : {}),
    ...(header ? { verticalAlign: VerticalAlignTable.BOTTOM, shading: tint(writer) } : {}),
    children: [
      ...above,
      new TextParagraph(
        {
          style,
          ...(place.keeps ? { keepNext: true } : {}),
        },
        writer.comments.on(words, notesOn(cell, { ...place, first }), changeOf(standing)),
        { control: writer.control(cell.anchors) },
      ),
    ],
  });
}

/** What is said of a moved row is said on its first cell; of a moved table without a caption, on its very first. */
function notesOn(
  cell: FlowCell,
  { column, band, ofRow, first }: CellPlace & { readonly first: boolean },
): readonly (readonly FlowRun[])[] {
  const moves = [...(first ? [band.table.revised] : []), ...(column === 0 ? [ofRow] : []), cell.revised];
  return moves.flatMap((revised) =>
    revised === undefined || revised.move === null ? [] : [revised.move.note],
  );
}

function tint(writer: Writer) {
  return { type: ShadingType.CLEAR, color: 'auto', fill: hex(writer.tokens.colours.tint) } as const;
}
