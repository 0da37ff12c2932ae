/**
 * Flow: a notice with every question answered. `lower` makes it, every format renders it, and no format decides
 * anything that Flow already says.
 *
 * It is JSON: no spans, no message keys, no options, no tag names, no points or pixels. Blocks nest; inlines are flat
 * runs that carry their marks themselves. Page numbers are `field` runs, which a format with pages fills in.
 * `flow/verify.ts` states what always holds.
 */

/** A clause id as the public sees it: a fragment in HTML, a named destination in PDF, a bookmark in Word. */
export type Anchor = string;

export interface Flow {
  readonly type: 'flow';
  readonly notice: string;
  /** The day this version was posted, ISO 8601. */
  readonly version: string;
  /** The day this version starts to hold, ISO 8601. */
  readonly effective: string;
  /** BCP 47. */
  readonly locale: string;
  readonly direction: Direction;
  /** How lines may break: `word` between words (Latin), `keep-all` the same for Hangul, never between syllables. */
  readonly breaking: 'word' | 'keep-all';
  /** The title as plain text, for metadata. */
  readonly title: string;
  /** The company whose notice it is; `null` where the notice names none. */
  readonly publisher: string | null;
  /** The address of this edition, absolute. */
  readonly url: string;
  readonly cover: FlowCover;
  /** Stands right below the cover; `null` where no clause of the edition is behind its source. */
  readonly banner: FlowBanner | null;
  readonly contents: FlowContents;
  readonly blocks: readonly FlowBlock[];
  /** The addresses that links lead to, numbered from 1 in the order of their first use; `number` is the index + 1. */
  readonly references: FlowReferences;
  readonly running: FlowRunning;
  readonly web: FlowWeb;
  /** The code of the jurisdiction that the edition is for; `null` for the whole notice. */
  readonly jurisdiction: string | null;
  /** What proves which release this edition is of; `null` in a draft. */
  readonly release: FlowRelease | null;
  /** What a redline says of itself; `null` in an edition. Only a redline has anything `revised`, and runs with a `revision`. */
  readonly redline: FlowRedline | null;
}

export type Direction = 'ltr' | 'rtl';

/** The head of the notice: its title and the lines below it ("Last updated: …", "Effective: …"). */
export interface FlowCover {
  readonly heading: FlowHeading;
  readonly lines: readonly (readonly FlowRun[])[];
}

/** Says of an edition that clauses of it are behind their source, which locale prevails there, and which clauses they are. */
export interface FlowBanner {
  /** What is the matter in a few words; it names the banner, and is no heading. */
  readonly title: readonly FlowRun[];
  readonly lines: readonly (readonly FlowRun[])[];
  /** Introduces the list of the clauses. */
  readonly label: readonly FlowRun[];
  /** Its items lead to the clauses and bear no anchors. */
  readonly list: FlowList;
  /** The locale that prevails, BCP 47. */
  readonly prevails: string;
  /** The clauses that are behind, in reading order: each has a caveat. */
  readonly outdated: readonly Anchor[];
}

/**
 * Words that are none of the clause's own and warn that it is behind its source: a link to the source's clause. `null`
 * where it is not. Below a heading they stand on a line of their own, elsewhere before the clause's words.
 */
export type FlowCaveat = readonly FlowRun[] | null;

/** What an edition carries of the release that it is of. */
export interface FlowRelease {
  /** Root of the Merkle tree over the clauses of every locale: SHA-256, lower-case hexadecimal. */
  readonly root: string;
  /** What a file that can hold others carries with it. */
  readonly attachments: readonly FlowAttachment[];
}

export interface FlowAttachment {
  /** ASCII, without a folder: `release.json`. */
  readonly name: string;
  /** IANA media type. */
  readonly mediaType: string;
  readonly description: string;
  /** As ISO 19005-3 tells associated files apart: what the document was made of, or data about it. */
  readonly relationship: 'source' | 'data';
  readonly text: string;
}

/** How a clause of a redline differs between its two editions. `typographic`: only in what nobody reads, like the form of quotes. */
export type FlowChangeKind = 'added' | 'removed' | 'moved' | 'reworded' | 'typographic';

/** A redline shows two editions in one: the list of their changes, which stands below the cover. */
export interface FlowRedline {
  /** Level 2, furniture. */
  readonly heading: FlowHeading;
  /** "Inserted words look like …", with a word that is inserted and one that is deleted: for formats without colours. */
  readonly legend: readonly FlowRun[];
  /** "No clause was changed." where `changes` is empty. */
  readonly none: readonly FlowRun[];
  /** Each kind that stands in the list, in the order of the union. */
  readonly counts: readonly FlowChangeCount[];
  /** In reading order of the redline. */
  readonly changes: readonly FlowChange[];
  /** What a page's filter says, and what is said of marked words to those who do not see the marks. */
  readonly words: {
    readonly show: string;
    readonly onlyChanged: string;
    readonly inserted: string;
    readonly deleted: string;
  };
}

