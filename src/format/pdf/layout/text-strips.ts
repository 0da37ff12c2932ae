import type { Anchor } from '../../../flow/flow.ts';
import type { TextStyle } from './prose.ts';
import type { SetLine } from './set-prose.ts';
import { baselineOf, type StackContext } from './stack.ts';
import { isMarked, type Strip, strip } from './strips.ts';

/** One strip a line; at least two lines stand on either side of a page break. */
export function textStrips(
  lines: readonly SetLine[],
  {
    style,
    anchors,
    before,
  }: { readonly style: TextStyle; readonly anchors: readonly Anchor[]; readonly before: number },
  context: StackContext,
): Strip[] {
  const y = baselineOf(style, context);
  // A text without words takes no room, and is still a place that links lead to.
  if (lines.length === 0) return anchors.length === 0 ? [] : [strip({ height: 0, anchors })];
  return lines.map(({ runs, references }, index) =>
    strip({
      height: style.leading,
      before: index === 0 ? before : 0,
      keep: lines.length > 1 && (index === 0 || index === lines.length - 2),
      lines: [{ y, column: 0, runs }],
      anchors: index === 0 ? anchors : [],
      references,
      bar: isMarked([{ y, column: 0, runs }]),
    }),
  );
}
