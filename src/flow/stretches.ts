import { assertNever } from '../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock, FlowContentsEntry, FlowRun } from './flow.ts';

/** Runs that are read as one, and what they are: `paragraph`, `heading`, … with their first anchor if they have one. */
export interface FlowStretch {
  readonly role: FlowStretchRole;
  readonly anchor: Anchor | null;
  readonly runs: readonly FlowRun[];
}

export type FlowStretchRole =
  | 'heading'
  | 'cover line'
  | 'contents entry'
  | 'paragraph'
  | 'caption'
  | 'cell'
  | 'running line';

/** Every stretch of runs in the Flow, in reading order: cover, contents, blocks, then what pages repeat. */
export function* stretchesOf(flow: Flow): Generator<FlowStretch> {
  const { cover, contents, running } = flow;
  yield stretch('heading', cover.heading.anchors, cover.heading.runs);
  for (const line of cover.lines) yield stretch('cover line', [], line);
  yield stretch('heading', contents.heading.anchors, contents.heading.runs);
  yield* stretchesOfEntries(contents.entries);
  yield* stretchesOfBlocks(flow.blocks);
  for (const runs of [running.head, running.foot, running.folio]) yield stretch('running line', [], runs);
}

function* stretchesOfEntries(entries: readonly FlowContentsEntry[]): Generator<FlowStretch> {
  for (const entry of entries) {
    yield stretch('contents entry', [entry.anchor], entry.runs);
    yield* stretchesOfEntries(entry.entries);
  }
}

function* stretchesOfBlocks(blocks: readonly FlowBlock[]): Generator<FlowStretch> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield stretch('heading', block.heading.anchors, block.heading.runs);
        yield* stretchesOfBlocks(block.blocks);
        break;
      case 'paragraph':
        yield stretch('paragraph', block.anchors, block.runs);
        break;
      case 'list':
        for (const item of block.items) yield* stretchesOfBlocks(item.blocks);
        break;
      case 'table':
        if (block.caption !== null) yield stretch('caption', block.anchors, block.caption);
        for (const row of block.rows)
          for (const cell of row.cells) yield stretch('cell', cell.anchors, cell.runs);
        break;
      default:
        assertNever(block);
    }
  }
}

function stretch(role: FlowStretchRole, anchors: readonly Anchor[], runs: readonly FlowRun[]): FlowStretch {
  return { role, anchor: anchors[0] ?? null, runs };
}