export interface FlowChangeCount {
  readonly kind: FlowChangeKind;
  /** "Added". */
  readonly name: string;
  /** "Added: 3". */
  readonly label: string;
  readonly count: number;
}

/** A line of the list. */
export interface FlowChange {
  readonly kind: FlowChangeKind;
  /** "Added". */
  readonly name: string;
  /** Where in the redline it is seen. */
  readonly anchor: Anchor;
  /** What was changed: the part's heading and the beginning of the clause, no marks. */
  readonly runs: readonly FlowRun[];
}

/** Words that only the newer edition has, or only the older. */
export type FlowRevision = 'inserted' | 'deleted';

/**
 * How a block of a redline differs. On side `both` it stands in both editions, and its runs say which words do not. On
 * side `new` all of it stands in the newer edition alone, but for runs that are `deleted`: those a moved clause has lost.
 * On side `old` all of it stands in the older edition alone. Runs of a block on one side have that side's revision, save
 * those of a moved clause on side `new` that stayed as they were.
 */
export interface FlowRevised {
  readonly kind: FlowChangeKind;
  readonly side: 'both' | 'new' | 'old';
  /** Where a moved block stands in the other edition; `null` for what was not moved. */
  readonly move: FlowMove | null;
}

export interface FlowMove {
  /** Of the block's other place in this redline. */
  readonly anchor: Anchor;
  /** "Moved here from “Cookies”", or "Moved here" within its part; empty below a heading that moved with it and says so. */
  readonly note: readonly FlowRun[];
}

export interface FlowContents {
  /** "Contents". Level 2. */
  readonly heading: FlowHeading;
  readonly entries: readonly FlowContentsEntry[];
}

export interface FlowContentsEntry {
  readonly anchor: Anchor;
  /** The heading's words, without links and without breaks. */
  readonly runs: readonly FlowRun[];
  /** The page that the anchor stands on, as a run for formats with pages. */
  readonly page: FlowField;
  readonly entries: readonly FlowContentsEntry[];
}

export type FlowBlock = FlowPart | FlowParagraph | FlowList | FlowTable;

/** A headed part of the notice. */
export interface FlowPart {
  readonly type: 'part';
  /** A `jurisdiction` is a landmark of its own; `retired` holds the lines that withdrawn anchors lead to. */
  readonly role: 'section' | 'jurisdiction' | 'retired';
  readonly heading: FlowHeading;
  /** Furniture below the heading of a part that has an effective day of its own: which day that is. */
  readonly effective: readonly FlowRun[] | null;
  readonly blocks: readonly FlowBlock[];
}

export type FlowLevel = 1 | 2 | 3 | 4 | 5 | 6;

export interface FlowHeading {
  readonly type: 'heading';
  /** 1 is the title; levels step by one. */
  readonly level: FlowLevel;
  /** Its own anchor first, then the anchors that moved here. Empty only for furniture ("Contents"). */
  readonly anchors: readonly Anchor[];
  readonly runs: readonly FlowRun[];
  readonly caveat: FlowCaveat;
  readonly revised?: FlowRevised;
}

export interface FlowParagraph {
  readonly type: 'paragraph';
  readonly anchors: readonly Anchor[];
  readonly runs: readonly FlowRun[];
  readonly caveat: FlowCaveat;
  /** It introduces the list or table that follows, and stays with it. */
  readonly introduces: boolean;
  /** Of an item's own text: it holds for the item's label too. */
  readonly revised?: FlowRevised;
}

export interface FlowList {
  readonly type: 'list';
  readonly marker: FlowMarker;
  /** 1 for a list in the notice, 2 for a list in that. */
  readonly level: number;
  readonly items: readonly FlowItem[];
}

export type FlowMarker =
  | { readonly type: 'bullet' }
  /** Counted from `start`: `decimal` 1. 2. 3., `alpha` (a) (b) (c), `roman` (i) (ii) (iii). */
  | { readonly type: 'ordered'; readonly style: 'decimal' | 'alpha' | 'roman'; readonly start: number };

export interface FlowItem {
  readonly type: 'item';
  /** The printed marker: `•`, `1.`, `(a)`. */
  readonly label: string;
  /** The item's own text is the first block: a paragraph that bears the item's anchors. */
  readonly blocks: readonly [FlowParagraph, ...FlowBlock[]];
}

export interface FlowTable {
  readonly type: 'table';
  readonly anchors: readonly Anchor[];
  readonly caption: readonly FlowRun[] | null;
  /** Of the caption. */
  readonly caveat: FlowCaveat;
  /** Where there is no caption: the anchor of the paragraph that introduces the table. */
  readonly labelledBy: Anchor | null;
  /** How many cells each row has. */
  readonly width: number;
  /** How many rows at the top are header rows; a format with pages repeats them. */
  readonly headerRows: number;
  readonly rows: readonly FlowRow[];
  /** Of the whole table, caption and rows, or on side `both` of the caption. */
  readonly revised?: FlowRevised;
}

