import type { FlowRevised, FlowRevision, FlowRun } from '../../flow/flow.ts';
import { runsOn } from '../../flow/revisions.ts';
import { textOf } from '../../flow/words.ts';

/** The elements that mark words, the end of a paragraph or a row as changed (ISO/IEC 29500-1, 17.13.5). */
export type Change = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** In which editions of a redline a block stands. */
export interface Standing {
  readonly side: FlowRevised['side'];
  /** The name that the two places of a moved block share; `null` for what was not moved. */
  readonly move: string | null;
}

/** Where every block of an edition stands. */
export const everywhere: Standing = { side: 'both', move: null };

/** How a block that stands so is marked; `null` for one that is in both editions. */
export function changeOf({ side, move }: Standing): Change | null {
  switch (side) {
    case 'both':
      return null;
    case 'new':
      return move === null ? 'ins' : 'moveTo';
    case 'old':
      return move === null ? 'del' : 'moveFrom';
  }
}

const changes = { inserted: 'ins', deleted: 'del' } as const satisfies Record<FlowRevision, Change>;

/** How words in such a block are marked. */
export function changeOfRun(run: FlowRun, standing: Standing): Change | null {
  const revision = run.type === 'field' ? undefined : run.revision;
  if (standing.side === 'both' || (standing.side === 'new' && revision === 'inserted')) {
    return revision === undefined ? null : changes[revision];
  }
  return changeOf(standing);
}

/**
 * The runs of a block without those that only show what a moved clause has lost: neither edition says them there, and
 * readers do not agree on words that are deleted within inserted ones.
 */
export function standingRuns(runs: readonly FlowRun[], { side }: Standing): readonly FlowRun[] {
  return side === 'new' ? runs.filter((run) => run.type === 'field' || run.revision !== 'deleted') : runs;
}

/** Where a line stands that says it with its words alone: in one edition where all of them do. */
export function standingOfRuns(runs: readonly FlowRun[], within: Standing = everywhere): Standing {
  if (within.side !== 'both' || runs.length === 0) return within;
  const revisions = new Set(runs.map((run) => (run.type === 'field' ? undefined : run.revision)));
  const [revision] = revisions;
  if (revisions.size > 1 || revision === undefined) return within;
  return { side: revision === 'inserted' ? 'new' : 'old', move: null };
}

/** The words of a block where no change can be shown: as they are now, or as they last were. */
export function textOfSide(runs: readonly FlowRun[], { side }: Standing): string {
  return textOf(runsOn(runs, side === 'old' ? 'old' : 'new'));
}
