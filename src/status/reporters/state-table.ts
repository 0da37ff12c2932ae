import { assertNever } from '../../ast/assert-never.ts';
import { columns } from '../../diagnostic/columns.ts';
import type { Colours } from '../../wording/paint-changes.ts';
import { type ClauseState, clauseStates } from '../clause-state.ts';
import { countStates, type StateCounts } from '../count-states.ts';
import type { NoticeReport } from '../status-report.ts';

/** Columns of a terminal that the table keeps within wherever it can. */
const widest = 80;

interface Row {
  readonly name: string;
  readonly states: StateCounts;
}

/** A row a locale, a column a state, and where there are several locales a row for all of them. */
export function stateTable({ clauses, translations }: NoticeReport, colours: Colours): string {
  const rows: Row[] = translations.map(({ locale, states }) => ({ name: locale, states }));
  const all = { name: 'all', states: sumOf(rows) };
  const shown = rows.length > 1 ? [...rows, all] : rows;
  const cellsOf = ({ states }: Row, total: number): string[] =>
    clauseStates.map((state) => cell(states[state], total));
  const body = shown.map((row) => ({
    ...row,
    cells: cellsOf(row, row === all ? clauses * rows.length : clauses),
  }));
  const widths = clauseStates.map((state, index) =>
    Math.max(state.length, ...body.map(({ cells }) => cells[index]?.length ?? 0)),
  );
  const first = Math.max('locale'.length, ...body.map(({ name }) => columns(name)));
  const sum = widths.reduce((total, width) => total + width, first);
  const gap = ' '.repeat(sum + 2 * widths.length <= widest ? 2 : 1);
  const head = ['locale'.padEnd(first), ...clauseStates.map((state, at) => state.padStart(widths[at] ?? 0))];
  const lines = body.map(({ name, states, cells }) => {
    const painted = clauseStates.map((state, at) =>
      paint(state, states[state], colours)((cells[at] ?? '').padStart(widths[at] ?? 0)),
    );
    return [name.padEnd(first), ...painted].join(gap);
  });
  return `${[colours.dim(head.join(gap)), ...lines].join('\n')}\n`;
}

/** The share of a part in a whole: 0 % is none of it and 100 % all of it, however large the whole. */
export function percent(part: number, whole: number): string {
  if (part === 0) return '0%';
  if (part === whole) return '100%';
  const rounded = Math.round((100 * part) / whole);
  return rounded === 0 ? '<1%' : rounded === 100 ? '>99%' : `${rounded}%`;
}

function cell(count: number, total: number): string {
  return count === 0 ? '0' : `${count} ${percent(count, total)}`;
}

function sumOf(rows: readonly Row[]): StateCounts {
  const sum = { ...countStates([]) };
  for (const { states } of rows) for (const state of clauseStates) sum[state] += states[state];
  return sum;
}

function paint(state: ClauseState, count: number, colours: Colours): (text: string) => string {
  return count === 0 ? colours.dim : colourOf(state, colours);
}

/** What is to be done is red or yellow, what waits for somebody else cyan. */
export function colourOf(state: ClauseState, colours: Colours): (text: string) => string {
  switch (state) {
    case 'missing':
    case 'stale':
      return colours.red;
    case 'edited':
    case 'translated':
      return colours.yellow;
    case 'current':
    case 'reviewed':
      return colours.cyan;
    case 'approved':
      return colours.green;
    default:
      return assertNever(state);
  }
}
