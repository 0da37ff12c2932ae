import type { Definition, Nodes } from 'mdast';
import { splitFrontMatter } from '../front-matter.ts';
import type { Draft, DraftBlock } from './draft.ts';
import { whole } from './excerpt.ts';
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
  const settled =
    front === null ? settleBody(text, 0) : settleBody(body.text, linesIn(text.slice(0, body.offset)));
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

function linesIn(text: string): number {
  return text.split('\n').length - 1;
}

function settleBody(text: string, firstLine: number): { blocks: readonly DraftBlock[]; notes: ImportNotes } {
  const chunks = readChunks(text);
  const found = chunks.flatMap(({ root, lineOffset, lastLine }) =>
    [...definitionsIn(root)].flatMap((node) => {
      const line = node.position?.start.line ?? 1;
      return line > lastLine ? [] : { node, line: line + lineOffset + firstLine };
    }),
  );
  // The first of two definitions holds (CommonMark 4.7).
  const definitions = new Map(found.map(({ node }) => [node.identifier, node] as const).reverse());
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  const blocks: DraftBlock[] = [];
  const used = new Set<string>();
  let loose: readonly string[] = [];
  for (const { root, lineOffset, lastLine } of chunks) {
    const own = root.children.filter((node) => (node.position?.start.line ?? 1) <= lastLine);
    const context = { definitions, used, lineOffset: lineOffset + firstLine, repairs, unplaced };
    const settled = settleBlocks(own, context, loose);
    blocks.push(...settled.blocks);
    loose = settled.loose;
  }
  for (const { node, line } of found) {
    if (used.has(node.identifier) || node.identifier.startsWith('^')) continue;
    const said = [`[${node.label ?? node.identifier}]:`, node.url, node.title ?? ''].join(' ');
    const message = `nothing refers to \`${whole(said)}\`, which has no place in a notice`;
    unplaced.push({ line, message });
  }
  const last = blocks.pop();
  if (last !== undefined) blocks.push(nameLast(last, loose));
  return { blocks, notes: { repairs, unplaced } };
}

function* definitionsIn(node: Nodes): Generator<Definition> {
  if (node.type === 'definition') yield node;
  if ('children' in node) for (const child of node.children) yield* definitionsIn(child);
}
