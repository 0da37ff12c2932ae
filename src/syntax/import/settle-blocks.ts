import type { PhrasingContent, RootContent } from 'mdast';
import type { DraftBlock } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { wrapperElements } from './html-elements.ts';
import { nameFirst, nameLast } from './name-clause.ts';
import { settleClause } from './settle-clause.ts';
import { lineOf, type SettleContext, say } from './settle-context.ts';
import { settleItems } from './settle-items.ts';
import { settleTable } from './settle-table.ts';
import { splitHtml } from './split-html.ts';

/** What nodes give: blocks, and anchors that stood where there were no words to bear them. */
export interface Settled {
  readonly blocks: readonly DraftBlock[];
  readonly loose: readonly string[];
  /** The day that an attribute list without words names. */
  readonly day: string | null;
}

/**
 * Makes blocks of a document's nodes: only headings, paragraphs, lists and tables are left, and what else was said in
 * words is a paragraph. Anchors that stand alone, and those that stood `before`, are given to what follows them.
 */
export function settleBlocks(
  nodes: readonly RootContent[],
  context: SettleContext,
  before: readonly string[] = [],
): Settled {
  const blocks: DraftBlock[] = [];
  let loose = before;
  let end = -1;
  for (const node of nodes) {
    const settled = settleBlock(node, context);
    const [first, ...rest] = settled.blocks;
    const last = blocks.at(-1);
    if (first !== undefined) {
      blocks.push(nameFirst(first, loose), ...rest);
      loose = settled.loose;
    } else if (last !== undefined && node.position?.start.line === end + 1) {
      // An attribute list on the line below a block belongs to that block.
      blocks[blocks.length - 1] = withDay(nameLast(last, settled.loose), settled.day);
    } else loose = [...loose, ...settled.loose];
    end = node.position?.end.line ?? -1;
  }
  return { blocks, loose, day: null };
}

function withDay(block: DraftBlock, day: string | null): DraftBlock {
  return day === null || block.type !== 'paragraph' ? block : { ...block, day };
}

const nothing: Settled = { blocks: [], loose: [], day: null };

function settleBlock(node: RootContent, context: SettleContext): Settled {
  const line = lineOf(node, context);
  switch (node.type) {
    case 'heading': {
      const { clause, day } = settleClause(node.children, line, context);
      if (clause.runs.length === 0) return { blocks: [], loose: clause.names, day };
      return { ...nothing, blocks: [{ type: 'heading', depth: node.depth, clause }] };
    }
    case 'paragraph':
      return settleParagraph(node.children, line, context);
    case 'list': {
      const items = node.children.map((item) => {
        return { line: lineOf(item, context), settled: settleBlocks(item.children, context) };
      });
      return settleItems(items, node.ordered === true ? (node.start ?? 1) : null, context);
    }
    case 'table':
      return { ...nothing, blocks: settleTable(node, context) };
    case 'blockquote':
      say(context, 'unplaced', {
        line,
        message: 'a quotation has no place in a notice; what it holds stays',
      });
      return settleBlocks(node.children, context);
    case 'code': {
      const message = `the code \`${excerpt(node.value)}\` has no place in a notice; it stays as a paragraph`;
      say(context, 'unplaced', { line, message });
      return settleParagraph(node.value.split('\n').flatMap(codeLine), line, context);
    }
    case 'html':
      return settleHtml(node.value, line, context);
    case 'thematicBreak':
      say(context, 'repairs', { line, message: 'a rule is gone' });
      return nothing;
    case 'definition': {
      if (!node.identifier.startsWith('^')) return nothing;
      const label = `[${node.label ?? node.identifier}]`;
      const message = `the footnote \`${label}\` has no place in a notice; it stays as a paragraph`;
      say(context, 'unplaced', { line, message });
      const value = `${label}: ${node.url} ${node.title ?? ''}`;
      return settleParagraph([{ type: 'text', value }], line, context);
    }
    default:
      // Nothing else is read: see `readChunks`.
      say(context, 'unplaced', { line, message: `\`${node.type}\` has no place in a notice` });
      return nothing;
  }
}

function settleParagraph(
  children: readonly PhrasingContent[],
  line: number,
  context: SettleContext,
): Settled {
  const { clause, day } = settleClause(children, line, context);
  if (clause.runs.length === 0) return { blocks: [], loose: clause.names, day };
  return { ...nothing, blocks: [{ type: 'paragraph', clause, day }] };
}

function codeLine(value: string, index: number): PhrasingContent[] {
  return index === 0 ? [{ type: 'text', value }] : [{ type: 'break' }, { type: 'text', value }];
}

function settleHtml(html: string, line: number, context: SettleContext): Settled {
  const { stretches, elements } = splitHtml(html);
  const listed = (names: readonly string[]) => names.map((name) => `\`<${name}>\``).join(', ');
  const wrappers = elements.filter((name) => wrapperElements.has(name));
  const others = elements.filter((name) => !wrapperElements.has(name));
  if (wrappers.length > 0) {
    say(context, 'repairs', { line, message: `HTML is gone, its words stay: ${listed(wrappers)}` });
  }
  if (others.length > 0) {
    const message = `HTML has no place in a notice, its words stay as paragraphs: ${listed(others)}`;
    say(context, 'unplaced', { line, message });
  }
  const blocks: DraftBlock[] = [];
  let loose: readonly string[] = [];
  for (const stretch of stretches) {
    const { clause } = settleClause(stretch.children, line + stretch.line, context);
    loose = [...loose, ...stretch.names];
    if (clause.runs.length === 0) {
      loose = [...loose, ...clause.names];
      continue;
    }
    const block: DraftBlock =
      stretch.heading === null
        ? { type: 'paragraph', clause, day: null }
        : { type: 'heading', depth: stretch.heading, clause };
    blocks.push(nameFirst(block, loose));
    loose = [];
  }
  return { blocks, loose, day: null };
}