export interface FlowRow {
  readonly type: 'row';
  /** Of the whole row; a row in which words differ has none, and none that shares the fate of its whole table. */
  readonly revised?: FlowRevised;
  readonly cells: readonly FlowCell[];
}

export interface FlowCell {
  readonly type: 'cell';
  readonly anchors: readonly Anchor[];
  /** Which cells this one heads: those of its column, those of its row, or none. */
  readonly heads: 'column' | 'row' | null;
  /** May be empty: a cell with nothing in it. */
  readonly runs: readonly FlowRun[];
  readonly caveat: FlowCaveat;
  /**
   * On one side where its column stands in one edition alone; where its row stands in the other alone the cell is in
   * neither, and empty. A cell that shares the fate of its whole row or table has none.
   */
  readonly revised?: FlowRevised;
}

export type FlowRun = FlowText | FlowBreak | FlowField;

export interface FlowMarks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  readonly link: FlowLink | null;
  /** BCP 47. The locale of words that are not in the edition's own, as far as their script tells; else `null`. */
  readonly locale: string | null;
  /** Addresses, numbers and names that stand so in every locale: nobody is to translate them. */
  readonly verbatim: boolean;
  /** Absent where both editions of a redline have the words. */
  readonly revision?: FlowRevision;
}

/** Words with one set of marks. Never empty; neighbours differ in their marks. */
export interface FlowText extends FlowMarks {
  readonly type: 'text';
  readonly text: string;
}

export interface FlowBreak {
  readonly type: 'break';
  readonly revision?: FlowRevision;
}

/** Filled by a format with pages: the current page, the number of pages, or the page that an anchor stands on. */
export type FlowField =
  | { readonly type: 'field'; readonly field: 'page' | 'pages' }
  | { readonly type: 'field'; readonly field: 'page-of'; readonly anchor: Anchor };

export type FlowLink =
  | { readonly type: 'anchor'; readonly anchor: Anchor }
  | {
      readonly type: 'address';
      readonly href: string;
      /** The number of its reference; `null` where the linked words already are the address, and in a caveat. */
      readonly reference: number | null;
    };

export interface FlowReferences {
  /** "Links". */
  readonly label: string;
  readonly entries: readonly FlowReference[];
}

export interface FlowReference {
  readonly href: string;
  /** The address as it is printed on paper: `mailto:` and `tel:` dropped, percent-encoding kept. */
  readonly printed: string;
}

/** What a page shows beside the notice's own text. */
export interface FlowRunning {
  /** From the second page on. */
  readonly head: readonly FlowRun[];
  /** Title and version. */
  readonly foot: readonly FlowRun[];
  /** "Page 3 of 9". */
  readonly folio: readonly FlowRun[];
}

/** What only a web page needs. */
export interface FlowWeb {
  /** The level of the title's heading where the article stands in a site's own page: what is below it follows. */
  readonly headingBase: FlowLevel;
  readonly skip: string;
  /** By the first anchor of each heading: the name of the link beside it that leads to itself. */
  readonly partLinks: Readonly<Record<Anchor, string>>;
  readonly localesLabel: string;
  readonly filesLabel: string;
  readonly locales: readonly FlowLocaleLink[];
  readonly files: readonly FlowFileLink[];
  /** The page lists versions of the notice and is none of its editions. */
  readonly isIndex?: true;
  /** The other versions of the notice; `null` where none was released. */
  readonly versions: FlowVersions | null;
}

/** What links an edition's page to the other versions of its notice (RFC 5829). */
export interface FlowVersions {
  /** The page's own permanent address, absolute. */
  readonly canonical: string;
  readonly links: readonly FlowVersionLink[];
  /** The page that lists every version; relative. */
  readonly history: FlowPageLink;
  /** The Atom feed of all versions; relative. */
  readonly feed: FlowPageLink;
  /** On a page of the archive: what it is, and where the current version is; relative. */
  readonly archived: { readonly note: string; readonly current: FlowPageLink } | null;
}

export interface FlowVersionLink {
  readonly rel: 'predecessor-version' | 'latest-version' | 'version-history';
  /** Absolute. */
  readonly url: string;
}

export interface FlowPageLink {
  readonly label: string;
  /** Relative to this edition's folder. */
  readonly href: string;
}

export interface FlowLocaleLink {
  readonly locale: string;
  readonly direction: Direction;
  /** The locale's name for itself: "한국어". */
  readonly name: string;
  /** Relative to this edition's folder. */
  readonly href: string;
  /** Absolute. */
  readonly url: string;
  readonly current: boolean;
  /** The edition that a reader of no listed locale should get. */
  readonly source: boolean;
}

export interface FlowFileLink {
  readonly label: string;
  /** Relative to this edition's folder. */
  readonly href: string;
  readonly mediaType: string;
}
