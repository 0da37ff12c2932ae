import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock, DraftHeading } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';

/** How deep sections may be, counted from the title (`syntax/read-outline.ts`). */
const deepest = 5;

/**
 * Makes the headings' levels step by one from `##`, whatever they were: what stood below stays below. A file's own
 * heading is its only `#`.
 */
export function levelHeadings(draft: Draft): Draft {
  const unplaced: ImportNote[] = [];
  const blocks = level(draft.blocks, deepest + 1, unplaced);
  const place = blocks.findIndex(({ type }) => type === 'jurisdictions');
  const section = blocks.slice(0, Math.max(0, place)).findLast((block) => block.type === 'heading');
  // A jurisdiction stands one level below the section it is placed in.
  const above = section?.type === 'heading' ? section.depth : 1;
  return {
    ...draft,
    blocks,
    jurisdictions: draft.jurisdictions.map((block) => ({
      ...block,
      blocks: level(block.blocks, deepest + 1 - above, unplaced),
    })),
    notes: joinNotes(draft.notes, { unplaced }),
  };
}

function level(blocks: readonly DraftBlock[], lowest: number, unplaced: ImportNote[]): DraftBlock[] {
  /** The source's depths of the headings that the next one stands below. */
  const open: number[] = [];
  return blocks.map((block): DraftBlock => {
    if (block.type !== 'heading') return block;
    while ((open.at(-1) ?? 0) >= block.depth) open.pop();
    open.push(block.depth);
    const depth = open.length + 1;
    if (depth <= lowest) return { ...block, depth };
    const { line } = block.clause;
    const message = `the heading \`${excerpt(clauseText(block.clause))}\` stands too deep`;
    if (lowest >= 2) {
      unplaced.push({ line, message: `${message}; it is one level of those above it now` });
      return { ...block, depth: lowest };
    }
    unplaced.push({ line, message: `${message}; it is a paragraph in bold now` });
    return inBold(block);
  });
}

function inBold({ clause }: DraftHeading): DraftBlock {
  const runs = clause.runs.map((run) => ({ ...run, marks: { ...run.marks, strong: true } }));
  return { type: 'paragraph', clause: { ...clause, runs }, day: null };
}
