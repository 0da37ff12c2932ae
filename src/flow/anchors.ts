import { assertNever } from '../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock } from './flow.ts';

/** Every anchor of the Flow in reading order, those that moved included. */
export function* anchorsOf(flow: Flow): Generator<Anchor> {
  yield* flow.cover.heading.anchors;
  yield* flow.contents.heading.anchors;
  yield* anchorsOfBlocks(flow.blocks);
}

function* anchorsOfBlocks(blocks: readonly FlowBlock[]): Generator<Anchor> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield* block.heading.anchors;
        yield* anchorsOfBlocks(block.blocks);
        break;
      case 'paragraph':
        yield* block.anchors;
        break;
      case 'list':
        for (const item of block.items) yield* anchorsOfBlocks(item.blocks);
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
