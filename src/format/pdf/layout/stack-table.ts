import type { FlowCell, FlowRevised, FlowRow, FlowRun, FlowTable } from '../../../flow/flow.ts';
import { named } from './element-tree.ts';
import type { ElementIndex, Shape } from './pages.ts';
import { prose, type TextStyle } from './prose.ts';
import { extentsOf, type MeasuredProse, measureProse, type SetLine, setProse } from './set-prose.ts';
import { baselineOf, type Frame, type StackContext, setRuns } from './stack.ts';
import { moveNote, stackMove } from './stack-move.ts';
import { isMarked, type Strip, type StripLine, strip } from './strips.ts';
import { type ColumnText, columnWidths } from './table-columns.ts';
import { textStrips } from './text-strips.ts';

/** A row with its texts joined and measured; how wide its cells are is not known yet. */
interface MeasuredRow {
  readonly element: ElementIndex;
  readonly isHeader: boolean;
  readonly cells: readonly MeasuredCell[];
}

interface MeasuredCell {
  readonly cell: FlowCell;
  readonly element: ElementIndex;
  readonly style: TextStyle;
  readonly text: MeasuredProse;
}

/** Where the texts of a column stand, and what it takes with the room at its sides. */
interface Column {
  readonly x: number;
  readonly width: number;
  readonly side: number;
}

/** Turns a table into strips: the caption's lines, then every row cut into slices of one line each. */
export function stackTable(table: FlowTable, frame: Frame, context: StackContext): Strip[] {
  const { spacing, tree } = context;
  const move = stackMove(table.revised, frame, context).map((each) => ({ ...each, keep: true }));
  const element = tree.add({ parent: frame.element, role: 'Table' });
  const caption = stackCaption(table, { ...frame, element }, context);
  const rows = measureRows(table, element, context);
  const columns = placeColumns(rows, { table, frame }, context);
  const header = rows
    .filter(({ isHeader }) => isHeader)
    .flatMap((row) => stackRow(row, { columns, header: [] }, context))
    .map((each) => ({ ...each, keep: true }));
  // A header that leaves no room for what it heads is not shown again.
  const repeated = heightOf(header) < spacing.wholeTable ? header : [];
  const body = rows
    .filter(({ isHeader }) => !isHeader)
    .flatMap((row) => stackRow(row, { columns, header: repeated }, context));
  const anchored = table.caption === null ? table.anchors : [];
  const strips = [...caption, ...header, ...body];
  const whole = heightOf(strips) < spacing.wholeTable;
  const last = strips.length - 1;
  const firstRow = caption.length;
  const placed = strips.map((each, index) => ({
    ...each,
    before: index === 0 ? spacing.table : index === firstRow ? spacing.caption : each.before,
    after: index === last ? spacing.afterTable : each.after,
    keep: index < last && (whole || each.keep),
    anchors: index === firstRow ? [...anchored, ...each.anchors] : each.anchors,
    shapes:
      index === firstRow && header.length === 0 ? [topRule(columns, context), ...each.shapes] : each.shapes,
  }));
  return [...move, ...placed];
}

function stackCaption(
  { caption, caveat, anchors, revised }: FlowTable,
  frame: Frame,
  context: StackContext,
): Strip[] {
  if (caption === null) return [];
  const style = context.styles.caption;
  const element = context.tree.add({ parent: frame.element, role: 'Caption', ...named(anchors) });
  const lines = setRuns(caption, { frame: { ...frame, element }, style, caveat, revised }, context);
  return textStrips(lines, { style, anchors, before: 0 }, context).map((each) => ({ ...each, keep: true }));
}

function measureRows(
  { rows, headerRows, revised }: FlowTable,
  table: ElementIndex,
  context: StackContext,
): readonly MeasuredRow[] {
  const { tree } = context;
  const head = headerRows > 0 ? tree.add({ parent: table, role: 'THead' }) : table;
  let body: ElementIndex | null = null;
  return rows.map((row, index) => {
    const isHeader = index < headerRows;
    if (!isHeader) body ??= tree.add({ parent: table, role: 'TBody' });
    const element = tree.add({ parent: isHeader ? head : (body ?? table), role: 'TR' });
    return { element, isHeader, cells: measureCells(row, { element, isHeader, table: revised }, context) };
  });
}

function measureCells(
  row: FlowRow,
  { element, isHeader, table }: CellsPlace,
  context: StackContext,
): readonly MeasuredCell[] {
  const { tree, styles, measure, breaking } = context;
  return row.cells.map((cell, column) => {
    const own = tree.add(
      cell.heads === null
        ? { parent: element, role: 'TD', ...named(cell.anchors) }
        : {
            parent: element,
            role: 'TH',
            scope: cell.heads === 'row' ? 'Row' : 'Column',
            ...named(cell.anchors),
          },
    );
    const style = isHeader ? styles.headCell : styles.cell;
    const { runs, caveat } = cell;
    const notes = cellNotes(row, column);
    const revised = [cell.revised, row.revised, table].find(
      (each) => each !== undefined && each.side !== 'both',
    );
    const place = { style, element: own, caveat, revised, notes };
    const text = measureProse(prose(runs, place, context), measure, breaking);
    return { cell, element: own, style, text };
  });
}

