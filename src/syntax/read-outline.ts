import type { Heading as HeadingNode, RootContent } from 'mdast';
import type { Block, Clause, Jurisdiction, Section, Span } from '../ast/notice.ts';
import { type MarkdownBody, place } from './markdown/read-markdown.ts';
import { type ParseContext, report } from './parse-context.ts';
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
export function readOutline(body: MarkdownBody, options: OutlineOptions, context: ParseContext): Outline {
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
    const state: BlockState = { context, section, body };
    for (const node of section.nodes) {
      const span = place(node, section.base);
      if (node.type === 'heading') {
        if (heading === null && node.depth === 1 && open.length === 0 && root.children.length === 0) {
          heading = readClause(node.children, span, state);
        } else {
          while (innermost() !== root && innermost().level >= node.depth) close();
          open.push(openSection(node, { span, above: innermost().level, base: options.depth }, state));
        }
      } else if (isJurisdictions(node)) {
        innermost().children.push(
          ...placeJurisdictions(options, { depth: options.depth + innermost().level, span }, context),
        );
      } else innermost().children.push(...readBlock(node, state));
      if (node.type !== 'definition') end = span;
    }
  }
  while (open.length > 0) close();
  return { heading, children: root.children };
}

interface HeadingPlace {
  readonly span: Span;
  /** Markdown's depth of the heading above. */
  readonly above: number;
  readonly base: number;
}

function openSection(node: HeadingNode, { span, above, base }: HeadingPlace, state: BlockState): OpenSection {
  if (node.depth === 1) {
    report(state.context, 'heading-skipped', {
      message: 'the file has a second heading of the first level',
      span,
      hint: 'a file has one `#` heading, its first line; sections begin with `##`',
    });
  } else if (node.depth > above + 1) {
    report(state.context, 'heading-skipped', {
      message: `a heading of level ${node.depth} follows one of level ${above}`,
      span,
      hint: `make it level ${above + 1}: \`${'#'.repeat(above + 1)}\``,
    });
  } else if (base + node.depth - 1 > deepest) {
    report(state.context, 'construct-unsupported', {
      message: `the heading is nested more than ${deepest} levels deep`,
      span,
    });
  }
  return {
    level: Math.max(2, Math.min(node.depth, above + 1)),
    heading: readClause(node.children, span, state),
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
