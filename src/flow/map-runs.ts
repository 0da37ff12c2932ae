import { assertNever } from '../ast/assert-never.ts';
import type { Flow, FlowBlock, FlowHeading, FlowItem, FlowParagraph, FlowRow, FlowRun } from './flow.ts';

type Replace = (runs: readonly FlowRun[]) => readonly FlowRun[];

/** The same Flow with the runs of its cover and of its blocks replaced, stretch by stretch; caveats and notes stay. */
export function mapRuns(flow: Flow, replace: Replace): Flow {
  const { heading, lines } = flow.cover;
  return {
    ...flow,
    cover: { heading: headingWith(heading, replace), lines: lines.map(replace) },
    blocks: blocksWith(flow.blocks, replace),
  };
}

function blocksWith(blocks: readonly FlowBlock[], replace: Replace): FlowBlock[] {
  return blocks.map((block): FlowBlock => {
    switch (block.type) {
      case 'part':
        return {
          ...block,
          heading: headingWith(block.heading, replace),
          effective: block.effective === null ? null : replace(block.effective),
          blocks: blocksWith(block.blocks, replace),
        };
      case 'paragraph':
        return paragraphWith(block, replace);
      case 'list':
        return { ...block, items: block.items.map((item) => itemWith(item, replace)) };
      case 'table':
        return {
          ...block,
          caption: block.caption === null ? null : replace(block.caption),
          rows: block.rows.map((row) => rowWith(row, replace)),
        };
      default:
        return assertNever(block);
    }
  });
}

function headingWith(heading: FlowHeading, replace: Replace): FlowHeading {
  return { ...heading, runs: replace(heading.runs) };
}

function paragraphWith(paragraph: FlowParagraph, replace: Replace): FlowParagraph {
  return { ...paragraph, runs: replace(paragraph.runs) };
}

function itemWith(item: FlowItem, replace: Replace): FlowItem {
  const [own, ...below] = item.blocks;
  return { ...item, blocks: [paragraphWith(own, replace), ...blocksWith(below, replace)] };
}

function rowWith(row: FlowRow, replace: Replace): FlowRow {
  return { ...row, cells: row.cells.map((cell) => ({ ...cell, runs: replace(cell.runs) })) };
}
