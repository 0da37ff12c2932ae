import type { Notice } from '../../ast/notice.ts';
import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';
import { type DateLine, readDateLine } from './read-date-line.ts';

/** How many blocks from the beginning, and from the end, may be the line that dates the notice. */
const reach = { first: 10, last: 3 } as const;

/** Stands for the version of a notice that names no date. A day that nobody takes for the notice's own. */
export const unknownDay = '2000-01-01';

/**
 * Finds the day the notice was posted and the day it takes effect; one stands for both where only one is named. A line
 * that says nothing else is taken out, since every format prints the dates; any other stays. A later version of a notice
 * that names no day keeps the days of the one before.
 */
export function findDates(draft: Draft, before: Notice | null = null): Draft {
  let { posted, effective } = draft.metadata;
  const repairs: ImportNote[] = [];
  const blocks = draft.blocks.filter((block, index) => {
    const near = index < reach.first || index >= draft.blocks.length - reach.last;
    const line = near ? dateLineOf(block) : null;
    if (line === null || !('clause' in block)) return true;
    const known =
      (posted !== null && line.posted !== null) || (effective !== null && line.effective !== null);
    if (known && !repeats(line, { posted, effective })) return true;
    posted ??= line.posted;
    effective ??= line.effective;
    if (line.whole) {
      const message = `the line \`${clauseText(block.clause)}\` is gone: the dates in the front matter stand for it`;
      repairs.push({ line: block.clause.line, message });
    }
    return !line.whole;
  });
  const undated = posted === null && effective === null;
  const version = posted ?? effective ?? before?.version ?? unknownDay;
  const dated = { ...draft, metadata: { ...draft.metadata, posted: version, effective: version } };
  if (effective !== null && effective < version) {
    const message = `the notice takes effect on \`${effective}\`, before its version of \`${version}\` was posted; its dates stay in the text`;
    return { ...dated, notes: joinNotes(draft.notes, { unplaced: [{ line: 1, message }] }) };
  }
  const message =
    before === null
      ? `no date was found; \`${unknownDay}\` stands for it`
      : `no date was found; \`${version}\` of the version before stays`;
  const unplaced = undated ? [{ line: 1, message }] : [];
  return {
    ...dated,
    metadata: {
      ...dated.metadata,
      effective: effective ?? (undated ? (before?.effective ?? version) : version),
    },
    blocks,
    notes: joinNotes(draft.notes, { repairs, unplaced }),
  };
}

function dateLineOf(block: DraftBlock): DateLine | null {
  if (block.type !== 'heading' && block.type !== 'paragraph') return null;
  const line = readDateLine(clauseText(block.clause));
  if (block.type === 'heading' || block.day === null) return line;
  const label = line === null || line.posted !== null ? 'posted' : 'effective';
  return { posted: null, effective: null, whole: line?.whole ?? false, [label]: block.day };
}

function repeats(line: DateLine, found: Pick<DateLine, 'posted' | 'effective'>): boolean {
  return (
    (line.posted === null || line.posted === found.posted) &&
    (line.effective === null || line.effective === found.effective)
  );
}
