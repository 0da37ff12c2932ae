import type { FlowCaveat, FlowRevised, FlowRun } from '../../../flow/flow.ts';
import type { Breaking } from './break-points.ts';
import type { ElementIndex } from './pages.ts';
import { type Prose, type ProseContext, prose, type TextStyle } from './prose.ts';
import { measureProse, type SetLine, setProse } from './set-prose.ts';
import type { TextStyles } from './text-styles.ts';

/** What every step that turns blocks into strips works with. */
export interface StackContext extends ProseContext {
  readonly styles: TextStyles;
  readonly breaking: Breaking;
}

/** The column that a block is set in, and the element that it belongs to. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly element: ElementIndex;
}

/** How the runs of a block are set, and where. */
export interface RunsPlace {
  readonly frame: Frame;
  readonly style: TextStyle;
  readonly caveat?: FlowCaveat;
  /** Of the block, in a redline. */
  readonly revised?: FlowRevised | undefined;
}

/** Sets the runs of one block in its frame. */
export function setRuns(
  runs: readonly FlowRun[],
  { frame, style, caveat = null, revised }: RunsPlace,
  context: StackContext,
): SetLine[] {
  return setText(prose(runs, { style, element: frame.element, caveat, revised }, context), frame, context);
}

/** Sets a text that is joined already. */
export function setText(text: Prose, frame: Frame, { measure, breaking, tree }: StackContext): SetLine[] {
  return setProse(measureProse(text, measure, breaking), frame, tree);
}

/** The distance from the top of a line to its baseline: capitals stand in the middle of the leading. */
export function baselineOf({ size, leading }: TextStyle, { spacing }: StackContext): number {
  return (leading + size * spacing.capHeight) / 2;
}
