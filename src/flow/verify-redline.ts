import { assertNever } from '../ast/assert-never.ts';
import { anchorsOf } from './anchors.ts';
import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowCell,
  FlowChangeKind,
  FlowRedline,
  FlowRevised,
  FlowRow,
  FlowRun,
  FlowTable,
} from './flow.ts';
import { nameBefore } from './former-anchor.ts';
import { stretchesOf } from './stretches.ts';

type Side = FlowRevised['side'];

/** Something of a redline that can differ as a whole, and where it stands. */
interface Place {
  readonly name: string;
  /** Its first anchor; of a row and of a column that of its first cell which has one. */
  readonly anchor: Anchor | null;
  readonly revised: FlowRevised | undefined;
  /** The side of what it stands in. */
  readonly within: Side;
  /** Its own words; `null` of what has none but those of its parts. */
  readonly runs: readonly FlowRun[] | null;
}

/** What holds of a redline beyond what holds of every Flow; an edition has nothing that is revised. */
export function verifyRedline(flow: Flow): readonly string[] {
  const places = [...placesOf(flow)];
  if (flow.redline === null) return [...editionFaults(flow, places)];
  return [
    ...places.flatMap((place) => [...placeFaults(place)]),
    ...moveFaults(places),
    ...[...tablesIn(flow.blocks)].flatMap((table) => [...columnFaults(table)]),
    ...listFaults(flow.redline, new Set(anchorsOf(flow))),
  ];
}

function* editionFaults(flow: Flow, places: readonly Place[]): Generator<string> {
  for (const { name, revised } of places) {
    if (revised !== undefined) yield `${name} is revised, and there is no redline`;
  }
  for (const { role, runs } of stretchesOf(flow)) {
    if (runs.some((run) => revisionOf(run) !== undefined))
      yield `a ${role} has revisions, and there is no redline`;
  }
}

function revisionOf(run: FlowRun): 'inserted' | 'deleted' | undefined {
  return run.type === 'field' ? undefined : run.revision;
}

function* placesOf({ cover, blocks }: Flow): Generator<Place> {
  const { anchors, revised, runs } = cover.heading;
  yield place('heading', { anchors, revised, runs }, 'both');
  yield* placesIn(blocks, 'both');
}

function* placesIn(blocks: readonly FlowBlock[], within: Side): Generator<Place> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield place('heading', block.heading, within);
        yield* placesIn(block.blocks, sideOf(block.heading, within));
        break;
      case 'paragraph':
        yield place('paragraph', block, within);
        break;
      case 'list':
        for (const { blocks: ofItem } of block.items) {
          const [own, ...below] = ofItem;
          yield place('paragraph', own, within);
          yield* placesIn(below, sideOf(own, within));
        }
        break;
      case 'table':
        yield* placesOfTable(block, within);
        break;
      default:
        assertNever(block);
    }
  }
}

function* placesOfTable(table: FlowTable, within: Side): Generator<Place> {
  const { anchors, revised, caption, rows } = table;
  yield place('table', { anchors, revised, runs: caption }, within);
  const ofTable = sideOf(table, within);
  for (const row of rows) {
    yield place('row', { anchors: anchorsOfRow(row), revised: row.revised, runs: null }, ofTable);
    const ofRow = sideOf(row, ofTable);
    for (const cell of row.cells) {
      // Where a row and a column stand in no edition together there is nothing.
      const isNowhere = isApart(cell.revised?.side, ofRow);
      yield place('cell', isNowhere ? { ...cell, runs: null } : cell, isNowhere ? 'both' : ofRow);
    }
  }
}

/** What differs in more than words is all of one side, and so is what stands in it. */
function sideOf({ revised }: { readonly revised?: FlowRevised | undefined }, within: Side): Side {
  return revised === undefined || revised.side === 'both' ? within : revised.side;
}

function isApart(a: Side | undefined, b: Side): boolean {
  return (a === 'new' && b === 'old') || (a === 'old' && b === 'new');
}

function anchorsOfRow({ cells }: FlowRow): readonly Anchor[] {
  return cells.flatMap(({ anchors }) => anchors);
}

function place(
  kind: string,
  of: Pick<FlowCell, 'anchors'> & {
    readonly revised?: FlowRevised | undefined;
    readonly runs: readonly FlowRun[] | null;
  },
  within: Side,
): Place {
  const anchor = of.anchors[0] ?? null;
  return { name: `${kind} \`${anchor}\``, anchor, revised: of.revised, within, runs: of.runs };
}

/** The kinds of change that leave a block on each side. */
const kindsOn = {
  both: ['reworded', 'typographic'],
  new: ['added', 'moved'],
  old: ['removed', 'moved'],
} as const satisfies Record<Side, readonly FlowChangeKind[]>;

