import { assertNever } from '../../../ast/assert-never.ts';
import type { Anchor, FlowField, FlowRun, FlowRunning } from '../../../flow/flow.ts';
import type { Measure } from './measure.ts';
import type { Line, Page, Run, Shape } from './pages.ts';
import type { PageDraft, PlacedStrip } from './paginate.ts';
import type { TextStyle } from './prose.ts';
import { wordLines } from './revision-marks.ts';
import { round } from './round.ts';
import type { Spacing } from './spacing.ts';
import type { FieldRun, StripRun } from './strips.ts';

/** What a page needs to be finished, the same for every page. */
export interface PageFrame {
  readonly width: number;
  readonly height: number;
  readonly margins: { readonly top: number; readonly bottom: number; readonly side: number };
  readonly pages: number;
  readonly pageOf: ReadonlyMap<Anchor, number>;
  readonly running: FlowRunning;
  readonly style: TextStyle;
  readonly measure: Measure;
  readonly spacing: Spacing;
}

/** Gives everything on a page its place from the page's corner, fills the fields, and adds what runs along every page. */
export function finishPage({ strips, notes }: PageDraft, number: number, frame: PageFrame): Page {
  const { margins } = frame;
  const place = (value: number): number => round(margins.top + value);
  const fill = (run: StripRun): Run => ('field' in run ? fillField(run, number, frame) : run);
  const shapes: Shape[] = [];
  const lines: Line[] = [];
  for (const group of byRow(strips)) {
    for (const { strip, y } of group) {
      for (const shape of strip.shapes) shapes.push({ ...shape, y: place(y + shape.y) });
      if (strip.leader !== null) shapes.push(...leader(strip, { y, place, fill }, frame));
    }
    lines.push(...inReadingOrder(group, { place, fill }));
  }
  shapes.push(...bars(strips, frame).map((bar) => ({ ...bar, y: place(bar.y) })));
  for (const { y, runs } of lines)
    for (const run of runs) if (run.mark !== undefined) shapes.push(...wordLines(run, y));
  const [firstNote] = notes;
  if (firstNote !== undefined) shapes.push(notesRule(place(firstNote.y - firstNote.strip.before), frame));
  lines.push(...inReadingOrder(notes, { place, fill }), ...runningLines(number, frame));
  return { number, shapes, lines };
}

/** The bars beside what was changed: one for strips that follow each other, over the room between them. */
function bars(strips: readonly PlacedStrip[], { margins, spacing }: PageFrame): BoxShape[] {
  const found: BoxShape[] = [];
  const x = Math.max(0, margins.side - spacing.barGap - spacing.bar);
  let isOpen = false;
  for (const { strip, y } of strips) {
    const last = found.at(-1);
    const bottom = y + strip.height;
    if (strip.bar && isOpen && last !== undefined)
      found[found.length - 1] = { ...last, height: round(bottom - last.y) };
    else if (strip.bar)
      found.push({ type: 'box', x, y, width: spacing.bar, height: strip.height, colour: 'text' });
    isOpen = strip.bar;
  }
  return found;
}

type BoxShape = Extract<Shape, { type: 'box' }>;

interface Placing {
  readonly place: (y: number) => number;
  readonly fill: (run: StripRun) => Run;
}

/** Strips that are slices of one row stand together; every other strip stands alone. */
function* byRow(strips: readonly PlacedStrip[]): Generator<readonly PlacedStrip[]> {
  let group: PlacedStrip[] = [];
  for (const placed of strips) {
    const row = placed.strip.row?.element;
    if (group.length > 0 && (row === undefined || row !== group[0]?.strip.row?.element)) {
      yield group;
      group = [];
    }
    group.push(placed);
  }
  if (group.length > 0) yield group;
}

function inReadingOrder(group: readonly PlacedStrip[], { place, fill }: Placing): Line[] {
  const lines = group.flatMap(({ strip, y, repeated }) =>
    strip.lines.map((line) => ({
      column: line.column,
      y: place(y + line.y),
      runs: finishRuns(line.runs, { repeated, fill }),
    })),
  );
  lines.sort((a, b) => a.column - b.column);
  return lines.map(({ y, runs }) => ({ y, runs }));
}

