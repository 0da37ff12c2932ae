import { assertNever } from '../ast/assert-never.ts';
import type { FlowBlock, FlowRun } from './flow.ts';

/** The printed words of these runs: fields print nothing here, a break reads as a line feed. */
export function textOf(runs: readonly FlowRun[]): string {
  let text = '';
  for (const run of runs) {
    switch (run.type) {
      case 'text':
        text += run.text;
        break;
      case 'break':
        text += '\n';
        break;
      case 'field':
        break;
      default:
        assertNever(run);
    }
  }
  return text;
}

/** Every stretch of text below these blocks, in reading order: headings, paragraphs, captions, cells; no labels. */
export function* textsOf(blocks: readonly FlowBlock[]): Generator<string> {
  for (const block of blocks) {
    switch (block.type) {
      case 'part':
        yield textOf(block.heading.runs);
        yield* textsOf(block.blocks);
        break;
      case 'paragraph':
        yield textOf(block.runs);
        break;
      case 'list':
        for (const item of block.items) yield* textsOf(item.blocks);
        break;
      case 'table':
        if (block.caption !== null) yield textOf(block.caption);
        for (const row of block.rows) for (const cell of row.cells) yield textOf(cell.runs);
        break;
      default:
        assertNever(block);
    }
  }
}
