import type { ThemeTokens } from '../../../theme/theme.ts';

/** Every distance of the page that is not a token itself, in points. */
export interface Spacing {
  /** Above a paragraph. */
  readonly paragraph: number;
  /** Above an item of a list, and above the first one. */
  readonly item: number;
  /** Above headings of level 2, 3, and 4 and below; and above what follows any heading. */
  readonly headings: readonly [number, number, number];
  readonly afterHeading: number;
  /** Between the title and the lines under it, and between those. */
  readonly coverLines: number;
  readonly coverLine: number;
  /** Above and below the hairline that closes the cover. */
  readonly coverRule: number;
  /** Above and below the banner; its padding; between two paragraphs of it; and the rule at its start. */
  readonly banner: number;
  readonly bannerPadding: number;
  readonly bannerParagraph: number;
  readonly bannerRule: number;
  /** Above and below the hairline that closes the contents. */
  readonly contentsRule: number;
  readonly contentsEntry: number;
  /** Above a change in the list of a redline; above the note on where a moved block stands. */
  readonly change: number;
  readonly moveNote: number;
  /** A bar beside changed lines: how wide, and how far from the text. */
  readonly bar: number;
  readonly barGap: number;
  readonly contentsNestedEntry: number;
  readonly contentsIndent: number;
  /** Room at the right end of an entry, where only its page number stands. */
  readonly contentsPage: number;
  /** Between the dots of a leader, and between a leader and the words beside it. */
  readonly leaderDot: number;
  readonly leaderGap: number;
  /** From the edge of a bullet to its text; room for a number is made by its width and `labelGap`. */
  readonly bulletIndent: number;
  readonly labelGap: number;
  /** Lists are indented no further than leaves this width to their texts. */
  readonly leastMeasure: number;
  readonly table: number;
  readonly afterTable: number;
  readonly caption: number;
  readonly cellSide: number;
  readonly cellEnd: number;
  readonly hairline: number;
  /** Above the footnotes, with their short hairline; between that and the first; between two. */
  readonly notes: number;
  readonly notesRule: number;
  readonly notesRuleWidth: number;
  readonly afterNotesRule: number;
  readonly note: number;
  readonly noteIndent: number;
  /** From the page's edge to the baseline of what runs along every page. */
  readonly head: number;
  readonly foot: number;
  /** Size and rise of a reference number, in parts of the text's size. */
  readonly referenceSize: number;
  readonly referenceRise: number;
  /** A table lower than this is not split. */
  readonly wholeTable: number;
  /** A row lower than this is not split. */
  readonly wholeRow: number;
  /** From the upper margin to the lower one. */
  readonly textHeight: number;
  /** Text on the last page. */
  readonly leastLast: number;
  /** The line of an unbroken width stands in the middle of its leading by the capitals: their height in em. */
  readonly capHeight: number;
}

/** Derives all spacing from the tokens, so that a change of the body size carries through. */
export function spacingOf(tokens: ThemeTokens, height: number): Spacing {
  const { body, cell, note } = tokens.text;
  const line = body.leading;
  const textHeight = height - tokens.paper.margins.top - tokens.paper.margins.bottom;
  return {
    paragraph: line * 0.5,
    item: line * 0.28,
    headings: [line * 1.65, line * 1.25, line * 0.95],
    afterHeading: line * 0.32,
    coverLines: line * 0.6,
    coverLine: line * 0.1,
    coverRule: line * 1.2,
    banner: line * 1.2,
    bannerPadding: line * 0.6,
    bannerParagraph: line * 0.35,
    bannerRule: 2.4,
    contentsRule: line * 1.3,
    contentsEntry: line * 0.3,
    change: line * 0.18,
    moveNote: line * 0.12,
    bar: 1.5,
    barGap: 12,
    contentsNestedEntry: 0,
    contentsIndent: body.size * 1.4,
    contentsPage: body.size * 3.2,
    leaderDot: body.size * 0.5,
    leaderGap: body.size * 0.6,
    bulletIndent: body.size * 1.4,
    labelGap: body.size * 0.6,
    leastMeasure: body.size * 10,
    table: line * 0.7,
    afterTable: line * 0.9,
    caption: line * 0.35,
    cellSide: cell.size * 0.75,
    cellEnd: cell.size * 0.5,
    hairline: 0.6,
    notes: note.leading,
    notesRule: 0.5,
    notesRuleWidth: body.size * 6,
    afterNotesRule: note.leading * 0.5,
    note: note.leading * 0.15,
    noteIndent: note.size * 1.8,
    head: tokens.paper.margins.top * 0.58,
    foot: tokens.paper.margins.bottom * 0.5,
    referenceSize: 0.68,
    referenceRise: 0.36,
    wholeTable: textHeight / 3,
    wholeRow: textHeight / 3,
    textHeight,
    leastLast: line * 6,
    capHeight: 0.71,
  };
}
