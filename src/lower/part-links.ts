import type { Anchor, FlowBlock, FlowHeading, FlowWeb } from '../flow/flow.ts';
import type { Phrases } from '../locale/words.ts';
import { lineOfRuns } from './one-line.ts';

/** Names the link beside the title and beside each heading below. */
export function partLinks(
  title: FlowHeading,
  blocks: readonly FlowBlock[],
  phrases: Phrases,
): FlowWeb['partLinks'] {
  const names = [title, ...headingsOf(blocks)].flatMap(({ anchors: [anchor], runs }): [Anchor, string][] =>
    anchor === undefined ? [] : [[anchor, phrases.say('linkTo', { part: lineOfRuns(runs) })]],
  );
  return Object.fromEntries(names);
}

function headingsOf(blocks: readonly FlowBlock[]): FlowHeading[] {
  return blocks.flatMap((block) =>
    block.type === 'part' ? [block.heading, ...headingsOf(block.blocks)] : [],
  );
}
