import type { PieceRun } from '../reading.ts';

/** A line break with the white space around it, or white space alone. No-break spaces are words. */
const gap = /([ \t\r\f\v]*\n[ \t\r\n\f\v]*|[ \t\r\f\v]+)/u;

/**
 * Runs as they are read: white space is single spaces, none at the ends and none beside a line break, and neighbours
 * with the same marks are one.
 */
export function tidyRuns(runs: readonly PieceRun[]): readonly PieceRun[] {
  const tidy: PieceRun[] = [];
  let space: PieceRun | null = null;
  for (const run of runs) {
    for (const [index, part] of run.text.split(gap).entries()) {
      if (part === '') continue;
      if (index % 2 === 0) {
        if (space !== null) tidy.push(space);
        space = null;
        tidy.push({ ...run, text: part });
      } else if (part.includes('\n')) {
        space = null;
        if (tidy.length > 0) tidy.push(lineBreak(part.replace(/[^\n]/gu, '')));
      } else if (tidy.length > 0 && !isBreak(tidy.at(-1))) space ??= { ...run, text: ' ' };
    }
  }
  while (isBreak(tidy.at(-1))) tidy.pop();
  return joined(tidy);
}

/** A break has no marks of its own. */
function lineBreak(text: string): PieceRun {
  return { text, strong: false, emphasis: false, link: null };
}

function isBreak(run: PieceRun | undefined): boolean {
  return run?.text.startsWith('\n') === true;
}

function joined(runs: readonly PieceRun[]): readonly PieceRun[] {
  const result: PieceRun[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    if (last !== undefined && isAlike(last, run))
      result[result.length - 1] = { ...last, text: last.text + run.text };
    else result.push(run);
  }
  return result;
}

function isAlike(a: PieceRun, b: PieceRun): boolean {
  return a.strong === b.strong && a.emphasis === b.emphasis && a.link === b.link;
}
