import type { FlowRevised, FlowRun } from '../../../flow/flow.ts';
import { unmarked } from '../../../flow/marks.ts';
import { textOf } from '../../../flow/words.ts';
import { type Frame, type StackContext, setRuns } from './stack.ts';
import type { Strip } from './strips.ts';
import { textStrips } from './text-strips.ts';

/** Says below a moved block where else it stands, in a paragraph of its own that leads there. Empty where there is nothing to say. */
export function stackMove(revised: FlowRevised | undefined, frame: Frame, context: StackContext): Strip[] {
  const runs = moveNote(revised);
  if (runs.length === 0) return [];
  const { spacing, styles, tree } = context;
  const element = tree.add({ parent: frame.element, role: 'P' });
  const style = styles.move;
  const lines = setRuns(runs, { frame: { ...frame, element }, style }, context);
  const strips = textStrips(lines, { style, anchors: [], before: spacing.moveNote }, context);
  return strips.map((each) => ({ ...each, bar: true }));
}

/** The note as a link to the other place. */
export function moveNote(revised: FlowRevised | undefined): readonly FlowRun[] {
  const move = revised?.move ?? null;
  if (move === null || move.note.length === 0) return [];
  return [
    { ...unmarked, type: 'text', text: textOf(move.note), link: { type: 'anchor', anchor: move.anchor } },
  ];
}
