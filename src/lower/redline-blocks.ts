import { assertNever } from '../ast/assert-never.ts';
import type {
  Anchor,
  FlowBlock,
  FlowHeading,
  FlowItem,
  FlowLevel,
  FlowList,
  FlowParagraph,
  FlowPart,
  FlowRevised,
} from '../flow/flow.ts';
import { mapSides } from '../redline/map-sides.ts';
import type {
  Presence,
  RedlineClause,
  RedlineItem,
  RedlineList,
  RedlineNode,
  RedlinePart,
  Side,
} from '../redline/redline.ts';
import { standsOn } from '../redline/stands-on.ts';
import { effectiveLine } from './effective-line.ts';
import { itemLabel, markerOf } from './item-label.ts';
import { lowerRedlineTable } from './redline-table.ts';
import { lowerClause, type RedlineContext, runsAt } from './redline-words.ts';

/** Where a block stands: the anchor of the heading above it, and the lists around it. */
interface BlockPlace {
  readonly heading: Anchor | null;
  readonly bulleted: number;
  readonly ordered: number;
}

/** Lowers what stands in a redline below a heading. */
export function lowerRedlineBlocks(
  nodes: readonly RedlineNode[],
  heading: Anchor | null,
  context: RedlineContext,
): FlowBlock[] {
  return lowerSiblings(nodes, { heading, bulleted: 0, ordered: 0 }, context);
}

function lowerSiblings(
  nodes: readonly RedlineNode[],
  place: BlockPlace,
  context: RedlineContext,
): FlowBlock[] {
  const blocks: FlowBlock[] = [];
  for (const [index, node] of nodes.entries()) {
    switch (node.type) {
      case 'section':
      case 'jurisdiction':
        blocks.push(lowerPart(node, context));
        break;
      case 'paragraph':
        blocks.push(lowerText(node, nodes[index + 1], context));
        break;
      case 'list':
        blocks.push(lowerList(node, place, context));
        break;
      case 'table': {
        const before = blocks.at(-1);
        const label = before?.type === 'paragraph' ? (before.anchors[0] ?? null) : place.heading;
        blocks.push(lowerRedlineTable(node, label, context));
        break;
      }
      default:
        assertNever(node);
    }
  }
  return blocks;
}

function lowerPart(part: RedlinePart, context: RedlineContext): FlowPart {
  const { presence, facts, type } = part;
  const shown = (standsOn(presence, 'after') ? facts.after : facts.before) ?? facts.after ?? facts.before;
  const heading = lowerRedlineHeading(part.heading, { level: (shown?.depth ?? 1) + 1, presence }, context);
  const lines = mapSides(facts, ({ effective }) => effectiveLine(effective, context.phrases) ?? []);
  const effective = runsAt(lines, presence, context);
  return {
    type: 'part',
    role: type,
    heading,
    effective: effective.length === 0 ? null : effective,
    blocks: lowerRedlineBlocks(part.children, heading.anchors[0] ?? null, context),
  };
}

/** A heading, of a level that HTML and Word know. */
export function lowerRedlineHeading(
  clause: RedlineClause,
  { level, presence }: { readonly level: number; readonly presence: Presence },
  context: RedlineContext,
): FlowHeading {
  const { anchors, runs, revised } = lowerClause(clause, presence, context);
  const heading: FlowHeading = {
    type: 'heading',
    level: Math.min(6, level) as FlowLevel,
    anchors,
    runs,
    caveat: null,
  };
  return withRevised(heading, revised);
}

function lowerText(
  { clause, presence }: Pick<RedlineItem, 'clause' | 'presence'>,
  next: RedlineNode | undefined,
  context: RedlineContext,
): FlowParagraph {
  const { anchors, runs, revised } = lowerClause(clause, presence, context);
  const introduces = next?.type === 'list' || next?.type === 'table';
  return withRevised({ type: 'paragraph', anchors, runs, caveat: null, introduces }, revised);
}

function withRevised<Block extends FlowHeading | FlowParagraph>(
  block: Block,
  revised: FlowRevised | null,
): Block {
  return revised === null ? block : { ...block, revised };
}

/** Each item is counted among those of its own edition, those of both among the newer's. */
function lowerList(list: RedlineList, place: BlockPlace, context: RedlineContext): FlowList {
  const start = (list.facts.after ?? list.facts.before)?.start ?? null;
  const inner: BlockPlace = {
    ...place,
    bulleted: place.bulleted + (start === null ? 1 : 0),
    ordered: place.ordered + (start === null ? 0 : 1),
  };
  const kindLevel = start === null ? inner.bulleted : inner.ordered;
  const marker = markerOf(start, kindLevel);
  const counts: Record<Side, number> = { before: 0, after: 0 };
  return {
    type: 'list',
    marker,
    level: inner.bulleted + inner.ordered,
    items: list.items.map((item): FlowItem => {
      const index = counts[standsOn(item.presence, 'after') ? 'after' : 'before'];
      for (const side of ['before', 'after'] as const) if (standsOn(item.presence, side)) counts[side] += 1;
      return {
        type: 'item',
        label: itemLabel(marker, index, kindLevel),
        blocks: [lowerText(item, item.children[0], context), ...lowerSiblings(item.children, inner, context)],
      };
    }),
  };
}
