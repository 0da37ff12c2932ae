import type { PhrasingContent } from 'mdast';
import { isClauseId } from '../ast/clause-id.ts';
import type { Clause, ClauseId, Span } from '../ast/notice.ts';
import { trimInlines } from '../ast/tidy-inlines.ts';
import type { ClauseIdNode } from './markdown/clause-id-syntax.ts';
import { type MarkdownBody, type MarkdownSection, place } from './markdown/read-markdown.ts';
import { type ParseContext, report, unnamed } from './parse-context.ts';
import { readInlines, shorten } from './read-inlines.ts';

/** Where a reader of blocks stands. */
export interface BlockState {
  readonly context: ParseContext;
  readonly section: MarkdownSection;
  readonly body: MarkdownBody;
}

/** Parts the words of a clause from the id that ends it. */
export function splitId(nodes: readonly PhrasingContent[]): {
  words: readonly PhrasingContent[];
  id: ClauseIdNode | null;
} {
  const last = lastInked(nodes);
  const node = nodes[last];
  if (node?.type !== 'clauseId') return { words: nodes, id: null };
  return { words: nodes.slice(0, last), id: node };
}

/** The index of the last node that prints something. */
function lastInked(nodes: readonly PhrasingContent[]): number {
  return nodes.findLastIndex((node) => node.type !== 'text' || node.value.trim() !== '');
}

/** Reads a clause that must declare its id and must have words. */
export function readClause(nodes: readonly PhrasingContent[], span: Span, state: BlockState): Clause {
  const { words, id } = splitId(nodes);
  const clause = { ...readWords(words, span, state), id: readId(id, span, state) };
  if (clause.children.length === 0) {
    report(state.context, 'construct-unsupported', {
      message: `the clause \`${clause.id}\` has no words`,
      span,
    });
  }
  return clause;
}

function readId(node: ClauseIdNode | null, span: Span, state: BlockState): ClauseId {
  if (node === null) {
    report(state.context, 'id-missing', {
      message: 'the clause declares no id',
      span: endOf(span),
      hint: '`stele fmt` writes the missing ids',
    });
    return unnamed(span);
  }
  if (isClauseId(node.value)) return node.value;
  report(state.context, 'id-malformed', {
    message: `\`${shorten(node.value)}\` cannot be an id`,
    span: place(node, state.section.base),
    hint: 'an id has ASCII letters, digits, `.`, `_` and `-`, and begins with a letter or a digit',
  });
  return unnamed(span);
}

/** Reads the words of a clause whose id is decided elsewhere; a table's cells are such. */
export function readWords(nodes: readonly PhrasingContent[], span: Span, state: BlockState): Clause {
  const children = trimInlines(
    readInlines(nodes, {
      context: state.context,
      section: state.section,
      definitions: state.body.definitions,
      inlineLinks: 0,
    }),
  );
  return { type: 'clause', id: unnamed(span), children, span };
}

function endOf(span: Span): Span {
  return { ...span, start: span.end };
}
