import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock, DraftClause } from './draft.ts';
import { unmarked } from './draft.ts';
import { joinNotes } from './import-notes.ts';
import { readDateLine } from './read-date-line.ts';

/** In characters: a longer paragraph in bold is no title. */
const longestTitle = 120;

/**
 * Finds the title and takes it out of the blocks: what the front matter says, else a heading that the document begins
 * with, else its only heading of the first level, else a first paragraph all in bold. A document without any is
 * titled by its id.
 */
export function findTitle(draft: Draft): Draft {
  const first = draft.blocks.findIndex((block) => !isDateLine(block));
  const block = draft.blocks[first];
  if (draft.title !== null) {
    const said = clauseText(draft.title);
    if (block?.type !== 'heading' || clauseText(block.clause) !== said) return draft;
    return { ...draft, title: block.clause, blocks: without(draft.blocks, first) };
  }
  const heads = draft.blocks.flatMap((candidate, index) =>
    candidate.type === 'heading' && candidate.depth === 1 ? index : [],
  );
  const [onlyHead] = heads;
  const at = block?.type === 'heading' || heads.length !== 1 || onlyHead === undefined ? first : onlyHead;
  const found = draft.blocks[at];
  const title = found === undefined ? null : titleOf(found);
  if (title === null) return untitled(draft);
  const moved = draft.blocks.slice(0, at).some((candidate) => !isDateLine(candidate));
  const message = `the title \`${clauseText(title)}\` stood below other text, and is the first line now`;
  return {
    ...draft,
    title,
    blocks: without(draft.blocks, at),
    notes: moved ? joinNotes(draft.notes, { repairs: [{ line: title.line, message }] }) : draft.notes,
  };
}

function titleOf(block: DraftBlock): DraftClause | null {
  if (block.type === 'heading') return block.clause;
  if (block.type !== 'paragraph' || !block.clause.runs.every(({ marks }) => marks.strong)) return null;
  if (clauseText(block.clause).length > longestTitle) return null;
  const runs = block.clause.runs.map((run) => ({ ...run, marks: { ...run.marks, strong: false } }));
  return { ...block.clause, runs };
}

function untitled(draft: Draft): Draft {
  const message = `no title was found; \`${draft.id}\` stands for it`;
  return {
    ...draft,
    title: { id: null, names: [], runs: [{ type: 'text', value: draft.id, marks: unmarked }], line: 1 },
    notes: joinNotes(draft.notes, { unplaced: [{ line: 1, message }] }),
  };
}

function isDateLine(block: DraftBlock): boolean {
  if (block.type !== 'heading' && block.type !== 'paragraph') return false;
  return readDateLine(clauseText(block.clause))?.whole === true;
}

function without(blocks: readonly DraftBlock[], index: number): DraftBlock[] {
  return blocks.filter((_, at) => at !== index);
}
