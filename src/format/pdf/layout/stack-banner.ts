import type { FlowBanner, FlowRun } from '../../../flow/flow.ts';
import type { Shape } from './pages.ts';
import type { TextStyle } from './prose.ts';
import { type Frame, type StackContext, setRuns } from './stack.ts';
import { stackBlocks } from './stack-blocks.ts';
import { gapBetween, type Strip } from './strips.ts';
import { textStrips } from './text-strips.ts';

/** The banner: a tinted box across the measure with a rule at its left, which may go on on the next page. */
export function stackBanner(
  { title, lines, label, list }: FlowBanner,
  frame: Frame,
  context: StackContext,
): Strip[] {
  const { spacing, styles, tree } = context;
  const side = spacing.bannerRule + spacing.bannerPadding;
  const inner: Frame = {
    x: frame.x + side,
    width: frame.width - side - spacing.bannerPadding,
    element: tree.add({ parent: frame.element, role: 'Sect' }),
  };
  const paragraph = (runs: readonly FlowRun[], style: TextStyle): Strip[] => {
    const element = tree.add({ parent: inner.element, role: 'P' });
    const set = setRuns(runs, { frame: { ...inner, element }, style }, context);
    return textStrips(set, { style, anchors: [], before: spacing.bannerParagraph }, context);
  };
  const introduction = paragraph(label, styles.banner);
  const strips = [
    ...paragraph(title, styles.bannerTitle).map((each) => ({ ...each, keep: true })),
    ...lines.flatMap((runs) => paragraph(runs, styles.banner)),
    ...introduction.map((each) => ({ ...each, keep: true })),
    ...stackBlocks([list], inner, context),
  ];
  return boxed(strips, frame, context);
}

/** The room between the strips becomes a part of them, so that their grounds touch. */
function boxed(strips: readonly Strip[], frame: Frame, { spacing }: StackContext): Strip[] {
  return strips.map((each, index) => {
    const previous = strips[index - 1];
    const isLast = index === strips.length - 1;
    const above = previous === undefined ? spacing.bannerPadding : gapBetween(previous, each);
    const height = above + each.height + (isLast ? spacing.bannerPadding : 0);
    return {
      ...each,
      height,
      before: index === 0 ? spacing.banner : 0,
      after: isLast ? spacing.banner : 0,
      lines: each.lines.map((line) => ({ ...line, y: line.y + above })),
      shapes: ground(frame, height + (isLast ? 0 : seam), spacing.bannerRule),
    };
  });
}

/** Grounds that only touch show a hairline of the paper between them on a screen. */
const seam = 0.4;

function ground({ x, width }: Frame, height: number, rule: number): Shape[] {
  return [
    { type: 'box', x, y: 0, width, height, colour: 'tint' },
    { type: 'box', x, y: 0, width: rule, height, colour: 'warning' },
  ];
}