/** Where a row or a cell moved from or to stands below the words of the cell, of a row below those of its first. */
function cellNotes({ cells, revised }: FlowRow, column: number): readonly FlowRun[] {
  const notes = [cells[column]?.revised, ...(column === 0 ? [revised] : [])].flatMap(moveNote);
  return notes.flatMap((note) => [{ type: 'break' }, note]);
}

interface CellsPlace {
  readonly element: ElementIndex;
  readonly isHeader: boolean;
  readonly table: FlowRevised | undefined;
}

function placeColumns(
  rows: readonly MeasuredRow[],
  { table, frame }: { readonly table: FlowTable; readonly frame: Frame },
  { spacing }: StackContext,
): readonly Column[] {
  const texts: ColumnText[] = Array.from({ length: table.width }, (_, column) => ({
    cells: rows.map(({ cells }) => {
      const cell = cells[column];
      return cell === undefined ? { least: 0, tight: 0, most: 0 } : extentsOf(cell.text);
    }),
  }));
  const side = Math.min(spacing.cellSide, frame.width / Math.max(1, table.width) / 4);
  let x = frame.x;
  return columnWidths(texts, { width: frame.width, padding: side * 2 }).map((width) => {
    const column = { x, width, side };
    x += width;
    return column;
  });
}

function heightOf(strips: readonly Strip[]): number {
  return strips.reduce((sum, { height }) => sum + height, 0);
}

/** A row as slices: slice n holds line n of every cell. */
function stackRow(
  { element, isHeader, cells }: MeasuredRow,
  { columns, header }: { readonly columns: readonly Column[]; readonly header: readonly Strip[] },
  context: StackContext,
): Strip[] {
  const { spacing, tree, styles } = context;
  const style = isHeader ? styles.headCell : styles.cell;
  const set = cells.map(({ text }, index): readonly SetLine[] => {
    const { x, width, side } = columns[index] ?? { x: 0, width: 0, side: 0 };
    return setProse(text, { x: x + side, width: width - side * 2 }, tree);
  });
  const count = Math.max(1, ...set.map((lines) => lines.length));
  const whole = count * style.leading < spacing.wholeRow;
  const baseline = baselineOf(style, context);
  return Array.from({ length: count }, (_, slice) => {
    const top = slice === 0 ? spacing.cellEnd : 0;
    const isLast = slice === count - 1;
    const height = style.leading + top + (isLast ? spacing.cellEnd : 0);
    const lines = set.flatMap((texts, column): StripLine[] => {
      const line = texts[slice];
      if (line !== undefined) return [{ y: top + baseline, column, runs: line.runs }];
      const place = { x: columns[column]?.x ?? 0, element: cells[column]?.element ?? element };
      return slice === 0 ? [{ y: top + baseline, column, runs: [emptyRun(place, style)] }] : [];
    });
    return strip({
      height,
      keep: !isLast && (whole || slice === 0 || slice === count - 2),
      lines,
      bar: isMarked(lines),
      shapes: rowShapes({ columns, height, isHeader, isLast }, context),
      anchors: slice === 0 ? cells.flatMap(({ cell }) => cell.anchors) : [],
      references: set.flatMap((lines) => lines[slice]?.references ?? []),
      row: { element, header },
    });
  });
}

/** Says that a cell is there although it has no text. */
function emptyRun({ x, element }: { readonly x: number; readonly element: ElementIndex }, style: TextStyle) {
  const { size, weight, figures, colour } = style;
  return {
    x,
    text: '',
    width: 0,
    face: weight,
    figures,
    size,
    colour,
    rise: 0,
    of: element,
  } as const;
}

function rowShapes(
  {
    columns,
    height,
    isHeader,
    isLast,
  }: {
    readonly columns: readonly Column[];
    readonly height: number;
    readonly isHeader: boolean;
    readonly isLast: boolean;
  },
  { spacing }: StackContext,
): Shape[] {
  const { x, width } = reach(columns);
  const shapes: Shape[] = [];
  if (isHeader) shapes.push({ type: 'box', x, y: 0, width, height, colour: 'tint' });
  if (isLast) {
    const y = height - spacing.hairline;
    shapes.push({ type: 'box', x, y, width, height: spacing.hairline, colour: isHeader ? 'muted' : 'rule' });
  }
  return shapes;
}

function topRule(columns: readonly Column[], { spacing }: StackContext): Shape {
  return { type: 'box', ...reach(columns), y: 0, height: spacing.hairline, colour: 'rule' };
}

function reach(columns: readonly Column[]): { readonly x: number; readonly width: number } {
  return {
    x: columns[0]?.x ?? 0,
    width: columns.reduce((sum, { width }) => sum + width, 0),
  };
}
