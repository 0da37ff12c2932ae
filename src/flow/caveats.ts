import { assertNever } from '../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock, FlowCaveat } from './flow.ts';

/** Where the caveat of a clause leads: to the clause in the source edition, whose address this is. */
export function caveatAddress(sourceUrl: string, anchor: Anchor): string {
  return `${sourceUrl}#${encodeURIComponent(anchor)}`;
}

/** The first anchor of everything that has a caveat, in reading order. */
export function* anchorsWithCaveat(flow: Flow): Generator<Anchor> {
  yield* anchorIf(flow.cover.heading);
  yield* anchorIf(flow.contents.heading);
  yield* anchorsIn(flow.blocks);
}

function* anchorsIn(blocks: readonly FlowBlock[]): Generator<Anchor> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield* anchorIf(block.heading);
        yield* anchorsIn(block.blocks);
        break;
      case 'paragraph':
        yield* anchorIf(block);
        break;
      case 'list':
        for (const item of block.items) yield* anchorsIn(item.blocks);
        break;
      case 'table':
        yield* anchorIf(block);
        for (const row of block.rows) for (const cell of row.cells) yield* anchorIf(cell);
        break;
      default:
        assertNever(block);
    }
  }
}

function* anchorIf({
  anchors,
  caveat,
}: {
  readonly anchors: readonly Anchor[];
  readonly caveat: FlowCaveat;
}): Generator<Anchor> {
  if (caveat !== null) yield anchors[0] ?? '';
}
