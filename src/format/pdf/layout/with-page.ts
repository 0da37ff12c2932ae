import type { FlowContentsEntry } from '../../../flow/flow.ts';
import type { ElementIndex } from './pages.ts';
import type { TextStyle } from './prose.ts';
import { baselineOf, type StackContext } from './stack.ts';
import type { FieldRun, Strip, StripRun } from './strips.ts';

/** The last line of an entry, with the page number at its right end and a leader up to it. */
export function withPage(
  { lines }: Strip,
  {
    right,
    style,
    of,
    page,
  }: {
    readonly right: number;
    readonly style: TextStyle;
    readonly of: ElementIndex;
    readonly page: FlowContentsEntry['page'];
  },
  context: StackContext,
): Pick<Strip, 'lines' | 'leader'> {
  const last = lines.at(-1)?.runs.at(-1);
  const number: FieldRun = {
    x: right,
    text: '',
    width: 0,
    face: 'regular',
    figures: style.figures,
    size: style.size,
    colour: style.colour,
    rise: 0,
    of,
    field: page,
    edge: 'right',
  };
  const spaced =
    last === undefined ? [] : lines.map(({ runs, ...line }) => ({ ...line, runs: endSpaced(runs) }));
  return {
    lines: [...spaced, { y: baselineOf(style, context), column: 0, runs: [number] }],
    leader: last === undefined ? right : last.x + last.width,
  };
}

/** A space after the words parts them from the page number for whoever reads the text out of the page. */
function endSpaced(runs: readonly StripRun[]): StripRun[] {
  return runs.map((run, index) => (index === runs.length - 1 ? { ...run, text: `${run.text} ` } : run));
}
