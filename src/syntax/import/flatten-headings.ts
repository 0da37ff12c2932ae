import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';

/** Makes paragraphs of headings in list items: a section cannot stand in a list. Their words are bold, as they were. */
export function flattenHeadings(draft: Draft): Draft {
  const unplaced: ImportNote[] = [];
  const flatten = (block: DraftBlock): DraftBlock => {
    if (block.type === 'list') {
      const items = block.items.map((item) => ({ ...item, blocks: item.blocks.map(flatten) }));
      return { ...block, items };
    }
    if (block.type !== 'heading') return block;
    const { clause } = block;
    const message = `the heading \`${excerpt(clauseText(clause))}\` stands in a list item; it is a paragraph in bold now`;
    unplaced.push({ line: clause.line, message });
    const runs = clause.runs.map((run) => ({ ...run, marks: { ...run.marks, strong: true } }));
    return { type: 'paragraph', clause: { ...clause, runs }, day: null };
  };
  const within = (blocks: readonly DraftBlock[]): DraftBlock[] =>
    blocks.map((block) => (block.type === 'list' ? flatten(block) : block));
  return {
    ...draft,
    blocks: within(draft.blocks),
    jurisdictions: draft.jurisdictions.map((block) => ({ ...block, blocks: within(block.blocks) })),
    notes: joinNotes(draft.notes, { unplaced }),
  };
}
