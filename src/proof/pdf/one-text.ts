import type { Flow, FlowRun } from '../../flow/flow.ts';
import { type Piece, type PieceRun, wordsOf } from '../reading.ts';

/**
 * The lines of a PDF that has no structure as one text, without those that every page has: who printed it anew kept
 * them as lines like any other.
 */
export function oneText(lines: readonly Piece[], { running }: Flow): readonly Piece[] {
  const repeated = [running.head, running.foot, running.folio].map(patternOf).filter((one) => one !== '');
  if (repeated.length === 0) return [{ anchor: null, runs: lines.flatMap(withEnd) }];
  const isRunning = new RegExp(`^(?:${repeated.join('|')})+$`, 'u');
  const isHead = new RegExp(`^${patternOf(running.head)}$`, 'u');
  // The head says what the title does, which is the first of the two.
  const title = lines.find((line) => isHead.test(squeezed(wordsOf(line))));
  const kept = lines.filter((line) => line === title || !isRunning.test(squeezed(wordsOf(line))));
  return [{ anchor: null, runs: kept.flatMap(withEnd) }];
}

function withEnd({ runs }: Piece): readonly PieceRun[] {
  return [...runs, lineEnd];
}

const lineEnd = { text: ' ', strong: false, emphasis: false, link: null } as const;

/** A page number is any number. */
function patternOf(runs: readonly FlowRun[]): string {
  return runs
    .map((run) =>
      run.type === 'text'
        ? squeezed(run.text).replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')
        : run.type === 'field'
          ? '\\d+'
          : '',
    )
    .join('');
}

function squeezed(text: string): string {
  return text.replace(/\s+/gu, '');
}
