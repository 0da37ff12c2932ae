import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock, DraftClause, DraftTable } from './draft.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';

/**
 * Makes the first body row the header where a table's header row is empty, as converters from HTML leave it. What set
 * the row off, bold or italic, goes: a header is set as one.
 */
export function promoteTableHeader(draft: Draft): Draft {
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  const promote = (block: DraftBlock): DraftBlock => {
    if (block.type === 'list') {
      return { ...block, items: block.items.map((item) => ({ ...item, blocks: item.blocks.map(promote) })) };
    }
    if (block.type !== 'table' || block.header.some(hasWords)) return block;
    const promoted = withHeader(block);
    const line = promoted.header[0]?.line ?? block.caption.line;
    if (block.rows[0]?.every((cell) => !hasWords(cell) || isSetOff(cell)) === true) {
      repairs.push({ line, message: 'the first row of a table is its header row now' });
    } else {
      const message = 'a table has no header row; its first row was made one';
      unplaced.push({ line, message });
    }
    return promoted;
  };
  return {
    ...draft,
    blocks: draft.blocks.map(promote),
    jurisdictions: draft.jurisdictions.map((block) => ({ ...block, blocks: block.blocks.map(promote) })),
    notes: joinNotes(draft.notes, { repairs, unplaced }),
  };
}

function withHeader(table: DraftTable): DraftTable {
  const at = table.rows.findIndex((row) => row.some(hasWords));
  const header = table.rows[at];
  if (header === undefined) return table;
  const setOff = header.every((cell) => !hasWords(cell) || isSetOff(cell));
  return { ...table, header: setOff ? header.map(plain) : header, rows: table.rows.slice(at + 1) };
}

function hasWords(cell: DraftClause): boolean {
  return clauseText(cell) !== '';
}

function isSetOff({ runs }: DraftClause): boolean {
  return runs.every(({ marks }) => marks.strong) || runs.every(({ marks }) => marks.emphasis);
}

function plain(cell: DraftClause): DraftClause {
  const strong = cell.runs.every(({ marks }) => marks.strong);
  const emphasis = cell.runs.every(({ marks }) => marks.emphasis);
  const runs = cell.runs.map((run) => ({
    ...run,
    marks: {
      ...run.marks,
      strong: run.marks.strong && !strong,
      emphasis: run.marks.emphasis && !emphasis,
    },
  }));
  return { ...cell, runs };
}
