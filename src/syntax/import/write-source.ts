import type { BlockContent, ListItem, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import { stringify } from 'yaml';
import { assertNever } from '../../ast/assert-never.ts';
import { type IdCounter, idCounter } from '../fmt/id-counter.ts';
import { type MissingIds, writeMissingIds } from '../fmt/write-missing-ids.ts';
import { writeMdast } from '../markdown/source-markdown.ts';
import { clausesOf } from './clauses-of.ts';
import type { Draft, DraftBlock, DraftClause, DraftList, DraftTable } from './draft.ts';
import { unknownDay } from './find-dates.ts';
import { runsToMdast } from './runs-to-mdast.ts';

/** A file to be written; `path` is relative to the project. */
export interface WrittenFile {
  readonly path: string;
  readonly text: string;
}

/**
 * Writes a draft as source files: every clause with its id, those without one counted as `fmt` counts them, beyond the
 * ids that were `used` before.
 */
export function writeSource(draft: Draft, used: Iterable<string> = []): WrittenFile[] {
  const known = [...used, ...[...clausesOf(draft)].flatMap(({ clause }) => clause.id ?? [])];
  const counter = idCounter(known);
  const { posted, effective, locale, url } = draft.metadata;
  const folder = `notice/${draft.id}`;
  const notice: WrittenFile = {
    path: `${folder}/notice.md`,
    text: writeFile(
      {
        id: draft.id,
        version: posted ?? unknownDay,
        effective: effective ?? unknownDay,
        locale: locale ?? 'en',
        translations: [],
        url: url ?? placeholderUrl(draft.id),
      },
      fileNodes(draft.title, draft.blocks),
      { counter, heading: 'title', preamble: 'intro', sections: 'section' },
    ),
  };
  const names = fileNames(draft);
  const jurisdictions = draft.jurisdictions.map(({ codes, heading, blocks }, index): WrittenFile => {
    const name = names[index] ?? `jurisdiction-${index + 1}`;
    const ids: MissingIds = { counter, heading: name, preamble: null, sections: null };
    return {
      path: `${folder}/jurisdictions/${name}.md`,
      text: writeFile({ codes }, fileNodes(heading, blocks), ids),
    };
  });
  return [notice, ...jurisdictions];
}

/** Where a notice is said to stand whose address was not found. */
export function placeholderUrl(id: string): string {
  return `https://www.example.com/${id}`;
}

/** A file is named by the first code of its jurisdictions; a second of one name is counted. */
function fileNames({ jurisdictions }: Draft): string[] {
  const counts = new Map<string, number>();
  return jurisdictions.map(({ codes: [code = 'jurisdiction'] }) => {
    const name = code.toLowerCase();
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

function writeFile(
  metadata: Readonly<Record<string, unknown>>,
  nodes: readonly RootContent[],
  ids: MissingIds & { readonly counter: IdCounter },
): string {
  const head = stringify(metadata, { lineWidth: 0, flowCollectionPadding: false });
  return `---\n${head}---\n\n${writeMdast({ type: 'root', children: writeMissingIds(nodes, ids) })}`;
}

function fileNodes(heading: DraftClause | null, blocks: readonly DraftBlock[]): RootContent[] {
  const title: RootContent[] =
    heading === null ? [] : [{ type: 'heading', depth: 1, children: clauseNodes(heading) }];
  return [...title, ...blocks.map(blockNode)];
}

function blockNode(block: DraftBlock): RootContent {
  switch (block.type) {
    case 'heading':
      return { type: 'heading', depth: markdownDepth(block.depth), children: clauseNodes(block.clause) };
    case 'paragraph':
      return { type: 'paragraph', children: clauseNodes(block.clause) };
    case 'list':
      return listNode(block);
    case 'table':
      return tableNode(block);
    case 'jurisdictions':
      return { type: 'leafDirective', name: 'jurisdictions', attributes: {}, children: [] };
    default:
      return assertNever(block);
  }
}

function markdownDepth(depth: number): 1 | 2 | 3 | 4 | 5 | 6 {
  return ([1, 2, 3, 4, 5, 6] as const)[depth - 1] ?? 6;
}

function listNode({ start, items }: DraftList): RootContent {
  const children = items.map(({ clause, blocks }): ListItem => {
    const inner = blocks.map((block) => blockNode(block) as BlockContent);
    return {
      type: 'listItem',
      spread: inner.some(({ type }) => type !== 'list'),
      children: [{ type: 'paragraph', children: clauseNodes(clause) }, ...inner],
    };
  });
  const spread = children.some((item) => item.spread === true);
  return start === null
    ? { type: 'list', ordered: false, spread, children }
    : { type: 'list', ordered: true, start, spread, children };
}

function tableNode({ caption, header, rows }: DraftTable): RootContent {
  const table: Table = {
    type: 'table',
    children: [header, ...rows].map((row) => ({
      type: 'tableRow',
      children: row.map((cell): TableCell => ({ type: 'tableCell', children: clauseNodes(cell) })),
    })),
  };
  if (caption.id === null) return table;
  const label: BlockContent = {
    type: 'paragraph',
    data: { directiveLabel: true },
    children: clauseNodes(caption),
  };
  return { type: 'containerDirective', name: 'table', attributes: {}, children: [label, table] };
}

/** The words of a clause, and its id where it is known. */
function clauseNodes({ id, runs }: DraftClause): PhrasingContent[] {
  const words = runsToMdast(runs);
  if (id === null) return words;
  const space: PhrasingContent[] = words.length === 0 ? [] : [{ type: 'text', value: ' ' }];
  return [...words, ...space, { type: 'clauseId', value: id }];
}
