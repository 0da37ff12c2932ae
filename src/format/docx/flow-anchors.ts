import { assertNever } from '../../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock } from '../../flow/flow.ts';

/** Every anchor that the notice bears, in reading order. */
export function* flowAnchors(flow: Flow): Generator<Anchor> {
  yield* flow.cover.heading.anchors;
  yield* flow.contents.heading.anchors;
  yield* blockAnchors(flow.blocks);
}

function* blockAnchors(blocks: readonly FlowBlock[]): Generator<Anchor> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield* block.heading.anchors;
        yield* blockAnchors(block.blocks);
        break;
      case 'paragraph':
        yield* block.anchors;
        break;
      case 'list':
        for (const item of block.items) yield* blockAnchors(item.blocks);
        break;
      case 'table':
        yield* block.anchors;
        for (const row of block.rows) for (const cell of row.cells) yield* cell.anchors;
        break;
      default:
        assertNever(block);
    }
  }
}
