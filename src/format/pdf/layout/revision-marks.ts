import type { FlowRevised, FlowRun, FlowText } from '../../../flow/flow.ts';
import { textOf } from '../../../flow/words.ts';
import type { Colour, RevisionMark, Run, Shape } from './pages.ts';
import { round } from './round.ts';

/** A line along words: its middle above the baseline and its thickness, in parts of the size of the text. */
interface WordLine {
  readonly above: number;
  readonly thickness: number;
}

interface MarkStyle {
  readonly colour: Colour;
  /** As a structure element says it (ISO 32000-1, table 345). */
  readonly decoration: 'Underline' | 'LineThrough';
  readonly lines: readonly WordLine[];
}

const through: readonly WordLine[] = [{ above: 0.3, thickness: 0.07 }];

/** As law firms compare documents: what came is underlined twice, what went is struck through, what moved is in a third colour. */
export const markStyles = {
  inserted: {
    colour: 'inserted',
    decoration: 'Underline',
    lines: [
      { above: -0.13, thickness: 0.05 },
      { above: -0.24, thickness: 0.05 },
    ],
  },
  deleted: { colour: 'deleted', decoration: 'LineThrough', lines: through },
  'moved here': {
    colour: 'moved',
    decoration: 'Underline',
    lines: [{ above: -0.15, thickness: 0.05 }],
  },
  'moved away': { colour: 'moved', decoration: 'LineThrough', lines: through },
} as const satisfies Record<RevisionMark, MarkStyle>;

/** How words of a block are marked; those that a moved block kept are marked as moved. */
export function markOf(
  revision: FlowText['revision'],
  revised: FlowRevised | undefined,
): RevisionMark | null {
  const isMoved = revised?.kind === 'moved';
  switch (revision) {
    case 'inserted':
      return 'inserted';
    case 'deleted':
      return isMoved && revised.side === 'old' ? 'moved away' : 'deleted';
    default:
      return isMoved && revised.side === 'new' ? 'moved here' : null;
  }
}

/** The words of the newer edition; where it has none of these, those of the older one. */
export function wordsNow(runs: readonly FlowRun[]): string {
  const now = textOf(runs.filter((run) => run.type === 'field' || run.revision !== 'deleted'));
  return now === '' ? textOf(runs) : now;
}

/** How the label of an item is marked: as the whole of its text. */
export function labelMark(revised: FlowRevised | undefined): RevisionMark | null {
  if (revised === undefined || revised.side === 'both') return null;
  if (revised.kind === 'moved') return revised.side === 'new' ? 'moved here' : 'moved away';
  return revised.side === 'new' ? 'inserted' : 'deleted';
}

/** The lines along marked words whose baseline is at `y`; none along the number of a reference. */
export function wordLines({ x, width, size, rise, mark }: Run, y: number): Shape[] {
  if (mark === undefined || width === 0 || rise !== 0) return [];
  const { colour, lines } = markStyles[mark];
  return lines.map(({ above, thickness }) => ({
    type: 'box',
    x,
    y: round(y - (above + thickness / 2) * size),
    width,
    height: round(thickness * size),
    colour,
  }));
}
