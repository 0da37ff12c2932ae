import type { Anchor, Flow } from '../../../flow/flow.ts';
import type { ThemeTokens } from '../../../theme/theme.ts';
import { elementTree } from './element-tree.ts';
import { finishPage, type PageFrame } from './finish-page.ts';
import { footnotes } from './footnotes.ts';
import type { Measure } from './measure.ts';
import type { Destination, Layout, OutlineHeading, Page } from './pages.ts';
import { type PageDraft, paginate } from './paginate.ts';
import { spacingOf } from './spacing.ts';
import type { Frame, StackContext } from './stack.ts';
import { stackBlocks } from './stack-blocks.ts';
import { stackCover } from './stack-cover.ts';
import { textStyles } from './text-styles.ts';

/** Width and height of paper, in points. */
const papers = {
  A4: { width: 595.28, height: 841.89 },
  Letter: { width: 612, height: 792 },
} as const satisfies Record<
  ThemeTokens['paper']['size'],
  { readonly width: number; readonly height: number }
>;

/**
 * Sets an edition on pages. Pure: blocks become strips of one line, strips are cut into pages, and then, page numbers
 * being known, every page is finished.
 */
export function layout(flow: Flow, tokens: ThemeTokens, measure: Measure): Layout {
  const { width, height } = papers[tokens.paper.size];
  const { margins } = tokens.paper;
  const spacing = spacingOf(tokens, height);
  const tree = elementTree();
  const styles = textStyles(tokens, flow.breaking);
  const { breaking, redline } = flow;
  const context: StackContext = { tree, measure, spacing, styles, breaking, redline };
  const frame: Frame = {
    x: margins.side,
    width: width - margins.side * 2,
    element: tree.add({ parent: null, role: 'Document' }),
  };
  const drafts = draftPages(flow, frame, { ...context, height: height - margins.top - margins.bottom });
  const destinations = destinationsOf(drafts, margins.top);
  const finishing: PageFrame = {
    width,
    height,
    margins,
    pages: drafts.length,
    pageOf: new Map(destinations.map(({ anchor, page }): [Anchor, number] => [anchor, page])),
    running: flow.running,
    style: styles.running,
    measure,
    spacing,
  };
  return {
    width,
    height,
    elements: tree.elements,
    destinations,
    headings: headingsOf(drafts, margins.top),
    pages: finishPages(drafts, finishing),
  };
}

function draftPages(
  flow: Flow,
  frame: Frame,
  { height, ...context }: StackContext & { readonly height: number },
): PageDraft[] {
  const { spacing } = context;
  const strips = [...stackCover(flow, frame, context), ...stackBlocks(flow.blocks, frame, context)];
  const notes = footnotes(flow.references.entries, frame, context);
  return paginate(strips, {
    height,
    notesHead: spacing.notes + spacing.notesRule + spacing.afterNotesRule,
    notesOf: notes.measured,
    placeNotes: notes.place,
    leastLast: spacing.leastLast,
  });
}

/** Takes each draft out of the list, so that a long notice is not held twice. */
function finishPages(drafts: PageDraft[], finishing: PageFrame): Page[] {
  const pages: Page[] = [];
  for (let draft = drafts.shift(); draft !== undefined; draft = drafts.shift()) {
    pages.push(finishPage(draft, pages.length + 1, finishing));
  }
  return pages;
}

function destinationsOf(drafts: readonly PageDraft[], top: number): Destination[] {
  return drafts.flatMap(({ strips }, index) =>
    strips.flatMap(({ strip, y, repeated }) =>
      repeated ? [] : strip.anchors.map((anchor) => ({ anchor, page: index + 1, y: top + y })),
    ),
  );
}

function headingsOf(drafts: readonly PageDraft[], top: number): OutlineHeading[] {
  return drafts.flatMap(({ strips }, index) =>
    strips.flatMap(({ strip: { heading }, y }) =>
      heading === null || heading.text === '' ? [] : [{ ...heading, page: index + 1, y: top + y }],
    ),
  );
}
