import type { FlowLevel } from '../../flow/flow.ts';

/** The styles that paragraphs and runs name. Those that Word has built in bear Word's own ids. */
export const styleIds = {
  title: 'Title',
  coverLine: 'Subtitle',
  effectiveLine: 'EffectiveLine',
  bannerTitle: 'BannerTitle',
  banner: 'Banner',
  caveatLine: 'CaveatLine',
  caveat: 'Caveat',
  contentsHeading: 'TOCHeading',
  listItem: 'ListParagraph',
  listContinue: 'ListContinue',
  caption: 'Caption',
  table: 'TableGrid',
  tableText: 'TableText',
  tableHeading: 'TableHeading',
  tableEnd: 'TableEnd',
  header: 'Header',
  footer: 'Footer',
  hyperlink: 'Hyperlink',
} as const;

/** The style of a heading: the title has its own, and a part of level 2 is Word's first heading. */
export const headingStyleIds = {
  1: styleIds.title,
  2: 'Heading1',
  3: 'Heading2',
  4: 'Heading3',
  5: 'Heading4',
  6: 'Heading5',
} as const satisfies Record<FlowLevel, string>;

/** Word has nine levels of contents. */
export const deepestContents = 9;

/** The style of a contents entry, its depth counted from 1. */
export function contentsStyleId(depth: number): string {
  return `TOC${Math.min(depth, deepestContents)}`;
}
