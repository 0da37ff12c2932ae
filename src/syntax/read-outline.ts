import type { RootContent } from 'mdast';
import type { Block, Clause, Jurisdiction, Section, Span } from '../ast/notice.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { type MarkdownBody, place } from './markdown/read-markdown.ts';
import type { HeadingItem, OutlineItem } from './outline-item.ts';
import { type ParseContext, report } from './parse-context.ts';
import type { ParseMemory } from './parse-memory.ts';
import { readBlock } from './read-blocks.ts';
import { type BlockState, readClause } from './read-clause.ts';

/** A file's heading and what stands below it. */
export interface Outline {
  readonly heading: Clause | null;
  readonly children: readonly Part[];
}

type Part = Block | Section | Jurisdiction;

export interface OutlineOptions {
  /** The depth of the file's own heading: 0 for the notice's title. */
  readonly depth: number;
  /** Makes the jurisdiction blocks for a place; `null` where they have none. */
  readonly jurisdictions: ((place: JurisdictionsPlace) => readonly Jurisdiction[]) | null;
}

/** Where `::jurisdictions` stands. */
export interface JurisdictionsPlace {
  /** The depth that the blocks have there. */
  readonly depth: number;
  readonly span: Span;
}

/** Deeper headings would have no level of their own in any format. */
const deepest = 5;

interface OpenPart {
  /** Markdown's depth of the heading that opened this part. */
  readonly level: number;
  readonly children: Part[];
}

interface OpenSection extends OpenPart {
  readonly heading: Clause;
  readonly start: Span;
}

/** Reads a file's nodes into nested sections by their headings' depth. */
export function readOutline(
  body: MarkdownBody,
  { memory = null, ...options }: OutlineOptions & { readonly memory?: ParseMemory | null },
  context: ParseContext,
): Outline {
  const root: OpenPart = { level: 1, children: [] };
  const open: OpenSection[] = [];
  let heading: Clause | null = null;
  let end: Span | null = null;

  const innermost = (): OpenPart => open.at(-1) ?? root;
  const close = (): void => {
    const section = open.pop();
    if (section === undefined) return;
    innermost().children.push({
      type: 'section',
      depth: options.depth + section.level - 1,
      heading: section.heading,
      children: section.children,
      span: { ...section.start, end: (end ?? section.start).end },
    });
  };

  for (const section of body.sections) {
    for (const item of itemsOf({ context, section, body }, memory)) {
      const { span } = item;
      if (item.type === 'heading') {
        const { depth, clause } = item;
        if (heading === null && depth === 1 && open.length === 0 && root.children.length === 0) {
          heading = clause;
        } else {
          while (innermost() !== root && innermost().level >= depth) close();
          open.push(openSection(item, { above: innermost().level, base: options.depth }, context));
        }
      } else if (item.type === 'jurisdictions') {
        innermost().children.push(
          ...placeJurisdictions(options, { depth: options.depth + innermost().level, span }, context),
        );
      } else innermost().children.push(...item.blocks);
      if (item.type !== 'definition') end = span;
    }
  }
  while (open.length > 0) close();
  return { heading, children: root.children };
}

/** Those that have faults are read each time, since what is said of them names their place. */
function itemsOf(state: BlockState, memory: ParseMemory | null): readonly OutlineItem[] {
  const { context, section } = state;
  const { noticeUrl } = context;
  if (memory?.spans !== 'first') return readItems(state);
  const known = memory.outlines.get(section.nodes);
  if (known?.noticeUrl === noticeUrl) return known.items;
  const found: Diagnostic[] = [];
  const items = readItems({ ...state, context: { ...context, found } });
  if (found.length === 0) memory.outlines.set(section.nodes, { noticeUrl, items });
  context.found.push(...found);
  return items;
}

function readItems(state: BlockState): OutlineItem[] {
  return state.section.nodes.map((node): OutlineItem => {
    const span = place(node, state.section.base);
    if (node.type === 'heading') {
      return { type: 'heading', depth: node.depth, clause: readClause(node.children, span, state), span };
    }
    if (isJurisdictions(node)) return { type: 'jurisdictions', span };
    const type = node.type === 'definition' ? 'definition' : 'blocks';
    return { type, blocks: readBlock(node, state), span };
  });
}

interface HeadingPlace {
  /** Markdown's depth of the heading above. */
  readonly above: number;
  readonly base: number;
}

function openSection(
  { depth, clause, span }: HeadingItem,
  { above, base }: HeadingPlace,
  context: ParseContext,
): OpenSection {
  if (depth === 1) {
    report(context, 'heading-skipped', {
      message: 'the file has a second heading of the first level',
      span,
      hint: 'a file has one `#` heading, its first line; sections begin with `##`',
    });
  } else if (depth > above + 1) {
    report(context, 'heading-skipped', {
      message: `a heading of level ${depth} follows one of level ${above}`,
      span,
      hint: `make it level ${above + 1}: \`${'#'.repeat(above + 1)}\``,
    });
  } else if (base + depth - 1 > deepest) {
    report(context, 'construct-unsupported', {
      message: `the heading is nested more than ${deepest} levels deep`,
      span,
    });
  }
  return {
    level: Math.max(2, Math.min(depth, above + 1)),
    heading: clause,
    children: [],
    start: span,
  };
}

function isJurisdictions(node: RootContent): boolean {
  return node.type === 'leafDirective' && node.name === 'jurisdictions';
}

function placeJurisdictions(
  { jurisdictions }: OutlineOptions,
  place: JurisdictionsPlace,
  context: ParseContext,
): readonly Jurisdiction[] {
  const { depth, span } = place;
  if (jurisdictions !== null) {
    if (depth > deepest) {
      report(context, 'construct-unsupported', {
        message: `the jurisdiction blocks are nested more than ${deepest} levels deep`,
        span,
      });
    }
    return jurisdictions(place);
  }
  report(context, 'directive-unknown', {
    message: '`::jurisdictions` cannot stand here',
    span,
    hint: 'it stands in `notice.md`; a jurisdiction block holds no other',
  });
  return [];
}
