import type { FlowCaveat, FlowHeading } from '../../../flow/flow.ts';
import { named } from './element-tree.ts';
import { wordsNow } from './revision-marks.ts';
import { type Frame, type StackContext, setRuns } from './stack.ts';
import { stackMove } from './stack-move.ts';
import type { Strip } from './strips.ts';
import { textStrips } from './text-strips.ts';
import { headingStyle } from './text-styles.ts';

/** A heading, its caveat and whence it moved, never parted from what follows them. */
export function stackHeading(heading: FlowHeading, frame: Frame, context: StackContext): Strip[] {
  const { level, anchors, runs, caveat, revised } = heading;
  const { spacing, styles, tree } = context;
  const style = headingStyle(styles, level);
  const element = tree.add({ parent: frame.element, role: `H${level}`, ...named(anchors) });
  const lines = setRuns(runs, { frame: { ...frame, element }, style, revised }, context);
  const name = wordsNow(runs).replace(/\n/g, ' ');
  const [second, third, fourth] = spacing.headings;
  const before = level <= 2 ? second : level === 3 ? third : fourth;
  const strips = textStrips(lines, { style, anchors, before }, context).map((each, index) => ({
    ...each,
    keep: true,
    after: index === lines.length - 1 ? spacing.afterHeading : 0,
    heading: { level, text: index === 0 ? name : '' },
  }));
  const move = stackMove(revised, frame, context).map((each) => ({
    ...each,
    keep: true,
    before: 0,
    after: spacing.afterHeading,
  }));
  return [...strips, ...stackCaveat(caveat, frame, context), ...move];
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
