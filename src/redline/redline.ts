import type {
  Clause,
  ClauseId,
  IsoDate,
  JurisdictionCode,
  List,
  Notice,
  Section,
  Span,
  Table,
  TableRow,
} from '../ast/notice.ts';

/**
 * Two notices in one tree: the older, the newer, and which node stands in which of them. Taking all of one side out of
 * it gives that notice again (`redline/sides.ts`). Both are of one locale.
 */
export interface Redline {
  readonly type: 'redline';
  /** All of the two notices but their title and what stands below it. */
  readonly facts: Readonly<Record<Side, NoticeFacts>>;
  /** In both notices the title, whatever its id. */
  readonly title: RedlineTitle;
  readonly children: readonly RedlineNode[];
}

export type NoticeFacts = Omit<Notice, 'title' | 'children'>;

export type RedlineTitle = RedlineClause & Readonly<Record<Side, Clause>>;

/** What the older and the newer notice say; `null` where that one lacks it. */
export interface Sides<Value> {
  readonly before: Value | null;
  readonly after: Value | null;
}

export type Side = keyof Sides<unknown>;

/**
 * Where a node stands. `kept`: in both, at this place. `added`, `removed`: in the newer or the older notice alone.
 * A node that stands in both at two places is in the tree twice: `moved-away` where it stood, `moved-here` where it
 * stands now. What lies in a moved node moved with it and is `moved-…` too, unless it was added, removed, or moved by
 * itself.
 */
export type Presence = 'kept' | 'added' | 'removed' | 'moved-here' | 'moved-away';

export type RedlineNode = RedlinePart | RedlineParagraph | RedlineList | RedlineTable;

/**
 * A clause by its id. Of one that was moved both nodes hold both wordings, and the facts of both sides too, where it
 * is of one kind in both.
 */
export interface RedlineClause extends Sides<Clause> {
  /** The id that it has now, or had when it was last there. */
  readonly id: ClauseId;
}

/** A section or a jurisdiction block; both sides are of one type. */
export interface RedlinePart {
  readonly type: 'section' | 'jurisdiction';
  readonly presence: Presence;
  readonly facts: Sides<PartFacts>;
  readonly heading: RedlineClause;
  readonly children: readonly RedlineNode[];
}

export interface PartFacts {
  readonly depth: Section['depth'];
  /** Empty for a section. */
  readonly codes: readonly JurisdictionCode[];
  /** `null` where it has no effective day of its own. */
  readonly effective: IsoDate | null;
  readonly span: Span;
}

export interface RedlineParagraph {
  readonly type: 'paragraph';
  readonly presence: Presence;
  readonly facts: Sides<{ readonly span: Span }>;
  readonly clause: RedlineClause;
}

/** A list has no name: it stands in both notices where some of its items do. It is never moved; its items are. */
export interface RedlineList {
  readonly type: 'list';
  readonly presence: Extract<Presence, 'kept' | 'added' | 'removed'>;
  readonly facts: Sides<Pick<List, 'start' | 'span'>>;
  readonly items: readonly RedlineItem[];
}

export interface RedlineItem {
  readonly type: 'item';
  readonly presence: Presence;
  readonly facts: Sides<{ readonly span: Span }>;
  readonly clause: RedlineClause;
  readonly children: readonly RedlineNode[];
}

export interface RedlineTable {
  readonly type: 'table';
  readonly presence: Presence;
  /** The id that it has now, or had when it was last there. */
  readonly id: ClauseId;
  readonly facts: Sides<Pick<Table, 'id' | 'span'>>;
  /** `null` where neither side has one. */
  readonly caption: RedlineClause | null;
  /** Of both notices. */
  readonly columns: readonly RedlineColumn[];
  readonly rows: readonly RedlineRow[];
}

export interface RedlineColumn {
  readonly type: 'column';
  readonly presence: Presence;
  readonly header: RedlineClause;
}

export interface RedlineRow {
  readonly type: 'row';
  readonly presence: Presence;
  readonly facts: Sides<Pick<TableRow, 'name' | 'span'>>;
  /** One a column; `null` where row and column stand, at these places, in no notice together. */
  readonly cells: readonly (RedlineClause | null)[];
}
