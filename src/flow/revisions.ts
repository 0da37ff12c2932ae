import { assertNever } from '../ast/assert-never.ts';
import { anchorsOf } from './anchors.ts';
import type {
  Anchor,
  Flow,
  FlowBlock,
  FlowCell,
  FlowContentsEntry,
  FlowHeading,
  FlowItem,
  FlowLink,
  FlowList,
  FlowParagraph,
  FlowPart,
  FlowRevised,
  FlowRevision,
  FlowRow,
  FlowRun,
  FlowTable,
  FlowWeb,
} from './flow.ts';
import { nameBefore } from './former-anchor.ts';
import { joinRuns } from './join-runs.ts';
import { numberReferences } from './number-references.ts';
import { textOf } from './words.ts';

/** One of the two editions of a redline. */
export type FlowSide = Exclude<FlowRevised['side'], 'both'>;

/** The words that are not in an edition, by its side. */
const leftOut = { new: 'deleted', old: 'inserted' } as const satisfies Record<FlowSide, FlowRevision>;

/**
 * One edition of a redline, with no trace of the other: its blocks and runs as `lower` gives them, references numbered
 * anew, clauses called by their own anchors. What the redline does not say of the older edition stays the newer's: its
 * facts, the labels and the kind of its lists, and the anchors that moved here. The lines that a redline's cover alone
 * has stay.
 */
export function flowOn(flow: Flow, side: FlowSide): Flow {
  const names: Taker['names'] = side === 'new' ? new Map() : formerNames(flow);
  const taker: Taker = { side, names, regained: new Set(names.values()) };
  const heading = takenHeading(flow.cover.heading, taker);
  const blocks = takenBlocks(flow.blocks, { above: heading.anchors[0] ?? null }, taker);
  return numberReferences({
    ...flow,
    title: textOf(heading.runs),
    cover: {
      heading,
      lines: flow.cover.lines.map((runs) => takenRuns(runs, taker)).filter(({ length }) => length > 0),
    },
    contents: { ...flow.contents, entries: takenEntries(flow.contents.entries, taker) },
    blocks,
    web: { ...flow.web, partLinks: takenLinks(flow.web.partLinks, [heading, ...headingsOf(blocks)], taker) },
    redline: null,
  });
}

/** The words of one edition, with no trace of the other. */
export function runsOn(runs: readonly FlowRun[], side: FlowSide): FlowRun[] {
  return joinRuns(
    runs.flatMap((run): FlowRun[] => {
      if (run.type === 'field') return [run];
      const { revision, ...plain } = run;
      return revision === leftOut[side] ? [] : [plain];
    }),
  );
}

interface Taker {
  readonly side: FlowSide;
  /** What the redline calls a clause, and what this edition did. */
  readonly names: ReadonlyMap<Anchor, Anchor>;
  /** Its own names among them. */
  readonly regained: ReadonlySet<Anchor>;
}

/** What stands in the redline twice has its own anchor where it stands now: here it gets it back where it stood. */
function formerNames(flow: Flow): ReadonlyMap<Anchor, Anchor> {
  const present = new Set(anchorsOf(flowOn(flow, 'new')));
  return new Map(
    [...anchorsOf(flow)].flatMap((anchor): [Anchor, Anchor][] => {
      const before = present.has(anchor) ? null : nameBefore(anchor);
      return before !== null && present.has(before) ? [[anchor, before]] : [];
    }),
  );
}

function takenAnchors([own, ...others]: readonly Anchor[], { names, regained }: Taker): readonly Anchor[] {
  if (own === undefined) return [];
  // An anchor that leads here now was then a clause of its own.
  return [names.get(own) ?? own, ...others.filter((anchor) => !regained.has(anchor))];
}

function takenRuns(runs: readonly FlowRun[], { side, names }: Taker): FlowRun[] {
  return joinRuns(
    runsOn(runs, side).map((run) =>
      run.type === 'text' && run.link !== null ? { ...run, link: renamed(run.link, names) } : run,
    ),
  );
}

function renamed(link: FlowLink, names: Taker['names']): FlowLink {
  const name = link.type === 'anchor' ? names.get(link.anchor) : undefined;
  return name === undefined ? link : { type: 'anchor', anchor: name };
}

function stands({ revised }: { readonly revised?: FlowRevised }, { side }: Taker): boolean {
  return revised === undefined || revised.side === 'both' || revised.side === side;
}

function takenHeading({ revised: _, ...heading }: FlowHeading, taker: Taker): FlowHeading {
  return {
    ...heading,
    anchors: takenAnchors(heading.anchors, taker),
    runs: takenRuns(heading.runs, taker),
  };
}

/** What is below a heading or an item: the clause that names a table without a caption where nothing else does. */
interface Above {
  readonly above: Anchor | null;
}

