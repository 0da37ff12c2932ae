import pico from 'picocolors';
import { columns, cutToColumns, padToColumns } from '../../diagnostic/columns.ts';
import type { Places } from '../../diagnostic/places.ts';
import { abridgeChanges } from '../../wording/abridge-changes.ts';
import { type Colours, paintChanges, printable } from '../../wording/paint-changes.ts';
import { type ClauseState, clauseStates } from '../clause-state.ts';
import type { NoticeReport, OpenClause, TranslationReport } from '../status-report.ts';
import type { StatusReporter } from './reporter.ts';
import { colourOf, percent, stateTable } from './state-table.ts';

/** What a state says of a clause, for the head of its list. */
const abouts = {
  missing: 'there is no text',
  stale: 'the source has changed since it was translated',
  edited: 'the translation has changed since it was accepted or signed',
  translated: 'nobody has accepted it yet',
  current: 'nobody has signed it yet',
  reviewed: 'nobody has approved it yet',
  approved: 'it can be published',
} as const satisfies Record<ClauseState, string>;

/** Columns that a line of a list takes at most. */
const widest = 80;

/** For people: a table a notice, and where they are asked for the clauses that are not approved. */
export const pretty: StatusReporter = (notices, { colour, clauses, places }) => {
  const colours = pico.createColors(colour);
  const blocks = notices.flatMap((report) => [
    noticeBlock(report, colours),
    ...(clauses ? report.translations.flatMap((one) => openBlocks(one, { places, colours })) : []),
  ]);
  return blocks.length === 0 ? 'nothing is translated\n' : blocks.join('\n');
};

function noticeBlock(report: NoticeReport, colours: Colours): string {
  const { notice, version, clauses, translations } = report;
  const all = clauses * translations.length;
  const approved = translations.reduce((sum, { states }) => sum + states.approved, 0);
  const head = `${colours.bold(notice)}, version ${version}: ${count(clauses, 'clause')} to translate\n`;
  const share = `${approved} of ${all} approved (${percent(approved, all)})\n`;
  return `${head}\n${stateTable(report, colours)}\n${share}`;
}

interface Look {
  readonly places: Places;
  readonly colours: Colours;
}

/** A block for the locale, then one for each state that there is. */
function openBlocks({ locale, catalog, open }: TranslationReport, look: Look): string[] {
  const { colours } = look;
  if (open.length === 0) return [`${colours.bold(locale)}: every clause is approved\n`];
  const are = open.length === 1 ? 'is' : 'are';
  return [
    `${colours.bold(locale)}: ${count(open.length, 'clause')} ${are} not approved, in ${catalog}\n`,
    ...clauseStates.flatMap((state) => {
      const here = open.filter((one) => one.state === state);
      return here.length === 0 ? [] : [stateBlock(state, here, look)];
    }),
  ];
}

function stateBlock(state: ClauseState, clauses: readonly OpenClause[], { places, colours }: Look): string {
  const rows = clauses.map((one) => {
    const { line, column } = places.placeOf(one.place);
    // The catalog's path stands in the head; where a clause is missing, its place is that of the source.
    const place = `${state === 'missing' ? `${one.place.file}:` : ''}${line}:${column}`;
    return { one, place };
  });
  const widths = [
    Math.min(34, widestOf(clauses.map(({ clause }) => clause))),
    widestOf(rows.map(({ place }) => place)),
  ] as const;
  const lines = rows.flatMap(({ one, place }) => [
    rowOf(one, { place, widths, colours }),
    ...aboutClause(one, colours).map((line) => `    ${line}`),
  ]);
  const head = `${colourOf(state, colours)(state)} ${clauses.length}: ${abouts[state]}`;
  return `${[head, ...lines].join('\n')}\n`;
}

function widestOf(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, columns(text)), 0);
}

interface RowLook {
  readonly place: string;
  readonly widths: readonly [id: number, place: number];
  readonly colours: Colours;
}

/** The id, the place, and so much of the text as a line has room for. */
function rowOf({ clause, state, source, target }: OpenClause, { place, widths, colours }: RowLook): string {
  const head = `  ${padToColumns(clause, widths[0])}  `;
  const where = padToColumns(place, widths[1]);
  const room = widest - columns(head) - columns(where) - 2;
  const text = state === 'stale' || room < 12 ? '' : cutToColumns(wordsOf(target ?? source), room);
  return `${colours.bold(head)}${colours.dim(where)}  ${text}`.trimEnd();
}

function aboutClause(clause: OpenClause, colours: Colours): string[] {
  const { state, lapsed, signOff, changes, translatedFrom, edited } = clause;
  return [
    ...(lapsed === null
      ? []
      : [`${lapsed.as} by ${lapsed.by}, ${lapsed.role}, on ${lapsed.on}; lapsed since`]),
    ...(signOff === null ? [] : [`${signOff.as} by ${signOff.by}, ${signOff.role}, on ${signOff.on}`]),
    ...(state === 'stale' && edited ? ['the translation has changed since, too'] : []),
    ...(state !== 'stale'
      ? []
      : translatedFrom === null
        ? ['the source text that was translated was not kept']
        : changes.every(({ type }) => type === 'same')
          ? ['the words are the same: a link of the source leads elsewhere']
          : [oneLine(paintChanges(abridgeChanges(changes), colours))]),
  ];
}

/** The words of a text without its tags, on one line. */
function wordsOf(text: string): string {
  return oneLine(printable(text.replace(/<\/?[A-Za-z][A-Za-z0-9_-]* *\/?>/g, '')));
}

/** A text must neither break the list nor steer the terminal. */
function oneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
