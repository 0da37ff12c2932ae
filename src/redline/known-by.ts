import { assertNever } from '../ast/assert-never.ts';
import type { ClauseId } from '../ast/notice.ts';

/** A node with a clause of its own, of a notice or of a redline: `Own` is what either calls a clause. */
export type KnownNode<Own extends { readonly id: ClauseId }> =
  | { readonly type: 'section' | 'jurisdiction'; readonly heading: Own }
  | { readonly type: 'paragraph' | 'item'; readonly clause: Own }
  | { readonly type: 'table'; readonly id: ClauseId; readonly caption: Own | null };

/** The clause that a node is known by: `null` for a table without a caption. */
export function clauseOf<Own extends { readonly id: ClauseId }>(node: KnownNode<Own>): Own | null {
  switch (node.type) {
    case 'section':
    case 'jurisdiction':
      return node.heading;
    case 'paragraph':
    case 'item':
      return node.clause;
    case 'table':
      return node.caption;
    default:
      return assertNever(node);
  }
}

export function idOf<Own extends { readonly id: ClauseId }>(node: KnownNode<Own>): ClauseId {
  switch (node.type) {
    case 'section':
    case 'jurisdiction':
      return node.heading.id;
    case 'paragraph':
    case 'item':
      return node.clause.id;
    case 'table':
      return node.id;
    default:
      return assertNever(node);
  }
}
