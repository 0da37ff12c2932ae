/**
 * The canonical notice: one closed, typed tree that every locale and every format is made from.
 *
 * It is plain JSON data: no class, no function, no cycle. Every node says where it stands in its file (`span`).
 * A translation is the same tree with other words: a localized notice is a `Notice` too.
 */

declare const brand: unique symbol;

/** A string of a known kind. The brand exists for the type checker alone; at run time it is the bare string. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** The permanent name of a clause, unique in its notice: `Cookies.1`. See `ast/clause-id.ts` for its alphabet. */
export type ClauseId = Branded<'ClauseId'>;
/** The name of a notice and of its folder: `privacy`. Lower-case ASCII letters, digits and hyphens. */
export type NoticeId = Branded<'NoticeId'>;
/** A BCP 47 language tag in canonical case: `en`, `ko`, `pt-BR`. */
export type Locale = Branded<'Locale'>;
/** ISO 3166-1 alpha-2 (`KR`), ISO 3166-2 (`US-CA`), or one of the groups `EU` and `EEA`. */
export type JurisdictionCode = Branded<'JurisdictionCode'>;
/** A calendar day, ISO 8601: `2026-11-02`. */
export type IsoDate = Branded<'IsoDate'>;

/**
 * A stretch of a file by its offsets in UTF-16 code units, the end exclusive. `file` is relative to the project and
 * written with `/`. Lines and columns are for people: they are worked out where a diagnostic is shown
 * (`diagnostic/place.ts`), since every node has a span and few are ever shown.
 */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

export interface Notice {
  readonly type: 'notice';
  readonly id: NoticeId;
  /** The day this version was posted; it names the version. */
  readonly version: IsoDate;
  /** The day this version starts to hold. */
  readonly effective: IsoDate;
  /** The locale of the words in this tree. */
  readonly locale: Locale;
  /** The locale the notice is written in: the one that prevails, and that translations are checked against. */
  readonly sourceLocale: Locale;
  /** The locales it is translated into, in the order the source names them; never holds `sourceLocale`. */
  readonly translations: readonly Locale[];
  /** The address where the source edition is published: absolute, without a fragment. */
  readonly url: string;
  /** Whose notice it is, as it stands on the cover of every edition; `null` where the source does not say. */
  readonly company: string | null;
  readonly title: Clause;
  readonly children: readonly (Block | Section | Jurisdiction)[];
  /** What became of anchors that no clause bears any more. */
  readonly retired: readonly RetiredAnchor[];
  readonly span: Span;
}

/** A headed part. Its anchor is the id of its heading clause. */
export interface Section {
  readonly type: 'section';
  /** 1 for a section of the notice itself, 2 for a section in that, and so on: the depth, not a heading number. */
  readonly depth: number;
  readonly heading: Clause;
  readonly children: readonly (Block | Section | Jurisdiction)[];
  readonly span: Span;
}

/** A headed part that holds only for the named jurisdictions. Its anchor is the id of its heading clause. */
export interface Jurisdiction {
  readonly type: 'jurisdiction';
  readonly depth: number;
  readonly codes: readonly JurisdictionCode[];
  /** The day this part starts to hold, where it is another than the notice's. */
  readonly effective: IsoDate | null;
  readonly heading: Clause;
  readonly children: readonly (Block | Section)[];
  readonly span: Span;
}

export type Block = Paragraph | List | Table;

export interface Paragraph {
  readonly type: 'paragraph';
  readonly clause: Clause;
  readonly span: Span;
}

export interface List {
  readonly type: 'list';
  /** The number of the first item of an ordered list; `null` for a bulleted one. */
  readonly start: number | null;
  readonly items: readonly ListItem[];
  readonly span: Span;
}

/** A list item: its own text, then whatever stands below it. */
export interface ListItem {
  readonly type: 'item';
  readonly clause: Clause;
  readonly children: readonly Block[];
  readonly span: Span;
}

/**
 * A table with one header row. Its id is `id`; a header cell's clause is `<table>.<column>`, a body cell's
 * `<table>.<row>.<column>`. Every row has as many cells as `header`.
 */
export interface Table {
  readonly type: 'table';
  readonly id: ClauseId;
  /** The caption's clause bears the table's id. `null` where the table has none. */
  readonly caption: Clause | null;
  readonly header: readonly Clause[];
  readonly rows: readonly TableRow[];
  readonly span: Span;
}

export interface TableRow {
  readonly type: 'row';
  /** The row's own name within its table. */
  readonly name: string;
  readonly cells: readonly Clause[];
  readonly span: Span;
}

/**
 * The smallest unit that is translated and checked: a heading, a paragraph, a list item's own text, a caption or a
 * cell. In a localized notice the span is that of the translation in its catalog.
 */
export interface Clause {
  readonly type: 'clause';
  readonly id: ClauseId;
  readonly children: readonly Inline[];
  readonly span: Span;
}

export type Inline = Text | Strong | Emphasis | Link | Break;

export interface Text {
  readonly type: 'text';
  /** Never empty; white space is single spaces. */
  readonly value: string;
  readonly span: Span;
}

export interface Strong {
  readonly type: 'strong';
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Emphasis {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
  readonly span: Span;
}

export interface Link {
  readonly type: 'link';
  /** The link's name in translations: its reference label, or `a1`, `a2`, … in the clause's order. */
  readonly name: string;
  readonly target: LinkTarget;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** Where a link leads: a clause of this notice, or an address whose scheme is allowed (`ast/link-target.ts`). */
export type LinkTarget =
  | { readonly type: 'anchor'; readonly id: ClauseId }
  | { readonly type: 'address'; readonly href: string };

/** A forced line break. */
export interface Break {
  readonly type: 'break';
  readonly span: Span;
}

/** An anchor that was published once and that no clause bears now. */
export type RetiredAnchor =
  | { readonly type: 'moved'; readonly id: ClauseId; readonly to: ClauseId }
  | {
      readonly type: 'withdrawn';
      readonly id: ClauseId;
      readonly on: IsoDate;
      readonly see: ClauseId | null;
    };
