import type { BlockContent, Heading, List, PhrasingContent, RootContent, Table, TableCell } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { splitId } from '../read-clause.ts';
import { labelOf } from '../read-table.ts';
import type { IdCounter } from './id-counter.ts';

export interface MissingIds {
  readonly counter: IdCounter;
  /** What the file's own heading is called when it has no id. */
  readonly heading: string;
  /** What clauses above the first section are counted under: `intro`. `null` where the heading is a section itself. */
  readonly preamble: string | null;
  /** What headings right below the file's own are counted under. */
  readonly sections: string | null;
}

/** Gives an id to every clause, table, column and row that has none. What has an id keeps it. */
export function writeMissingIds(nodes: readonly RootContent[], ids: MissingIds): RootContent[] {
  /** The id of the section that a heading of each level opened; the file's own heading is level 1. */
  const sections: string[] = [];
  let above = ids.preamble ?? ids.heading;
  return nodes.map((node) => {
    if (node.type !== 'heading') return withIds(node, above, ids.counter);
    const parent = sections.slice(0, node.depth - 1).findLast((id) => id !== undefined);
    const isFirst = node.depth === 1;
    const prefix =
      isFirst || parent === undefined || node.depth === 2 ? (ids.sections ?? parent ?? above) : parent;
    const { node: heading, id } = headingWithId(node, () =>
      isFirst ? ids.counter.claim(ids.heading) : ids.counter.next(`${prefix}.`),
    );
    sections.length = node.depth - 1;
    sections[node.depth - 1] = id;
    above = isFirst ? (ids.preamble ?? id) : id;
    return heading;
  });
}

function headingWithId(node: Heading, next: () => string): { node: Heading; id: string } {
  const { id } = splitId(node.children);
  if (id !== null) return { node, id: id.value };
  const value = next();
  return { node: { ...node, children: withId(node.children, value) }, id: value };
}

function withIds<Node extends RootContent>(
  node: Node,
  above: string,
  counter: IdCounter,
): Node | ContainerDirective {
  const ensure = (children: readonly PhrasingContent[]): PhrasingContent[] =>
    splitId(children).id === null ? withId(children, counter.next(`${above}.`)) : [...children];
  switch (node.type) {
    case 'paragraph':
      return { ...node, children: ensure(node.children) };
    case 'list':
      return { ...node, children: listWithIds(node, above, counter) };
    case 'table':
      return wrapTable(node, counter.next(`${above}.`), counter);
    case 'containerDirective':
      return node.name === 'table' ? tableWithIds(node, above, counter) : node;
    default:
      return node;
  }
}

function listWithIds(list: List, above: string, counter: IdCounter): List['children'] {
  return list.children.map((item) => ({
    ...item,
    children: item.children.map((child) =>
      withIds(child, above, counter),
    ) as List['children'][number]['children'],
  }));
}

function wrapTable(table: Table, id: string, counter: IdCounter): ContainerDirective {
  return {
    type: 'containerDirective',
    name: 'table',
    attributes: {},
    children: [label([{ type: 'clauseId', value: id }]), cellsWithIds(table, id, counter)],
  };
}

function tableWithIds(directive: ContainerDirective, above: string, counter: IdCounter): ContainerDirective {
  const words = labelOf(directive);
  const declared = splitId(words).id?.value;
  const id = declared ?? counter.next(`${above}.`);
  const blocks = directive.children.filter(
    (child) => child.type !== 'paragraph' || !child.data?.directiveLabel,
  );
  return {
    ...directive,
    children: [
      label(declared === undefined ? withId(words, id) : [...words]),
      ...blocks.map((block) => (block.type === 'table' ? cellsWithIds(block, id, counter) : block)),
    ],
  };
}

function label(children: PhrasingContent[]): ContainerDirective['children'][number] {
  return { type: 'paragraph', data: { directiveLabel: true }, children } as BlockContent;
}

function cellsWithIds(table: Table, id: string, counter: IdCounter): Table {
  const ensure = (cell: TableCell | undefined, prefix: string): TableCell => {
    const children = cell?.children ?? [];
    if (splitId(children).id !== null) return { type: 'tableCell', children };
    const name = counter.next(`${id}.${prefix}`).slice(id.length + 1);
    return { type: 'tableCell', children: withId(children, name) };
  };
  const [head, ...rows] = table.children;
  return {
    ...table,
    children: [
      { type: 'tableRow', children: (head?.children ?? []).map((cell) => ensure(cell, 'c')) },
      ...rows.map(({ children: [first, ...others] }) => ({
        type: 'tableRow' as const,
        children: [ensure(first, 'r'), ...others],
      })),
    ],
  };
}

/** The words, one space, and the id. */
function withId(children: readonly PhrasingContent[], value: string): PhrasingContent[] {
  const last = children.at(-1);
  const id: PhrasingContent = { type: 'clauseId', value };
  if (last === undefined) return [id];
  if (last.type !== 'text') return [...children, { type: 'text', value: ' ' }, id];
  return [...children.slice(0, -1), { type: 'text', value: `${last.value.trimEnd()} ` }, id];
}
