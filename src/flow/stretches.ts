import { assertNever } from '../ast/assert-never.ts';
import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowCaveat,
  FlowContentsEntry,
  FlowHeading,
  FlowRevised,
  FlowRun,
} from './flow.ts';

/** Runs that are read as one, and what they are: `paragraph`, `heading`, … with their first anchor if they have one. */
export interface FlowStretch {
  readonly role: FlowStretchRole;
  readonly anchor: Anchor | null;
  readonly runs: readonly FlowRun[];
}

export type FlowStretchRole =
  | 'heading'
  | 'cover line'
  | 'banner line'
  | 'redline line'
  | 'move note'
  | 'effective line'
  | 'caveat'
  | 'contents entry'
  | 'paragraph'
  | 'caption'
  | 'cell'
  | 'running line';

/** Every stretch of runs in the Flow, in reading order: cover, banner, list of changes, contents, blocks, then what pages repeat. */
export function* stretchesOf(flow: Flow): Generator<FlowStretch> {
  const { cover, banner, redline, contents, running } = flow;
  yield* stretchesOfHeading(cover.heading);
  for (const line of cover.lines) yield stretch('cover line', [], line);
  if (banner !== null) {
    const entries = banner.list.items.map(({ blocks: [own] }) => own.runs);
    for (const runs of [banner.title, ...banner.lines, banner.label, ...entries])
      yield stretch('banner line', [], runs);
  }
  if (redline !== null) {
    yield* stretchesOfHeading(redline.heading);
    const changes = redline.changes.map(({ runs }) => runs);
    for (const runs of [redline.legend, ...(changes.length === 0 ? [redline.none] : changes)])
      yield stretch('redline line', [], runs);
  }
  yield* stretchesOfHeading(contents.heading);
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
        yield* stretchesOfHeading(block.heading);
        if (block.effective !== null) yield stretch('effective line', [], block.effective);
        yield* stretchesOfBlocks(block.blocks);
        break;
      case 'paragraph':
        yield* noteOf(block.revised);
        yield* caveatOf(block.caveat);
        yield stretch('paragraph', block.anchors, block.runs);
        break;
      case 'list':
        for (const item of block.items) yield* stretchesOfBlocks(item.blocks);
        break;
      case 'table':
        yield* noteOf(block.revised);
        yield* caveatOf(block.caveat);
        if (block.caption !== null) yield stretch('caption', block.anchors, block.caption);
        for (const { revised, cells } of block.rows) {
          yield* noteOf(revised);
          for (const cell of cells) {
            yield* noteOf(cell.revised);
            yield* caveatOf(cell.caveat);
            yield stretch('cell', cell.anchors, cell.runs);
          }
        }
        break;
      default:
        assertNever(block);
    }
  }
}

/** What is said of a heading stands below it. */
function* stretchesOfHeading({ anchors, runs, caveat, revised }: FlowHeading): Generator<FlowStretch> {
  yield stretch('heading', anchors, runs);
  yield* noteOf(revised);
  yield* caveatOf(caveat);
}

function* noteOf(revised: FlowRevised | undefined): Generator<FlowStretch> {
  const note = revised?.move?.note ?? [];
  if (note.length > 0) yield stretch('move note', [], note);
}

function* caveatOf(caveat: FlowCaveat): Generator<FlowStretch> {
  if (caveat !== null) yield stretch('caveat', [], caveat);
}

function stretch(role: FlowStretchRole, anchors: readonly Anchor[], runs: readonly FlowRun[]): FlowStretch {
  return { role, anchor: anchors[0] ?? null, runs };
}
