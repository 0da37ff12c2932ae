import { clauseText } from './clause-text.ts';
import { clausesOf, clausesOfBlock } from './clauses-of.ts';
import type { Draft, DraftBlock, DraftClause } from './draft.ts';
import { whole } from './excerpt.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';

/** What stands above a contents list, and goes with it. */
const contentsTitle =
  /^(?:(?:table of )?contents|contents list|on this page|in this (?:notice|policy|document|page)|jump to|목차|kandungan|isi kandungan)[:.]?$/iu;

/** Fewer links may be a remark: "see Cookies". */
const fewestEntries = 2;

/**
 * Drops a contents list that was made by hand, since every format makes its own: one before the first section or below
 * a heading that calls it so, that holds links to headings and nothing else.
 */
export function dropContents(draft: Draft): Draft {
  const headings = new Map<string, string>();
  for (const { clause, role } of clausesOf(draft)) {
    if (role === 'heading' && clause.id !== null) headings.set(clause.id, clauseText(clause));
  }
  const repairs: ImportNote[] = [];
  const dropped = new Set<DraftBlock>();
  let sections = 0;
  for (const [index, block] of draft.blocks.entries()) {
    const before = draft.blocks[index - 1];
    const titled = before !== undefined && isContentsTitle(before);
    if (block.type === 'heading' && !isContentsTitle(block)) sections += 1;
    const entries = sections > 0 && !titled ? null : entriesOf(block, headings);
    if (entries === null || entries.length < fewestEntries) continue;
    dropped.add(block);
    const next = draft.blocks[index + 1];
    const alone = before?.type !== 'heading' || next === undefined || next.type === 'heading';
    if (titled && alone) dropped.add(before);
    const message = `the contents list of ${entries.length} entries is gone: every format makes its own`;
    repairs.push({ line: entries[0]?.line ?? 1, message }, ...renamed(entries, headings));
  }
  if (dropped.size === 0) return draft;
  const blocks = draft.blocks.filter((block) => !dropped.has(block));
  return { ...draft, blocks, notes: joinNotes(draft.notes, { repairs }) };
}

function isContentsTitle(block: DraftBlock): boolean {
  return (
    (block.type === 'heading' || block.type === 'paragraph') && contentsTitle.test(clauseText(block.clause))
  );
}

/** The entries of a contents list; `null` for a block that is none. */
function entriesOf(block: DraftBlock, headings: ReadonlyMap<string, string>): readonly DraftClause[] | null {
  if (block.type !== 'list' && block.type !== 'paragraph') return null;
  const entries: DraftClause[] = [];
  for (const { clause, role } of clausesOfBlock(block)) {
    if (role !== 'text' || clause.names.length > 0) return null;
    const bare = clause.runs.filter(({ marks }) => marks.link === null);
    if (bare.some((run) => run.type === 'text' && /[\p{L}\p{N}]/u.test(run.value))) return null;
    const links = [...new Set(clause.runs.flatMap(({ marks }) => marks.link ?? []))];
    if (links.length === 0 || !links.every(({ href }) => headings.has(href.slice(1)))) return null;
    if (block.type === 'list' && links.length !== 1) return null;
    for (const link of links) {
      entries.push({ ...clause, runs: clause.runs.filter(({ marks }) => marks.link === link) });
    }
  }
  return entries;
}

/** Entries that say something else than the heading they lead to: their words are named, since they are gone. */
function renamed(entries: readonly DraftClause[], headings: ReadonlyMap<string, string>): ImportNote[] {
  return entries.flatMap((entry) => {
    const heading = headings.get(entry.runs[0]?.marks.link?.href.slice(1) ?? '') ?? '';
    const text = clauseText(entry);
    if (text === heading) return [];
    return [
      {
        line: entry.line,
        message: `the contents entry \`${whole(text)}\` stood for \`${whole(heading)}\``,
      },
    ];
  });
}