function* placeFaults({ name, revised, within, runs }: Place): Generator<string> {
  if (revised !== undefined) {
    const { kind, side, move } = revised;
    if (!(kindsOn[side] as readonly FlowChangeKind[]).includes(kind)) {
      yield `${name} is ${kind} and on side \`${side}\``;
    }
    if ((move !== null) !== (kind === 'moved'))
      yield `${name} is ${kind} and leads to ${move === null ? 'no' : 'another'} place`;
    if (within !== 'both' && side !== within)
      yield `${name} is on side \`${side}\` in what is on side \`${within}\``;
  }
  if (runs !== null) yield* wordFaults(name, runs, { revised, within });
}

/** The revisions of a block's runs are those that its side allows. */
function* wordFaults(
  name: string,
  runs: readonly FlowRun[],
  { revised, within }: Pick<Place, 'revised' | 'within'>,
): Generator<string> {
  const revisions = runs.filter(({ type }) => type !== 'field').map(revisionOf);
  const side = sideOf({ revised }, within);
  if (side === 'old') {
    if (revisions.some((one) => one !== 'deleted'))
      yield `${name} is on side \`old\` and has words that are not deleted`;
  } else if (side === 'new') {
    const mayKeep = revised === undefined || revised.kind === 'moved';
    if (!mayKeep && revisions.some((one) => one !== 'inserted')) {
      yield `${name} was added and has words that are not inserted`;
    }
  } else if (revised === undefined) {
    if (revisions.some((one) => one !== undefined)) yield `${name} has revisions and is not revised`;
  } else if (revisions.every((one) => one === undefined))
    yield `${name} is ${revised.kind} and has no revisions`;
}

/** The two places of what was moved lead to each other, and the older is called after the newer. */
function* moveFaults(places: readonly Place[]): Generator<string> {
  const moved = new Map<Anchor, Place>();
  for (const one of places) {
    // A row and its first cell share an anchor; the row comes first.
    if (one.anchor !== null && one.revised?.kind === 'moved' && !moved.has(one.anchor))
      moved.set(one.anchor, one);
  }
  for (const { name, anchor, revised } of moved.values()) {
    const other = moved.get(revised?.move?.anchor ?? '');
    if (other === undefined || other.revised?.side === revised?.side) {
      yield `${name} was moved, and its other place is not to be found`;
    } else if (other.revised?.move?.anchor !== anchor && !name.startsWith('cell')) {
      yield `${name} leads to ${other.name}, which leads elsewhere`;
    }
    if (revised?.side === 'old' && anchor !== null && nameBefore(anchor) === null) {
      yield `${name} stood there, and its anchor does not say so`;
    }
  }
}

/** All cells of a column are on one side. */
function* columnFaults({ anchors, rows }: FlowTable): Generator<string> {
  const [first] = rows;
  for (const [column, head] of (first?.cells ?? []).entries()) {
    const side = sideOf(head, 'both');
    if (rows.some(({ cells }) => cells[column] !== undefined && sideOf(cells[column], 'both') !== side)) {
      yield `column ${column + 1} of table \`${anchors[0]}\` is not of one side`;
    }
  }
  for (const { revised, cells } of rows) {
    for (const cell of cells) {
      if (!isApart(cell.revised?.side, revised?.side ?? 'both')) continue;
      if (cell.runs.length > 0 || cell.anchors.length > 0) {
        yield `cell \`${cell.anchors[0]}\` is in no edition and is not empty`;
      }
    }
  }
}

function* tablesIn(blocks: readonly FlowBlock[]): Generator<FlowTable> {
  for (const block of blocks) {
    if (block.type === 'table') yield block;
    if (block.type === 'part') yield* tablesIn(block.blocks);
    if (block.type === 'list') for (const item of block.items) yield* tablesIn(item.blocks);
  }
}

const kinds: readonly FlowChangeKind[] = ['added', 'removed', 'moved', 'reworded', 'typographic'];

/** The list of changes leads to what was changed, and counts it. */
function* listFaults(
  { changes, counts, words }: FlowRedline,
  anchors: ReadonlySet<Anchor>,
): Generator<string> {
  for (const { anchor } of changes) {
    if (!anchors.has(anchor)) yield `a change leads to \`${anchor}\`, which does not exist`;
  }
  const counted = kinds.map(
    (kind) => [kind, changes.filter((change) => change.kind === kind).length] as const,
  );
  const due = counted.filter(([, count]) => count > 0).map(([kind, count]) => `${kind} ${count}`);
  const said = counts.map(({ kind, count }) => `${kind} ${count}`);
  if (due.join(', ') !== said.join(', '))
    yield `the changes are ${due.join(', ')} and not ${said.join(', ')}`;
  const labels = [...counts.flatMap(({ name, label }) => [name, label]), ...changes.map(({ name }) => name)];
  for (const label of [...labels, ...Object.values(words)]) {
    if (label.trim() === '') yield 'a label of the list of changes is empty';
  }
}