/** Runs that need nothing more are passed on as they are: most do, and a long notice has many. */
function finishRuns(
  runs: readonly StripRun[],
  { repeated, fill }: Pick<Placing, 'fill'> & { readonly repeated: boolean },
): readonly Run[] {
  if (repeated) return runs.map((run): Run => ({ ...fill(run), of: 'ornament' }));
  return runs.some((run) => 'field' in run) ? runs.map(fill) : runs;
}

function fillField({ field, edge, ...run }: FieldRun, number: number, frame: PageFrame): Run {
  const text = fieldText(field, number, frame);
  const width = textWidth(text, run, frame.measure);
  return { ...run, text, x: round(edge === 'right' ? run.x - width : run.x), width: round(width) };
}

function fieldText(field: FlowField, number: number, { pages, pageOf }: PageFrame): string {
  switch (field.field) {
    case 'page':
      return String(number);
    case 'pages':
      return String(pages);
    case 'page-of':
      return String(pageOf.get(field.anchor) ?? '');
    default:
      return assertNever(field);
  }
}

function textWidth(
  text: string,
  { face, figures, size }: Pick<Run, 'face' | 'figures' | 'size'>,
  measure: Measure,
): number {
  return Array.from(measure.advances(face, text, figures)).reduce((sum, advance) => sum + advance, 0) * size;
}

/** The dots between the words of an entry and its page number; the dots of all entries stand below each other. */
function leader(
  { leader: from, lines }: PlacedStrip['strip'],
  { y, place, fill }: Placing & { readonly y: number },
  { width, margins, spacing }: PageFrame,
): Shape[] {
  const line = lines.at(-1);
  const last = line?.runs.at(-1);
  if (from === null || line === undefined || last === undefined) return [];
  const step = spacing.leaderDot;
  const right = width - margins.side;
  const slots = Math.ceil((right - fill(last).x + spacing.leaderGap) / step);
  const dots = Math.floor((right - slots * step - from - spacing.leaderGap) / step);
  if (dots < 2) return [];
  const x = round(right - (slots + dots - 1) * step);
  return [{ type: 'leader', x, y: place(y + line.y), dots, step, colour: 'rule' }];
}

function notesRule(top: number, { margins, spacing }: PageFrame): Shape {
  return {
    type: 'box',
    x: margins.side,
    y: round(top - spacing.afterNotesRule - spacing.notesRule),
    width: spacing.notesRuleWidth,
    height: spacing.notesRule,
    colour: 'rule',
  };
}

/** The head from the second page on, the foot and the page number on every page. */
function runningLines(number: number, frame: PageFrame): Line[] {
  const { running, width, height, margins, spacing } = frame;
  const right = width - margins.side;
  const foot = height - spacing.foot;
  const lines: Line[] = [];
  if (number > 1 && running.head.length > 0) {
    lines.push({ y: round(spacing.head), runs: [runningRun(running.head, 'head', number, frame)] });
  }
  const runs = [
    runningRun(running.foot, 'foot', number, frame),
    runningRun(running.folio, 'foot', number, frame),
  ];
  const folio = runs[1];
  if (folio !== undefined) runs[1] = { ...folio, x: round(right - folio.width) };
  lines.push({ y: round(foot), runs: runs.filter(({ text }) => text !== '') });
  return lines;
}

function runningRun(runs: readonly FlowRun[], of: 'head' | 'foot', number: number, frame: PageFrame): Run {
  const { style, margins, measure } = frame;
  const text = runs
    .map((run) =>
      run.type === 'text' ? run.text : run.type === 'field' ? fieldText(run, number, frame) : ' ',
    )
    .join('');
  const { weight: face, figures, size } = style;
  return {
    x: margins.side,
    text,
    width: round(textWidth(text, { face, figures, size }, measure)),
    face,
    figures,
    size,
    colour: style.colour,
    rise: 0,
    of,
  };
}
