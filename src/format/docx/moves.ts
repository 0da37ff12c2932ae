import { assertNever } from '../../ast/assert-never.ts';
import type { Anchor, Flow, FlowBlock, FlowRevised, FlowRun } from '../../flow/flow.ts';

/**
 * The names of the moves that are written as such: of headings, paragraphs and captions, whose two places lead to each
 * other. By the first anchor of either place; both have one name. Rows and tables are no moves for Word, and of a moved
 * paragraph with a link LibreOffice leaves an empty one behind: these are deleted and inserted.
 */
export function moveNames(flow: Flow): ReadonlyMap<Anchor, string> {
  const places = new Map<Anchor, FlowRevised>();
  for (const { anchors, revised, runs } of placesOf(flow.blocks)) {
    const [anchor] = anchors;
    if (anchor === undefined || revised === undefined || revised.move === null) continue;
    if (!runs.some((run) => run.type === 'text' && run.link !== null)) places.set(anchor, revised);
  }
  const names = new Map<Anchor, string>();
  for (const [anchor, { side, move }] of places) {
    const other = move === null ? undefined : places.get(move.anchor);
    if (side !== 'new' || move === null || other?.side !== 'old' || other.move?.anchor !== anchor) continue;
    const name = `move${names.size / 2 + 1}`;
    names.set(anchor, name).set(move.anchor, name);
  }
  return names;
}

interface Place {
  readonly anchors: readonly Anchor[];
  readonly revised?: FlowRevised | undefined;
  readonly runs: readonly FlowRun[];
}

function* placesOf(blocks: readonly FlowBlock[]): Generator<Place> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield block.heading;
        yield* placesOf(block.blocks);
        break;
      case 'paragraph':
        yield block;
        break;
      case 'list':
        for (const item of block.items) yield* placesOf(item.blocks);
        break;
      case 'table':
        if (block.caption !== null) yield { ...block, runs: block.caption };
        break;
      default:
        assertNever(block);
    }
  }
}
