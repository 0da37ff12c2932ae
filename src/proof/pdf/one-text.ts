import type { Flow, FlowRun } from '../../flow/flow.ts';
import { type Piece, wordsOf } from '../reading.ts';

/**
 * The lines of a PDF that has no structure as one text, without those that every page has: who printed it anew kept
 * them as lines like any other.
 */
export function oneText(lines: readonly Piece[], { running }: Flow): readonly Piece[] {
  const repeated = [running.head, running.foot, running.folio].map(patternOf).filter((one) => one !== '');
  const isRunning = new RegExp(`^(?:${repeated.join('|')})+$`, 'u');
  const runs = lines
    .filter((line) => repeated.length === 0 || !isRunning.test(squeezed(wordsOf(line))))
    .flatMap((line) => [...line.runs, lineEnd]);
  return [{ anchor: null, runs }];
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
