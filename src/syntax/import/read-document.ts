import type { Definition } from 'mdast';
import { splitFrontMatter } from '../front-matter.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { type ImportNote, type ImportNotes, joinNotes, noNotes } from './import-notes.ts';
import { nameLast } from './name-clause.ts';
import { readChunks } from './read-chunks.ts';
import { readDocumentMetadata } from './read-document-metadata.ts';
import { settleBlocks } from './settle-blocks.ts';

/** Reads a document into a draft: its words and blocks in order, nothing found in them yet. */
export function readDocument(input: { file: string; text: string; id: string }): Draft {
  const text = input.text.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, '');
  const { frontMatter, body } = splitFrontMatter(text);
  const front = frontMatter === null ? null : readDocumentMetadata(frontMatter.text);
  const settled = front === null ? settleBody(text, 0) : settleBody(body.text, body.line - 1);
  return {
    id: input.id,
    file: input.file,
    metadata: front?.metadata ?? { posted: null, effective: null, locale: null, url: null },
    title: front?.title ?? null,
    blocks: settled.blocks,
    jurisdictions: [],
    notes: joinNotes(front?.notes ?? noNotes, settled.notes),
  };
}

function settleBody(text: string, firstLine: number): { blocks: readonly DraftBlock[]; notes: ImportNotes } {
  const chunks = readChunks(text);
  const definitions = new Map<string, Definition>();
  for (const { root } of chunks) {
    for (const node of root.children) {
      if (node.type === 'definition' && !definitions.has(node.identifier)) {
        definitions.set(node.identifier, node);
      }
    }
  }
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  const blocks: DraftBlock[] = [];
  let loose: readonly string[] = [];
  for (const { root, lineOffset, lastLine } of chunks) {
    const own = root.children.filter((node) => (node.position?.start.line ?? 1) <= lastLine);
    const context = { definitions, lineOffset: lineOffset + firstLine, repairs, unplaced };
    const settled = settleBlocks(own, context, loose);
    blocks.push(...settled.blocks);
    loose = settled.loose;
  }
  const last = blocks.pop();
  if (last !== undefined) blocks.push(nameLast(last, loose));
  return { blocks, notes: { repairs, unplaced } };
}
