import type { Span } from '../ast/notice.ts';

/** A stretch of a file as people count it: lines and columns from 1, columns in UTF-16 code units, its end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where spans stand in their files. */
export interface Places {
  /** The beginning of the file where its text is not to be had. */
  readonly placeOf: (span: Span) => Place;
  /** A line by its number, without its line break; `null` where there is none. */
  readonly lineOf: (file: string, line: number) => string | null;
}

interface Lines {
  readonly text: string;
  /** The offset of each line's first character. */
  readonly starts: readonly number[];
}

/** Reads each file once, however many spans are asked for. */
export function placesIn(textOf: (path: string) => string | null): Places {
  const files = new Map<string, Lines>();
  const linesOf = (path: string): Lines => {
    const known = files.get(path);
    if (known !== undefined) return known;
    const text = textOf(path) ?? '';
    const lines = { text, starts: lineStarts(text) };
    files.set(path, lines);
    return lines;
  };
  return {
    placeOf: ({ file, start, end }) => {
      const { starts } = linesOf(file);
      const line = lineAt(starts, start);
      const endLine = lineAt(starts, end);
      return {
        line,
        column: start - (starts[line - 1] ?? 0) + 1,
        endLine,
        endColumn: end - (starts[endLine - 1] ?? 0) + 1,
      };
    },
    lineOf: (file, line) => {
      const { text, starts } = linesOf(file);
      const start = starts[line - 1];
      return start === undefined ? null : text.slice(start, starts[line]).replace(/\r?\n$/, '');
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** The number of the line that an offset stands in. */
function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
