import type { Anchor, FlowLink } from '../../../flow/flow.ts';
import type { FontFace } from '../../../theme/paper-families.ts';
import type { ThemeTokens } from '../../../theme/theme.ts';

/**
 * What layout hands to paint: pages on which every line has its place, and the tree of structure that the lines belong
 * to. It is JSON. Lengths are points, measured from the top left corner of the page, downwards.
 */
export interface Layout {
  readonly width: number;
  readonly height: number;
  /** The tree of structure: a parent stands before its children. */
  readonly elements: readonly Element[];
  /** `paint` takes them out, so that a page of a long notice goes when it is painted. */
  readonly pages: Page[];
  /** Where each anchor stands. */
  readonly destinations: readonly Destination[];
  /** The headings, for the outline; levels as in the Flow. */
  readonly headings: readonly OutlineHeading[];
}

/** An index into `Layout.elements`. */
export type ElementIndex = number;

/** A structure element (ISO 32000-1, 14.8.4) with what its type needs beside it. */
export type Element = {
  readonly parent: ElementIndex | null;
  /** The first anchor of the clause whose words the element holds, and none of another's. */
  readonly id?: Anchor;
} & (
  | { readonly role: PlainRole }
  | { readonly role: 'L'; readonly numbering: Numbering }
  | { readonly role: 'TH'; readonly scope: 'Column' | 'Row' }
  | { readonly role: 'Link'; readonly link: FlowLink; readonly words: string }
  | { readonly role: 'Note'; readonly reference: number }
  /** Words in another locale than the document's: BCP 47. */
  | { readonly role: 'Span'; readonly locale: string }
  /** Words of a redline that are marked: how, and what is to be said in their place, which are the words and what became of them. */
  | {
      readonly role: 'Span';
      readonly decoration: 'Underline' | 'LineThrough';
      readonly spoken: string | null;
    }
);

export type PlainRole =
  | 'Document'
  | 'Sect'
  | `H${1 | 2 | 3 | 4 | 5 | 6}`
  | 'P'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'Caption'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TD'
  | 'TOC'
  | 'TOCI'
  | 'Reference';

/** `None`: labels are words. */
export type Numbering = 'None' | 'Disc' | 'Decimal' | 'LowerAlpha' | 'LowerRoman';

/** What is on the page for the eye alone. */
export type Artifact = 'head' | 'foot' | 'ornament';

export interface Page {
  readonly number: number;
  /** Behind the text: tints and hairlines, in the order in which they are painted. */
  readonly shapes: readonly Shape[];
  /** In reading order: text, footnotes, then what runs along every page. */
  readonly lines: readonly Line[];
}

/** A colour of the theme, or one of the three of a redline. */
export type Colour = keyof ThemeTokens['colours'] | 'inserted' | 'deleted' | 'moved';

/** A filled rectangle (a hairline is a thin one), or a row of dots that leads from words to a page number. */
export type Shape =
  | {
      readonly type: 'box';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly colour: Colour;
    }
  | {
      readonly type: 'leader';
      /** Centre of the first dot. */
      readonly x: number;
      readonly y: number;
      readonly dots: number;
      readonly step: number;
      readonly colour: Colour;
    };

export interface Line {
  /** Of the baseline. */
  readonly y: number;
  readonly runs: readonly Run[];
}

/** Figures as wide as each is drawn, or all of one width so that they stand below each other. */
export type Figures = 'proportional' | 'tabular';

/** How words of a redline are marked, so that they are told apart without colours too. */
export type RevisionMark = 'inserted' | 'deleted' | 'moved here' | 'moved away';

/** Characters set in one face and size on one line. No characters: only says that its element is there (an empty cell). */
export interface Run {
  readonly x: number;
  readonly text: string;
  /** How far the text reaches, without the spaces at its end. */
  readonly width: number;
  readonly face: FontFace;
  readonly figures: Figures;
  readonly size: number;
  readonly colour: Colour;
  /** How far it is raised above the baseline. */
  readonly rise: number;
  readonly of: ElementIndex | Artifact;
  /** Only in a redline. */
  readonly mark?: RevisionMark;
}

export interface Destination {
  readonly anchor: Anchor;
  readonly page: number;
  readonly y: number;
}

export interface OutlineHeading {
  readonly level: number;
  readonly text: string;
  readonly page: number;
  readonly y: number;
}
