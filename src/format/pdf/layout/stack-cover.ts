import type { Flow, FlowContentsEntry } from '../../../flow/flow.ts';
import { wordsNow } from './revision-marks.ts';
import { type Frame, type StackContext, setRuns } from './stack.ts';
import { stackBanner } from './stack-banner.ts';
import { stackChanges } from './stack-changes.ts';
import { stackHeading } from './stack-heading.ts';
import { gapBetween, type Strip, strip } from './strips.ts';
import { textStrips } from './text-strips.ts';
import { withPage } from './with-page.ts';

/** The head of the first page: the title, the lines below it, the banner, a hairline, a redline's changes, and the contents. */
export function stackCover(flow: Flow, frame: Frame, context: StackContext): Strip[] {
  const title = [...stackTitle(flow, frame, context), ...changesOf(flow, frame, context)];
  const contents = stackContents(flow, frame, context);
  return [...title, ...fitted(title, contents, context)];
}

function changesOf({ redline }: Flow, frame: Frame, context: StackContext): Strip[] {
  if (redline === null) return [];
  return [...stackChanges(redline, frame, context), ruleStrip(frame, context.spacing.contentsRule, context)];
}

/** Contents that would run over the first page by little are set closer. */
function fitted(
  title: readonly Strip[],
  contents: readonly Strip[],
  { spacing }: StackContext,
): readonly Strip[] {
  const rule = contents.at(-1);
  const entries = contents.slice(0, -1);
  const over = heightOf([...title, ...entries]) - spacing.textHeight;
  const factor = 1 - over / heightOf(entries);
  if (rule === undefined || factor >= 1 || factor < closest) return contents;
  return [...entries.map((each) => closer(each, factor)), rule];
}

/** No entries are set closer than to this part of their leading. */
const closest = 0.85;

function closer(each: Strip, factor: number): Strip {
  const lost = each.height * (1 - factor);
  return {
    ...each,
    height: each.height - lost,
    before: each.before * factor,
    after: each.after * factor,
    lines: each.lines.map((line) => ({ ...line, y: line.y - lost / 2 })),
  };
}

/** With the room between them. */
function heightOf(strips: readonly Strip[]): number {
  let height = 0;
  let previous: Strip | null = null;
  for (const each of strips) {
    height += (previous === null ? 0 : gapBetween(previous, each)) + each.height;
    previous = each;
  }
  return height;
}

function stackTitle({ cover, banner }: Flow, frame: Frame, context: StackContext): Strip[] {
  const { spacing, styles, tree } = context;
  const style = styles.cover;
  const lines = cover.lines.flatMap((runs, index) => {
    const element = tree.add({ parent: frame.element, role: 'P' });
    const before = index === 0 ? spacing.coverLines : spacing.coverLine;
    return textStrips(
      setRuns(runs, { frame: { ...frame, element }, style }, context),
      { style, anchors: [], before },
      context,
    );
  });
  const title = stackHeading(cover.heading, frame, context).map((each) => ({
    ...each,
    after: spacing.coverLines,
  }));
  return [
    ...title,
    ...lines.map((each) => ({ ...each, keep: true })),
    ...(banner === null ? [] : stackBanner(banner, frame, context)),
    ruleStrip(frame, spacing.coverRule, context),
  ];
}

/** A hairline across the measure. */
function ruleStrip({ x, width }: Frame, room: number, { spacing }: StackContext): Strip {
  const height = spacing.hairline;
  return strip({
    height,
    before: room,
    after: room,
    shapes: [{ type: 'box', x, y: 0, width, height, colour: 'rule' }],
  });
}

function stackContents({ contents }: Flow, frame: Frame, context: StackContext): Strip[] {
  if (contents.entries.length === 0) return [];
  const heading = stackHeading(contents.heading, frame, context);
  const toc = context.tree.add({ parent: frame.element, role: 'TOC' });
  const entries = contents.entries.flatMap((entry) =>
    stackEntry(entry, { frame: { ...frame, element: toc }, depth: 0 }, context),
  );
  return [
    // Furniture: it has no place in the outline.
    ...heading.map((each) => ({ ...each, heading: null })),
    ...entries,
    ruleStrip(frame, context.spacing.contentsRule, context),
  ];
}

function stackEntry(
  { anchor, runs, page, entries }: FlowContentsEntry,
  { frame, depth }: { readonly frame: Frame; readonly depth: number },
  context: StackContext,
): Strip[] {
  const { spacing, styles, tree } = context;
  const style = depth === 0 ? styles.contents : styles.nestedContents;
  const indent = depth * spacing.contentsIndent;
  const item = tree.add({ parent: frame.element, role: 'TOCI' });
  const reference = tree.add({ parent: item, role: 'Reference' });
  const link = tree.add({
    parent: reference,
    role: 'Link',
    link: { type: 'anchor', anchor },
    words: wordsNow(runs),
  });
  const inner = {
    x: frame.x + indent,
    width: frame.width - indent - spacing.contentsPage,
    element: link,
  };
  const lines = setRuns(runs, { frame: inner, style }, context);
  const before = depth === 0 ? spacing.contentsEntry : spacing.contentsNestedEntry;
  const strips = textStrips(lines, { style, anchors: [], before }, context);
  const nested = entries.length === 0 ? null : tree.add({ parent: item, role: 'TOC' });
  const right = frame.x + frame.width;
  return [
    ...strips.map((each, index) =>
      index === strips.length - 1
        ? { ...each, ...withPage(each, { right, style, of: link, page }, context) }
        : each,
    ),
    ...(nested === null
      ? []
      : entries.flatMap((entry) =>
          stackEntry(entry, { frame: { ...frame, element: nested }, depth: depth + 1 }, context),
        )),
  ];
}
