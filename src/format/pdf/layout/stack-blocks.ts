import { assertNever } from '../../../ast/assert-never.ts';
import type {
  FlowBlock,
  FlowCaveat,
  FlowHeading,
  FlowItem,
  FlowList,
  FlowMarker,
  FlowParagraph,
  FlowPart,
} from '../../../flow/flow.ts';
import { textOf } from '../../../flow/words.ts';
import type { FontFace } from '../../../theme/paper-families.ts';
import { named } from './element-tree.ts';
import type { ElementIndex, Numbering } from './pages.ts';
import { round } from './round.ts';
import { baselineOf, type Frame, type StackContext, setRuns } from './stack.ts';
import { stackTable } from './stack-table.ts';
import { type Strip, type StripLine, strip } from './strips.ts';
import { textStrips } from './text-strips.ts';
import { headingStyle } from './text-styles.ts';

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

function stackPart({ role, heading, blocks }: FlowPart, frame: Frame, context: StackContext): Strip[] {
  const inner = { ...frame, element: context.tree.add({ parent: frame.element, role: 'Sect' }) };
  const body = role === 'retired' ? context.styles.retired : context.styles.body;
  return [
    ...stackHeading(heading, inner, context),
    ...stackBlocks(blocks, inner, { ...context, styles: { ...context.styles, body } }),
  ];
}

/** A heading and its caveat, never parted from what follows them. */
export function stackHeading(heading: FlowHeading, frame: Frame, context: StackContext): Strip[] {
  const { level, anchors, runs, caveat } = heading;
  const { spacing, styles, tree } = context;
  const style = headingStyle(styles, level);
  const element = tree.add({ parent: frame.element, role: `H${level}`, ...named(anchors) });
  const lines = setRuns(runs, { frame: { ...frame, element }, style }, context);
  const [second, third, fourth] = spacing.headings;
  const before = level <= 2 ? second : level === 3 ? third : fourth;
  const strips = textStrips(lines, { style, anchors, before }, context).map((each, index) => ({
    ...each,
    keep: true,
    after: index === lines.length - 1 ? spacing.afterHeading : 0,
    heading: { level, text: index === 0 ? textOf(runs).replace(/\n/g, ' ') : '' },
  }));
  return [...strips, ...stackCaveat(caveat, frame, context)];
}

/** A caveat on a line of its own: not of the heading, whose name in the outline it would be a part of. */
function stackCaveat(caveat: FlowCaveat, frame: Frame, context: StackContext): Strip[] {
  if (caveat === null) return [];
  const { spacing, styles, tree } = context;
  const style = styles.caveat;
  const element = tree.add({ parent: frame.element, role: 'P' });
  const lines = setRuns([], { frame: { ...frame, element }, style, caveat }, context);
  return textStrips(lines, { style, anchors: [], before: 0 }, context).map((each) => ({
    ...each,
    keep: true,
    after: spacing.afterHeading,
  }));
}

function stackParagraph(
  { anchors, runs, caveat, introduces }: FlowParagraph,
  { frame, before }: { readonly frame: Frame; readonly before: number },
  context: StackContext,
): Strip[] {
  const style = context.styles.body;
  const element = context.tree.add({ parent: frame.element, role: 'P', ...named(anchors) });
  const lines = setRuns(runs, { frame: { ...frame, element }, style, caveat }, context);
  const strips = textStrips(lines, { style, anchors, before }, context);
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
  return /[\p{L}\p{N}]/u.test(label) ? 'regular' : 'bold';
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
    runs: [labelRun(label, { x: frame.x, element: lbl }, context)],
  };
  const head =
    first === undefined || first.lines.length === 0
      ? strip({ height: styles.body.leading, before: spacing.item, lines: [labelLine], anchors: own.anchors })
      : { ...first, lines: [labelLine, ...first.lines] };
  return [head, ...others, ...stackBlocks(rest, inner, context)];
}

function labelRun(
  label: string,
  { x, element }: { readonly x: number; readonly element: ElementIndex },
  context: StackContext,
) {
  const { size } = context.styles.body;
  return {
    x,
    text: `${label} `,
    width: round(labelWidth(label, context) * size),
    face: labelFace(label),
    figures: 'tabular',
    size,
    colour: 'text',
    rise: 0,
    of: element,
  } as const;
}
