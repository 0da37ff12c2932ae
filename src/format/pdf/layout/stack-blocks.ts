import { assertNever } from '../../../ast/assert-never.ts';
import type {
  FlowBlock,
  FlowItem,
  FlowList,
  FlowMarker,
  FlowParagraph,
  FlowPart,
  FlowRun,
} from '../../../flow/flow.ts';
import type { FontFace } from '../../../theme/paper-families.ts';
import { named } from './element-tree.ts';
import type { ElementIndex, Numbering, RevisionMark, Run } from './pages.ts';
import { labelMark, markStyles } from './revision-marks.ts';
import { round } from './round.ts';
import { baselineOf, type Frame, type StackContext, setRuns } from './stack.ts';
import { stackHeading } from './stack-heading.ts';
import { stackMove } from './stack-move.ts';
import { stackTable } from './stack-table.ts';
import { type Strip, type StripLine, strip } from './strips.ts';
import { textStrips } from './text-strips.ts';

/** Turns blocks into strips, in order. */
export function stackBlocks(blocks: readonly FlowBlock[], frame: Frame, context: StackContext): Strip[] {
  return blocks.flatMap((block) => stackBlock(block, frame, context));
}

function stackBlock(block: FlowBlock, frame: Frame, context: StackContext): Strip[] {
  switch (block.type) {
    case 'part':
      return stackPart(block, frame, context);
    case 'paragraph':
      return stackParagraph(block, { frame, before: context.spacing.paragraph }, context);
    case 'list':
      return stackList(block, frame, context);
    case 'table':
      return stackTable(block, frame, context);
    default:
      return assertNever(block);
  }
}

function stackPart(
  { role, heading, effective, blocks }: FlowPart,
  frame: Frame,
  context: StackContext,
): Strip[] {
  const inner = { ...frame, element: context.tree.add({ parent: frame.element, role: 'Sect' }) };
  const body = role === 'retired' ? context.styles.retired : context.styles.body;
  return [
    ...stackHeading(heading, inner, context),
    ...(effective === null ? [] : stackEffective(effective, inner, context)),
    ...stackBlocks(blocks, inner, { ...context, styles: { ...context.styles, body } }),
  ];
}

/** From which day on a part holds, below its heading. */
function stackEffective(runs: readonly FlowRun[], frame: Frame, context: StackContext): Strip[] {
  const { spacing, styles, tree } = context;
  const style = styles.effective;
  const element = tree.add({ parent: frame.element, role: 'P' });
  const lines = setRuns(runs, { frame: { ...frame, element }, style }, context);
  return textStrips(lines, { style, anchors: [], before: 0 }, context).map((each) => ({
    ...each,
    keep: true,
    after: spacing.afterHeading,
  }));
}

function stackParagraph(
  { anchors, runs, caveat, introduces, revised }: FlowParagraph,
  { frame, before }: { readonly frame: Frame; readonly before: number },
  context: StackContext,
): Strip[] {
  const style = context.styles.body;
  const element = context.tree.add({ parent: frame.element, role: 'P', ...named(anchors) });
  const lines = setRuns(runs, { frame: { ...frame, element }, style, caveat, revised }, context);
  const own = textStrips(lines, { style, anchors, before }, context);
  const move = stackMove(revised, frame, context);
  const strips = move.length === 0 ? own : [...keptWithNext(own), ...move];
  return introduces ? keptWithNext(strips) : strips;
}

function stackList({ items, marker }: FlowList, frame: Frame, context: StackContext): Strip[] {
  const element = context.tree.add({ parent: frame.element, role: 'L', numbering: numberingOf(marker) });
  const indent = Math.min(
    labelRoom(items, marker, context),
    Math.max(0, frame.width - context.spacing.leastMeasure),
  );
  const stacked = items.map((item) => stackItem(item, { frame: { ...frame, element }, indent }, context));
  return stacked.flatMap((strips, index) => (isWithNext(stacked, index) ? keptWithNext(strips) : strips));
}

