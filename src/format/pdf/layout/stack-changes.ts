import type { FlowChange, FlowRedline, FlowRevised, FlowRun } from '../../../flow/flow.ts';
import { unmarked } from '../../../flow/marks.ts';
import { textOf } from '../../../flow/words.ts';
import type { Colour, ElementIndex } from './pages.ts';
import type { TextStyle } from './prose.ts';
import { round } from './round.ts';
import { baselineOf, type Frame, type StackContext, setRuns } from './stack.ts';
import { stackHeading } from './stack-heading.ts';
import type { Strip } from './strips.ts';
import { textStrips } from './text-strips.ts';
import { withPage } from './with-page.ts';

/** What stands below the cover of a redline: how often each kind of change is in it, how words are marked, and every change. */
export function stackChanges(redline: FlowRedline, frame: Frame, context: StackContext): Strip[] {
  const { heading, counts, none, changes, legend } = redline;
  const paragraph = (runs: readonly FlowRun[], revised?: FlowRevised): Strip[] => {
    const element = context.tree.add({ parent: frame.element, role: 'P' });
    const style = context.styles.body;
    const before = context.spacing.contentsEntry;
    const place = { frame: { ...frame, element }, style, ...(revised === undefined ? {} : { revised }) };
    return textStrips(setRuns(runs, place, context), { style, anchors: [], before }, context);
  };
  const numbers = counts.filter(({ count }) => count > 0).map(({ label }) => label);
  const moved = counts.find(({ kind, count }) => kind === 'moved' && count > 0);
  const top = [
    ...stackHeading(heading, frame, context),
    ...paragraph(changes.length === 0 ? none : [words(numbers.join(' · '))]),
    ...(changes.length === 0 ? [] : paragraph(legend)),
    ...(moved === undefined ? [] : paragraph([words(moved.name)], movedHere)),
  ];
  // The legend shows the marks and is itself not changed.
  return [...top.map((each) => ({ ...each, keep: true, bar: false })), ...stackList(changes, frame, context)];
}

/** How kept words of a moved clause are marked. */
const movedHere: FlowRevised = { kind: 'moved', side: 'new', move: null };

function words(text: string): FlowRun {
  return { ...unmarked, type: 'text', text };
}

function stackList(changes: readonly FlowChange[], frame: Frame, context: StackContext): Strip[] {
  if (changes.length === 0) return [];
  const { tree, spacing, styles } = context;
  const element = tree.add({ parent: frame.element, role: 'L', numbering: 'None' });
  const widest = changes.reduce((width, { name }) => Math.max(width, nameWidth(name, context)), 0);
  const indent = Math.min(
    widest * styles.contents.size + spacing.labelGap * 2,
    Math.max(0, frame.width - spacing.leastMeasure),
  );
  const strips = changes.flatMap((change) =>
    stackChange(change, { frame: { ...frame, element }, indent }, context),
  );
  return strips.map((each, index) => (index === 0 ? { ...each, before: spacing.paragraph } : each));
}

/** The kind of the change, what was changed, and the page where it is seen. */
function stackChange(
  { kind, name, anchor, runs }: FlowChange,
  { frame, indent }: { readonly frame: Frame; readonly indent: number },
  context: StackContext,
): Strip[] {
  const { tree, styles, spacing } = context;
  const style = styles.contents;
  const item = tree.add({ parent: frame.element, role: 'LI' });
  const label = tree.add({ parent: item, role: 'Lbl' });
  const body = tree.add({ parent: item, role: 'LBody' });
  const link = tree.add({
    parent: body,
    role: 'Link',
    link: { type: 'anchor', anchor },
    words: textOf(runs),
  });
  const inner = {
    x: frame.x + indent,
    width: frame.width - indent - spacing.contentsPage,
    element: link,
  };
  const strips = textStrips(
    setRuns(runs, { frame: inner, style }, context),
    { style, anchors: [], before: spacing.change },
    context,
  );
  const page = { type: 'field', field: 'page-of', anchor } as const;
  const place = { right: frame.x + frame.width, style, of: link, page };
  const run = nameRun(name, { x: frame.x, of: label, colour: kindColours[kind], style }, context);
  return strips.map((each, index) => {
    const own = index === strips.length - 1 ? { ...each, ...withPage(each, place, context) } : each;
    const named = { y: baselineOf(style, context), column: 0, runs: [run] };
    return index === 0 ? { ...own, lines: [named, ...own.lines] } : own;
  });
}

const kindColours = {
  added: 'inserted',
  removed: 'deleted',
  moved: 'moved',
  reworded: 'text',
  typographic: 'muted',
} as const satisfies Record<FlowChange['kind'], Colour>;

/** At size 1. */
function nameWidth(name: string, { measure }: StackContext): number {
  return Array.from(measure.advances('bold', name, 'proportional')).reduce(
    (sum, advance) => sum + advance,
    0,
  );
}

function nameRun(name: string, { x, of, colour, style }: NamePlace, context: StackContext) {
  const { size } = style;
  const width = round(nameWidth(name, context) * size);
  return {
    x,
    text: `${name} `,
    width,
    face: 'bold',
    figures: 'proportional',
    size,
    colour,
    rise: 0,
    of,
  } as const;
}

interface NamePlace {
  readonly x: number;
  readonly of: ElementIndex;
  readonly colour: Colour;
  readonly style: TextStyle;
}
