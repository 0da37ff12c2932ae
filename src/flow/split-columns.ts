import type { FlowCell, FlowRevised, FlowRevision, FlowRow, FlowRun, FlowTable } from './flow.ts';
import { type FlowSide, runsOn } from './revisions.ts';

/** A table as it stood and as it stands, each whole in its own edition alone. */
export interface SplitTable {
  readonly old: FlowTable;
  readonly new: FlowTable;
}

const wholly = {
  new: { kind: 'added', side: 'new', move: null },
  old: { kind: 'removed', side: 'old', move: null },
} as const satisfies Record<FlowSide, FlowRevised>;

/**
 * A table of a redline whose columns are not the same in both editions, as two tables, for a format that cannot say so
 * of a column. `null` for any other table. The older has no anchors but those of what it alone holds.
 */
export function splitColumns(table: FlowTable): SplitTable | null {
  const isOneSided = table.revised !== undefined && table.revised.side !== 'both';
  const differ = table.rows.some(({ cells }) => cells.some(isOfOneEdition));
  if (isOneSided || !differ) return null;
  return { old: tableOn(table, 'old'), new: tableOn(table, 'new') };
}

function isOfOneEdition({ revised }: FlowCell): boolean {
  return revised !== undefined && revised.side !== 'both';
}

function stands({ revised }: { readonly revised?: FlowRevised }, side: FlowSide): boolean {
  return revised === undefined || revised.side === 'both' || revised.side === side;
}

function tableOn(table: FlowTable, side: FlowSide): FlowTable {
  const rows = table.rows.filter((row) => stands(row, side)).map((row) => rowOn(row, side));
  const caption = table.caption === null ? [] : wholeRuns(table.caption, side);
  return {
    ...table,
    anchors: side === 'new' ? table.anchors : [],
    caption: caption.length === 0 ? null : caption,
    width: rows[0]?.cells.length ?? 0,
    rows,
    revised: wholly[side],
  };
}

function rowOn({ revised, cells }: FlowRow, side: FlowSide): FlowRow {
  const isOwn = side === 'new' || revised?.side === side;
  return {
    type: 'row',
    cells: cells
      .filter((cell) => stands(cell, side))
      .map(
        ({ revised: ofCell, ...cell }): FlowCell => ({
          ...cell,
          anchors: isOwn || ofCell?.side === side ? cell.anchors : [],
          runs: wholeRuns(cell.runs, side),
        }),
      ),
  };
}

const onlyIn = { new: 'inserted', old: 'deleted' } as const satisfies Record<FlowSide, FlowRevision>;

function wholeRuns(runs: readonly FlowRun[], side: FlowSide): FlowRun[] {
  return runsOn(runs, side).map((run) => (run.type === 'field' ? run : { ...run, revision: onlyIn[side] }));
}
