import type { FlowBlock, FlowContentsEntry, FlowHeading, FlowPart, FlowRun } from '../flow/flow.ts';

/** How deep the contents list goes: sections, and what stands right below them. */
const contentsDepth = 2;

/** The contents list of these blocks; `entryRuns` gives the words of an entry. */
export function contentsOf(
  blocks: readonly FlowBlock[],
  entryRuns: (heading: FlowHeading) => readonly FlowRun[],
  depth = 1,
): FlowContentsEntry[] {
  if (depth > contentsDepth) return [];
  return blocks
    .filter((block): block is FlowPart => block.type === 'part')
    .flatMap(({ heading, blocks: below }) => {
      const [anchor] = heading.anchors;
      if (anchor === undefined) return [];
      return [
        {
          anchor,
          runs: entryRuns(heading),
          page: { type: 'field', field: 'page-of', anchor } as const,
          entries: contentsOf(below, entryRuns, depth + 1),
        },
      ];
    });
}
