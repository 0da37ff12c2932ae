import type { Link, LinkReference, List, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { assertNever } from '../../ast/assert-never.ts';
import { cellId } from '../../ast/clause-id.ts';
import type { ClauseId, Inline } from '../../ast/notice.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { readMarkdown } from '../markdown/read-markdown.ts';
import { writeMdast } from '../markdown/source-markdown.ts';
import { splitId } from '../read-clause.ts';
import { labelOf } from '../read-table.ts';
import { readText, type SourceFile } from '../text-file.ts';
import { canonical, type FormattedFile } from './fmt.ts';

/** The new words of clauses, by their ids. A link keeps its name, and leads where the source lets it lead. */
export type NewWords = ReadonlyMap<ClauseId, readonly Inline[]>;

/**
 * A source file in the canonical form with other words in some of its clauses. Of a file that is canonical already
 * nothing else changes, but for the padding of a table's columns.
 */
export function rewriteClauses(source: SourceFile, words: NewWords): FormattedFile {
  const { path, text: before } = readText(source).value;
  const { frontMatter, body } = splitFrontMatter(before);
  const nodes = readMarkdown(path, body).sections.flatMap((section) => section.nodes);
  const head =
    frontMatter === null ? '' : `---\n${frontMatter.text.replaceAll('\r\n', '\n').trimEnd()}\n---\n\n`;
  const children = nodes.map((node) => canonical(rewritten(node, words)));
  const text = `${head}${writeMdast({ type: 'root', children })}`;
  return { path, text, changed: text !== before };
}

function rewritten<Node extends RootContent>(node: Node, words: NewWords): Node {
  switch (node.type) {
    case 'heading':
    case 'paragraph':
      return { ...node, children: clause(node.children, words) };
    case 'list':
      return { ...node, children: items(node, words) };
    case 'containerDirective':
      return node.name === 'table' ? { ...node, children: tableOf(node, words) } : node;
    default:
      return node;
  }
}

function items(list: List, words: NewWords): List['children'] {
  return list.children.map((item) => ({
    ...item,
    children: item.children.map((child) => rewritten(child, words)),
  }));
}

function clause(children: PhrasingContent[], words: NewWords): PhrasingContent[] {
  const { words: old, id } = splitId(children);
  const inlines = id === null ? undefined : words.get(id.value as ClauseId);
  return inlines === undefined || id === null ? children : withId(toMdast(inlines, old), id);
}

function tableOf(directive: ContainerDirective, words: NewWords): ContainerDirective['children'] {
  const id = splitId(labelOf(directive)).id?.value as ClauseId | undefined;
  if (id === undefined) return directive.children;
  return directive.children.map((child) => {
    if (child.type === 'table') return cells(child, id, words);
    return child.type === 'paragraph' && child.data?.directiveLabel === true
      ? { ...child, children: clause(child.children, words) }
      : child;
  });
}

function cells(table: Table, id: ClauseId, words: NewWords): Table {
  const [head, ...rows] = table.children;
  if (head === undefined) return table;
  const columns = head.children.map(({ children }) => splitId(children).id?.value ?? '');
  const header = head.children.map((cell, column) => cellOf(cell, cellId(id, columns[column] ?? ''), words));
  return {
    ...table,
    children: [
      { ...head, children: header },
      ...rows.map((row) => {
        const name = splitId(row.children[0]?.children ?? []).id?.value ?? '';
        return {
          ...row,
          children: row.children.map((cell, column) =>
            cellOf(cell, cellId(id, name, columns[column] ?? ''), words),
          ),
        };
      }),
    ],
  };
}

/** A header cell and the first cell of a row declare a name behind their words; the others have words alone. */
function cellOf(cell: TableCell, id: ClauseId, words: NewWords): TableCell {
  const inlines = words.get(id);
  if (inlines === undefined) return cell;
  const { words: old, id: name } = splitId(cell.children);
  const nodes = toMdast(inlines, old);
  return { ...cell, children: name === null ? nodes : withId(nodes, name) };
}

function withId(nodes: readonly PhrasingContent[], id: PhrasingContent): PhrasingContent[] {
  return nodes.length === 0 ? [id] : [...nodes, { type: 'text', value: ' ' }, id];
}

function toMdast(inlines: readonly Inline[], old: readonly PhrasingContent[]): PhrasingContent[] {
  const links = linksByName(old);
  const write = (inline: Inline): PhrasingContent => {
    switch (inline.type) {
      case 'text':
        return { type: 'text', value: inline.value };
      case 'break':
        return { type: 'html', value: '<br>' };
      case 'strong':
      case 'emphasis':
        return { type: inline.type, children: inline.children.map(write) };
      case 'link': {
        const link = links.get(inline.name);
        if (link === undefined) throw new Error(`the source has no link ${inline.name} to write words into`);
        return { ...link, children: inline.children.map(write) };
      }
      default:
        return assertNever(inline);
    }
  };
  return inlines.map(write);
}

/** The links of a clause as the parser names them: by their label, or `a1`, `a2`, … in order. */
function linksByName(nodes: readonly PhrasingContent[]): ReadonlyMap<string, Link | LinkReference> {
  const links = new Map<string, Link | LinkReference>();
  let inline = 0;
  const visit = (node: PhrasingContent): void => {
    if (node.type === 'link') {
      inline += 1;
      links.set(`a${inline}`, node);
    }
    if (node.type === 'linkReference') links.set(node.identifier, node);
    if ('children' in node) node.children.forEach(visit);
  };
  nodes.forEach(visit);
  return links;
}
