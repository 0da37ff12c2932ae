import type { FlowLevel } from '../../../flow/flow.ts';
import type { ThemeTokens } from '../../../theme/theme.ts';
import type { Breaking } from './break-points.ts';
import type { TextStyle } from './prose.ts';
import { round } from './round.ts';

/** How each kind of block is set. */
export interface TextStyles {
  readonly title: TextStyle;
  readonly headings: readonly [TextStyle, TextStyle, TextStyle];
  readonly body: TextStyle;
  readonly cover: TextStyle;
  readonly banner: TextStyle;
  readonly bannerTitle: TextStyle;
  /** A caveat on a line of its own, below a heading. */
  readonly caveat: TextStyle;
  /** Where else a moved block stands. */
  readonly move: TextStyle;
  /** From which day on a part holds. */
  readonly effective: TextStyle;
  readonly contents: TextStyle;
  readonly nestedContents: TextStyle;
  readonly caption: TextStyle;
  readonly headCell: TextStyle;
  readonly cell: TextStyle;
  readonly note: TextStyle;
  readonly running: TextStyle;
  /** The lines that withdrawn anchors lead to. */
  readonly retired: TextStyle;
}

export function textStyles({ text }: ThemeTokens, breaking: Breaking): TextStyles {
  const bodySize = breaking === 'keep-all' ? text.bodyHangul : text.body;
  const body = { ...bodySize, weight: 'regular', figures: 'proportional', colour: 'text' } as const;
  // Page numbers stand below each other; entries are mostly of one line, which needs no room for Hangul.
  const contents = { ...body, leading: text.body.leading, figures: 'tabular' } as const;
  const [second, third, fourth] = text.headings;
  return {
    title: { ...text.title, weight: 'bold', figures: 'proportional', colour: 'heading' },
    headings: [
      { ...second, weight: 'bold', figures: 'proportional', colour: 'heading' },
      { ...third, weight: 'bold', figures: 'proportional', colour: 'heading' },
      { ...fourth, weight: 'bold', figures: 'proportional', colour: 'heading' },
    ],
    body,
    cover: { ...bodySize, weight: 'regular', figures: 'tabular', colour: 'muted' },
    banner: body,
    bannerTitle: { ...body, weight: 'bold', colour: 'warning' },
    caveat: { ...text.caption, weight: 'bold', figures: 'proportional', colour: 'warning' },
    move: { ...text.caption, weight: 'regular', figures: 'proportional', colour: 'moved' },
    effective: { ...bodySize, weight: 'regular', figures: 'proportional', colour: 'muted' },
    contents,
    nestedContents: {
      ...contents,
      size: round(body.size * 0.94),
      leading: contents.leading * 0.94,
      colour: 'muted',
    },
    caption: { ...text.caption, weight: 'bold', figures: 'proportional', colour: 'heading' },
    headCell: { ...text.cell, weight: 'bold', figures: 'tabular', colour: 'heading' },
    cell: { ...text.cell, weight: 'regular', figures: 'tabular', colour: 'text' },
    note: { ...text.note, weight: 'regular', figures: 'proportional', colour: 'muted' },
    running: { ...text.running, weight: 'regular', figures: 'tabular', colour: 'muted' },
    retired: { ...bodySize, weight: 'regular', figures: 'proportional', colour: 'muted' },
  };
}

/** The style of a heading below the title. */
export function headingStyle({ title, headings }: TextStyles, level: FlowLevel): TextStyle {
  switch (level) {
    case 1:
      return title;
    case 2:
      return headings[0];
    case 3:
      return headings[1];
    default:
      return headings[2];
  }
}
