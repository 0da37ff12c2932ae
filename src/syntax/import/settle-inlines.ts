import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { runsText } from './clause-text.ts';
import { cleanText } from './clean-text.ts';
import { type DraftMarks, type DraftRun, unmarked } from './draft.ts';
import { excerpt, whole } from './excerpt.ts';
import { pairHtml } from './pair-html.ts';
import { lineOf, type SettleContext, say } from './settle-context.ts';

/** What one clause is settled in. */
export interface InlineState {
  readonly context: SettleContext;
  /** The line of what is being settled; a node without a position of its own stands there. */
  readonly line: number;
  readonly marks: DraftMarks;
  /** How deep tags of HTML stand in each other. */
  readonly depth: number;
  /** Anchors met on the way. */
  readonly names: string[];
}

export function inlineState(context: SettleContext, line: number): InlineState {
  return { context, line, marks: unmarked, depth: 0, names: [] };
}

/**
 * Makes runs of a paragraph's inlines. No word is dropped: what a notice has no node for becomes the text it holds, and
 * is named in the notes.
 */
export function settleInlines(nodes: readonly PhrasingContent[], state: InlineState): DraftRun[] {
  return pairHtml(nodes, state).flatMap((node) => settleInline(node, state));
}

function settleInline(node: PhrasingContent, state: InlineState): DraftRun[] {
  const { context, marks } = state;
  const line = node.position === undefined ? state.line : lineOf(node, context);
  const at: InlineState = { ...state, line };
  switch (node.type) {
    case 'text':
      return textRuns(node.value, at);
    case 'strong':
      return settleInlines(node.children, { ...at, marks: { ...marks, strong: true } });
    case 'emphasis':
      return settleInlines(node.children, { ...at, marks: { ...marks, emphasis: true } });
    case 'break':
      return [{ type: 'break', marks }];
    case 'link':
      return linkRuns({ href: node.url, title: node.title ?? '', children: node.children }, at);
    case 'linkReference': {
      const definition = context.definitions.get(node.identifier);
      if (definition === undefined || node.identifier.startsWith('^')) {
        const label = node.referenceType === 'full' ? ` [${node.label ?? node.identifier}]` : '';
        return [...textRuns('[', at), ...settleInlines(node.children, at), ...textRuns(`]${label}`, at)];
      }
      context.used.add(node.identifier);
      return linkRuns({ href: definition.url, title: definition.title ?? '', children: node.children }, at);
    }
    case 'image':
      return imageRuns(node.alt ?? '', node.url, at);
    case 'imageReference':
      context.used.add(node.identifier);
      return imageRuns(node.alt ?? '', context.definitions.get(node.identifier)?.url ?? node.identifier, at);
    case 'inlineCode':
      say(context, 'repairs', { line, message: `the code \`${excerpt(node.value)}\` is plain text now` });
      return textRuns(node.value, at);
    case 'clauseId':
      // Only one that ends its clause names it; `settleClause` has taken that one.
      return textRuns(`{#${node.value}}`, at);
    default:
      say(context, 'unplaced', {
        line,
        message: `\`${node.type}\` has no place in a notice; its words stay`,
      });
      return textRuns(plainText(node), at);
  }
}

/** The runs of a text, without what nobody can see. `][` would read as a reference to a link, and is parted. */
function textRuns(value: string, { context, line, marks }: InlineState): DraftRun[] {
  const { text, removed } = cleanText(value);
  if (removed.length > 0) {
    say(context, 'repairs', { line, message: `invisible characters are taken out: ${removed.join(', ')}` });
  }
  const parted = text.replaceAll('][', '] [');
  if (parted !== text) {
    say(context, 'repairs', { line, message: '`][` would read as a reference, and is parted by a space' });
  }
  return parted === '' ? [] : [{ type: 'text', value: parted, marks }];
}

interface LinkFacts {
  readonly href: string;
  readonly title: string;
  readonly children: readonly PhrasingContent[];
}

function linkRuns({ href, title, children }: LinkFacts, state: InlineState): DraftRun[] {
  const { context, line, marks } = state;
  if (title !== '') {
    say(context, 'unplaced', {
      line,
      message: `the title \`${whole(title)}\` of a link has no place in a notice`,
    });
  }
  if (marks.link !== null) {
    say(context, 'unplaced', {
      line,
      message: `the link to \`${href}\` stands in another; its words stay as text`,
    });
    return settleInlines(children, state);
  }
  const runs = settleInlines(children, { ...state, marks: { ...marks, link: { href, line } } });
  if (runsText(runs) === '') {
    say(context, 'unplaced', { line, message: `the link to \`${href}\` has no words` });
    return [];
  }
  return runs;
}

function imageRuns(alt: string, url: string, state: InlineState): DraftRun[] {
  const { context, line } = state;
  say(context, 'unplaced', {
    line,
    message: `the image \`${excerpt(url)}\` has no place in a notice${alt === '' ? '' : '; its description stays as text'}`,
  });
  return textRuns(alt, state);
}