/** Whether a page must not end after an item: a first or a last one of one line does not stand alone. */
function isWithNext(items: readonly (readonly Strip[])[], index: number): boolean {
  const isFirst = index === 0 && items.length > 1 && items[0]?.length === 1;
  return isFirst || (index === items.length - 2 && items[index + 1]?.length === 1);
}

function keptWithNext(strips: readonly Strip[]): Strip[] {
  return strips.map((each, index) => (index === strips.length - 1 ? { ...each, keep: true } : each));
}

const numberings = {
  decimal: 'Decimal',
  alpha: 'LowerAlpha',
  roman: 'LowerRoman',
} as const satisfies Record<Extract<FlowMarker, { type: 'ordered' }>['style'], Numbering>;

function numberingOf(marker: FlowMarker): Numbering {
  return marker.type === 'bullet' ? 'Disc' : numberings[marker.style];
}

/** The texts of all items of a list stand below each other, so that the widest label has room. */
function labelRoom(items: readonly FlowItem[], marker: FlowMarker, context: StackContext): number {
  const { spacing, styles } = context;
  if (marker.type === 'bullet') return spacing.bulletIndent;
  const widest = items.reduce((width, { label }) => Math.max(width, labelWidth(label, context)), 0);
  return Math.max(spacing.bulletIndent, widest * styles.body.size + spacing.labelGap);
}

/** A bullet is a sign and may be strong; a number is read with the text. */
function labelFace(label: string): FontFace {
  return isRead(label) ? 'regular' : 'bold';
}

function isRead(label: string): boolean {
  return /[\p{L}\p{N}]/u.test(label);
}

/** At size 1. */
function labelWidth(label: string, { measure }: StackContext): number {
  return Array.from(measure.advances(labelFace(label), label, 'tabular')).reduce(
    (sum, advance) => sum + advance,
    0,
  );
}

function stackItem(
  { label, blocks }: FlowItem,
  { frame, indent }: { readonly frame: Frame; readonly indent: number },
  context: StackContext,
): Strip[] {
  const { tree, styles, spacing } = context;
  const item = tree.add({ parent: frame.element, role: 'LI' });
  const lbl = tree.add({ parent: item, role: 'Lbl' });
  const inner = {
    x: frame.x + indent,
    width: frame.width - indent,
    element: tree.add({ parent: item, role: 'LBody' }),
  };
  const [own, ...rest] = blocks;
  const [first, ...others] = stackParagraph(own, { frame: inner, before: spacing.item }, context);
  const labelLine: StripLine = {
    y: baselineOf(styles.body, context),
    column: 0,
    runs: [labelRun(label, { x: frame.x, element: lbl, mark: labelMark(own.revised) }, context)],
  };
  const head =
    first === undefined || first.lines.length === 0
      ? strip({ height: styles.body.leading, before: spacing.item, lines: [labelLine], anchors: own.anchors })
      : { ...first, lines: [labelLine, ...first.lines] };
  return [head, ...others, ...stackBlocks(rest, inner, context)];
}

function labelRun(label: string, { x, element, mark }: LabelPlace, context: StackContext): Run {
  const { size } = context.styles.body;
  const shown = mark === null || !isRead(label) ? null : mark;
  const of =
    shown === null
      ? element
      : context.tree.add({
          parent: element,
          role: 'Span',
          decoration: markStyles[shown].decoration,
          spoken: null,
        });
  return {
    x,
    text: `${label} `,
    width: round(labelWidth(label, context) * size),
    face: labelFace(label),
    figures: 'tabular',
    size,
    colour: mark === null ? 'text' : markStyles[mark].colour,
    rise: 0,
    of,
    ...(shown === null ? {} : { mark: shown }),
  };
}

interface LabelPlace {
  readonly x: number;
  readonly element: ElementIndex;
  readonly mark: RevisionMark | null;
}