function takenBlocks(blocks: readonly FlowBlock[], place: Above, taker: Taker): FlowBlock[] {
  const taken = blocks.flatMap((block): FlowBlock[] => {
    switch (block.type) {
      case 'part':
        return stands(block.heading, taker) ? [takenPart(block, taker)] : [];
      case 'paragraph':
        return stands(block, taker) ? [takenParagraph(block, taker)] : [];
      case 'list':
        return takenList(block, place, taker);
      case 'table':
        return stands(block, taker) ? takenTable(block, taker) : [];
      default:
        return assertNever(block);
    }
  });
  return inCompany(taken, place);
}

/** What a block says of its neighbours, now that some of them are gone. */
function inCompany(blocks: readonly FlowBlock[], { above }: Above): FlowBlock[] {
  return blocks.map((block, index) => {
    if (block.type === 'paragraph') return introducing(block, blocks[index + 1]);
    if (block.type !== 'table' || block.caption !== null) return block;
    const before = blocks[index - 1];
    return { ...block, labelledBy: before?.type === 'paragraph' ? (before.anchors[0] ?? null) : above };
  });
}

function introducing(paragraph: FlowParagraph, next: FlowBlock | undefined): FlowParagraph {
  return { ...paragraph, introduces: next?.type === 'list' || next?.type === 'table' };
}

function takenPart(part: FlowPart, taker: Taker): FlowPart {
  const heading = takenHeading(part.heading, taker);
  const effective = part.effective === null ? [] : takenRuns(part.effective, taker);
  return {
    ...part,
    heading,
    effective: effective.length === 0 ? null : effective,
    blocks: takenBlocks(part.blocks, { above: heading.anchors[0] ?? null }, taker),
  };
}

function takenParagraph({ revised: _, ...paragraph }: FlowParagraph, taker: Taker): FlowParagraph {
  return {
    ...paragraph,
    anchors: takenAnchors(paragraph.anchors, taker),
    runs: takenRuns(paragraph.runs, taker),
  };
}

function takenList(list: FlowList, place: Above, taker: Taker): FlowList[] {
  const items = list.items.flatMap((item): FlowItem[] => {
    const [own, ...below] = item.blocks;
    if (!stands(own, taker)) return [];
    const blocks = takenBlocks(below, place, taker);
    return [{ ...item, blocks: [introducing(takenParagraph(own, taker), blocks[0]), ...blocks] }];
  });
  return items.length === 0 ? [] : [{ ...list, items }];
}

function takenTable({ revised: _, ...table }: FlowTable, taker: Taker): FlowTable[] {
  const rows = table.rows.flatMap((row) => (stands(row, taker) ? [takenRow(row, taker)] : []));
  const [first] = rows;
  if (first === undefined || first.cells.length === 0) return [];
  const caption = table.caption === null ? [] : takenRuns(table.caption, taker);
  return [
    {
      ...table,
      anchors: takenAnchors(table.anchors, taker),
      caption: caption.length === 0 ? null : caption,
      width: first.cells.length,
      rows,
    },
  ];
}

/** Where a row is headed, its first cell heads it, whichever that is without the columns that are gone. */
function takenRow({ cells }: FlowRow, taker: Taker): FlowRow {
  const isHeaded = cells.some(({ heads }) => heads === 'row');
  const standing = cells.filter((cell) => stands(cell, taker));
  return {
    type: 'row',
    cells: standing.map(({ revised: _, ...cell }, column): FlowCell => {
      const headsRow = column === 0 && standing.length > 1 ? 'row' : null;
      return {
        ...cell,
        anchors: takenAnchors(cell.anchors, taker),
        heads: isHeaded ? headsRow : cell.heads,
        runs: takenRuns(cell.runs, taker),
      };
    }),
  };
}

/** An entry has no side of its own: one without words on this side is none of its. */
function takenEntries(entries: readonly FlowContentsEntry[], taker: Taker): FlowContentsEntry[] {
  return entries.flatMap((entry) => {
    const runs = takenRuns(entry.runs, taker);
    if (runs.length === 0) return [];
    const anchor = taker.names.get(entry.anchor) ?? entry.anchor;
    const page = { type: 'field', field: 'page-of', anchor } as const;
    return [{ anchor, runs, page, entries: takenEntries(entry.entries, taker) }];
  });
}

function takenLinks(
  links: FlowWeb['partLinks'],
  headings: readonly FlowHeading[],
  { names }: Taker,
): FlowWeb['partLinks'] {
  const inRedline = new Map([...names].map(([former, name]) => [name, former]));
  return Object.fromEntries(
    headings.flatMap(({ anchors: [anchor = ''] }): [Anchor, string][] => {
      const name = links[inRedline.get(anchor) ?? anchor];
      return name === undefined ? [] : [[anchor, name]];
    }),
  );
}

/** The headings of all parts, in reading order. */
export function headingsOf(blocks: readonly FlowBlock[]): FlowHeading[] {
  return blocks.flatMap((block) =>
    block.type === 'part' ? [block.heading, ...headingsOf(block.blocks)] : [],
  );
}
