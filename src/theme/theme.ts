import * as z from 'zod';
import { type FontFace, paperFamilies } from './paper-families.ts';

/** A colour as `#rrggbb`. */
const colour = z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour is written #rrggbb');
/** A length on paper, in points (1/72 inch). */
const points = z.number().min(0).max(2000);

/** Size and leading (distance between baselines) of one kind of text on paper, in points. */
const textStyle = z.strictObject({
  size: z.number().min(4).max(96),
  leading: z.number().min(4).max(144),
});

/** `warning` is of what must not be overlooked; a theme that does not say it has Stele's. */
const coloursWith = (warning: string) =>
  z.strictObject({
    text: colour,
    muted: colour,
    heading: colour,
    link: colour,
    rule: colour,
    tint: colour,
    warning: colour.default(warning),
    page: colour,
  });

/** `templates/theme.json`: one set of tokens for HTML, PDF and Word. */
export const themeTokens = z.strictObject({
  colours: coloursWith('#9a3b00'),
  /** The same names for a dark screen; paper is always light. */
  darkColours: coloursWith('#ffb36b'),
  fonts: z.strictObject({
    /** The family embedded in the PDF. */
    paper: z.enum(paperFamilies),
    /** CSS `font-family` list of the page. */
    screen: z.string().regex(/^[\p{L}\p{N} ,'"-]+$/u, 'a list of font names'),
    /** Font names that Word looks for on the reader's machine. */
    word: z.strictObject({ latin: z.string().max(31), eastAsian: z.string().max(31) }),
  }),
  paper: z.strictObject({
    size: z.enum(['A4', 'Letter']),
    margins: z.strictObject({ top: points, bottom: points, side: points }),
  }),
  text: z.strictObject({
    body: textStyle,
    /** Body text in Hangul, which wants more leading. */
    bodyHangul: textStyle,
    cell: textStyle,
    caption: textStyle,
    note: textStyle,
    running: textStyle,
    title: textStyle,
    /** Headings of level 2, 3 and 4 and below. */
    headings: z.tuple([textStyle, textStyle, textStyle]),
  }),
  screen: z.strictObject({
    /** Widest line of text on a screen, in em of the body. */
    measure: z.number().min(20).max(100),
  }),
});

export type ThemeTokens = z.infer<typeof themeTokens>;

/** The text of the templates of the web page. */
export interface PageTemplates {
  /** `page.html` (Mustache). */
  readonly html: string;
  /** `notice.css`, which styles the article wherever it stands. */
  readonly notice: string;
  /** `page.css`, which styles the page around it. */
  readonly css: string;
  /** `redline.css`, which styles what only a redline has. */
  readonly redline: string;
  /** `page.js`. */
  readonly script: string;
}

/** One look for all formats: its tokens, the page's templates, and the font files that paper needs. */
export interface Theme {
  readonly tokens: ThemeTokens;
  readonly page: PageTemplates;
  readonly fonts: FontFiles;
}

/**
 * The bytes of the static TrueType files of each face, in the order in which they are asked for a character. Only those
 * that the texts of the build need.
 */
export type FontFiles = Readonly<Record<FontFace, readonly [Uint8Array, ...Uint8Array[]]>>;
