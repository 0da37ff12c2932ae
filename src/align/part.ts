import type { ClauseRole } from '../ast/walk.ts';

/**
 * A document as one sequence, in reading order: its texts, and between them the borders of what holds them. Two
 * documents of one structure have sequences that are the same but for their words.
 */
export type Part<Unit> = Leaf<Unit> | Border;

export type LeafRole = Exclude<ClauseRole, 'row-header'>;

/** A text, with the clause that it is of. */
export interface Leaf<Unit> {
  readonly type: 'leaf';
  readonly role: LeafRole;
  /** A heading's depth, an item's or a paragraph's depth in lists, a cell's column; counted from 0. */
  readonly level: number;
  readonly unit: Unit;
}

export interface Border {
  readonly type: 'border';
  readonly of: 'list' | 'list-end' | 'table' | 'table-end' | 'row';
  /** How many items a list has, how many rows a table, how many cells a row; 0 at an end. */
  readonly size: number;
}

export function border(of: Border['of'], size = 0): Border {
  return { type: 'border', of, size };
}
