import type {
  Block,
  Clause,
  ClauseId,
  Jurisdiction,
  ListItem,
  Notice,
  Section,
  Table,
} from '../ast/notice.ts';
import { proseOf } from '../ast/walk.ts';
import { clauseOf, idOf } from './known-by.ts';

export type Child = Block | Section | Jurisdiction;

/** What is known by an id of its own: all but lists, rows and columns. */
export type NamedNode = Exclude<Child, { type: 'list' }> | ListItem;

/** What bears an id; rows, columns and cells are known within their table. */
export type Bearer = NamedNode['type'] | 'title' | 'cell';

/** Who is who in a notice. */
export interface Census {
  /** Without the title. Where an id is borne twice, the first. */
  readonly nodes: ReadonlyMap<ClauseId, NamedNode>;
  readonly bearers: ReadonlyMap<ClauseId, Bearer>;
  /** How much text a node holds with all below it: above 0. */
  readonly sizes: ReadonlyMap<NamedNode, number>;
}

export function childrenOf(node: NamedNode): readonly Child[] {
  return 'children' in node ? node.children : [];
}

/** In UTF-16 code units; an empty cell is worth something too. */
export function sizeOf(clause: Clause): number {
  return proseOf(clause.children).length + 1;
}

export function census(notice: Notice): Census {
  const nodes = new Map<ClauseId, NamedNode>();
  const bearers = new Map<ClauseId, Bearer>([[notice.title.id, 'title']]);
  const sizes = new Map<NamedNode, number>();
  const bear = (id: ClauseId, bearer: Bearer): void => {
    if (!bearers.has(id)) bearers.set(id, bearer);
  };
  const count = (node: NamedNode): number => {
    const id = idOf(node);
    if (!nodes.has(id)) nodes.set(id, node);
    bear(id, node.type);
    const clause = clauseOf(node);
    let size = clause === null ? 1 : sizeOf(clause);
    if (node.type === 'table') {
      for (const cell of cellsOf(node)) {
        bear(cell.id, 'cell');
        size += sizeOf(cell);
      }
    }
    for (const child of childrenOf(node)) size += countChild(child);
    sizes.set(node, size);
    return size;
  };
  const countChild = (child: Child): number =>
    child.type === 'list' ? child.items.reduce((sum, item) => sum + count(item), 0) : count(child);
  for (const child of notice.children) countChild(child);
  return { nodes, bearers, sizes };
}

function cellsOf(table: Table): readonly Clause[] {
  return [...table.header, ...table.rows.flatMap(({ cells }) => cells)];
}
