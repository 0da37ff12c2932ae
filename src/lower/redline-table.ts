import type { Clause, ClauseId } from '../ast/notice.ts';
import type { Anchor, FlowCell, FlowRevised, FlowRow, FlowTable } from '../flow/flow.ts';
import type { Presence, RedlineColumn, RedlineRow, RedlineTable, Side } from '../redline/redline.ts';
import { standsOn } from '../redline/stands-on.ts';
import { presenceOfCell } from './redline-clauses.ts';
import { lowerWords, type RedlineContext, revisedAs, rewordedAs } from './redline-words.ts';

/** A table with the rows and columns of both editions. `labelledBy` names one without a caption. */
export function lowerRedlineTable(
  table: RedlineTable,
  labelledBy: Anchor | null,
  context: RedlineContext,
): FlowTable {
  const { presence, facts, caption, columns, rows } = table;
  const isHere = standsOn(presence, 'after');
  const id = (isHere ? facts.after?.id : facts.before?.id) ?? table.id;
  const captionRuns = caption === null ? null : lowerWords(caption, presence, context).runs;
  const ofCaption = (): FlowRevised | null =>
    caption === null || captionRuns === null ? null : rewordedAs(caption, captionRuns, context);
  const cells = columns.map(({ header }) => header);
  const [moved, naming] = [movedRows(rows), namingColumns(columns)];
  const head: RedlineRow = { type: 'row', presence, facts: { before: null, after: null }, cells };
  return revisedBy(
    presence === 'kept'
      ? ofCaption()
      : revisedAs({ ...facts, named: namedBy(table, context) }, presence, context),
    {
      type: 'table',
      anchors: isHere ? context.anchors.at(id) : [context.anchors.former(id)],
      caption: captionRuns,
      caveat: null,
      labelledBy: captionRuns === null ? labelledBy : null,
      width: columns.length,
      headerRows: 1,
      rows: [
        lowerRow(head, table, { heads: () => 'column', isHeader: true, moved, context }),
        ...rows.map((row) =>
          lowerRow(row, table, {
            heads: (at) => (naming.has(at) ? 'row' : null),
            isHeader: false,
            moved,
            context,
          }),
        ),
      ],
    },
  );
}

/** The clause that a table's move is told of: its caption, or its first header cell. */
function namedBy({ id, columns }: RedlineTable, { moves }: RedlineContext): ClauseId {
  return moves.has(id) ? id : (columns.find(({ header }) => moves.has(header.id))?.header.id ?? id);
}

/** The first of several columns of either edition names its rows. */
function namingColumns(columns: readonly RedlineColumn[]): ReadonlySet<number> {
  const first = (side: Side): readonly number[] => {
    const standing = [...columns.keys()].filter((at) => standsOn(columns[at]?.presence ?? 'kept', side));
    return standing.length > 1 ? standing.slice(0, 1) : [];
  };
  return new Set([...first('before'), ...first('after')]);
}

interface RowPlace {
  readonly heads: (column: number) => FlowCell['heads'];
  readonly isHeader: boolean;
  readonly moved: MovedRows;
  readonly context: RedlineContext;
}

/** Rows and columns that share the fate of their table say nothing of it themselves. */
function lowerRow(
  row: RedlineRow,
  table: RedlineTable,
  { heads, isHeader, moved, context }: RowPlace,
): FlowRow {
  const isOwn = row.presence !== table.presence;
  const cells = row.cells.map((cell, at): FlowCell => {
    const column = table.columns[at]?.presence ?? row.presence;
    const ofColumn = column === table.presence ? null : revisedColumn(table, at, { isHeader, context });
    const empty: FlowCell = { type: 'cell', anchors: [], heads: heads(at), runs: [], caveat: null };
    if (cell === null) return revisedBy(ofColumn, empty);
    const presence = presenceOfCell(row.presence, column);
    const words = lowerWords(cell, presence, context);
    const ofWords = presence === 'kept' ? rewordedAs(cell, words.runs, context) : null;
    return revisedBy(ofColumn ?? ofWords, { ...empty, ...words });
  });
  return revisedBy(isOwn ? revisedRow(row, moved, context) : null, { type: 'row', cells });
}

/** Every cell of a column is of its side; only its header says where it was moved from or to. */
function revisedColumn(
  { columns }: RedlineTable,
  at: number,
  { isHeader, context }: { readonly isHeader: boolean; readonly context: RedlineContext },
): FlowRevised | null {
  const column = columns[at];
  if (column === undefined || column.presence === 'kept') return null;
  const revised = revisedAs(column.header, column.presence, context);
  if (isHeader || revised.move === null) return revised;
  return { ...revised, move: { ...revised.move, note: [] } };
}

/** A row is known by its first cell, which need not be the same one at its other place in the table. */
function revisedRow(row: RedlineRow, moved: MovedRows, context: RedlineContext): FlowRevised | null {
  const { presence, facts, cells } = row;
  if (presence === 'kept') return null;
  const elsewhere = counterpart[presence];
  const other = elsewhere === null ? undefined : moved[elsewhere].get(facts.after?.name ?? '');
  const [here, away] = [firstCell(row, 'after'), firstCell(other ?? row, 'before')];
  const [there, gone] = [firstCell(other ?? row, 'after'), firstCell(row, 'before')];
  const ids = presence === 'moved-here' ? { before: away, after: here } : { before: gone, after: there };
  const named = cells.find((cell) => cell !== null && context.moves.has(cell.id))?.id ?? null;
  return revisedAs({ ...ids, named }, presence, context);
}

const counterpart = {
  added: null,
  removed: null,
  'moved-here': 'moved-away',
  'moved-away': 'moved-here',
} as const satisfies Record<Exclude<Presence, 'kept'>, MovedPresence | null>;

/** The rows that moved within a table, at the one and at the other place, by their names of today. */
type MovedRows = Readonly<Record<MovedPresence, ReadonlyMap<string, RedlineRow>>>;

type MovedPresence = Extract<Presence, 'moved-here' | 'moved-away'>;

function movedRows(rows: readonly RedlineRow[]): MovedRows {
  const at = (presence: MovedPresence): ReadonlyMap<string, RedlineRow> =>
    new Map(rows.filter((row) => row.presence === presence).map((row) => [row.facts.after?.name ?? '', row]));
  return { 'moved-here': at('moved-here'), 'moved-away': at('moved-away') };
}

function firstCell({ cells }: RedlineRow, side: Side): Clause | null {
  return cells.find((cell) => cell !== null)?.[side] ?? null;
}

function revisedBy<Block extends FlowTable | FlowRow | FlowCell>(
  revised: FlowRevised | null,
  block: Block,
): Block {
  return revised === null ? block : { ...block, revised };
}
