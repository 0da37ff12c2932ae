import type { ListItem as ItemNode, List as ListNode, RootContent } from 'mdast';
import type { Block, List, ListItem } from '../ast/notice.ts';
import { place } from './markdown/read-markdown.ts';
import { report } from './parse-context.ts';
import { type BlockState, readClause } from './read-clause.ts';
import { constructName, insteadOf, shorten } from './read-inlines.ts';
import { readBareTable, readTable } from './read-table.ts';

/** Reads one node of the source that is not a heading. Link definitions are read elsewhere and give nothing here. */
export function readBlock(node: RootContent, state: BlockState): Block[] {
  const span = place(node, state.section.base);
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', clause: readClause(node.children, span, state), span }];
    case 'list':
      return [readList(node, state)];
    case 'table':
      return [readBareTable(node, state)];
    case 'containerDirective': {
      if (node.name !== 'table') {
        reportDirective(`:::${node.name}`, node, state);
        return node.children.flatMap((child) => readBlock(child, state));
      }
      const table = readTable(node, state);
      return table === null ? [] : [table];
    }
    case 'leafDirective':
    case 'textDirective':
      reportDirective(`::${node.name}`, node, state);
      return [];
    case 'definition':
      return [];
    default:
      report(state.context, 'construct-unsupported', {
        message: `${node.type === 'html' ? `HTML \`${shorten(node.value)}\`` : constructName(node.type)} has no place in a notice`,
        span,
        ...insteadOf(node.type),
      });
      return [];
  }
}

function reportDirective(name: string, node: RootContent, state: BlockState): void {
  const known = name === '::jurisdictions' || name === ':::jurisdictions';
  report(state.context, 'directive-unknown', {
    message: known ? `\`${name}\` cannot stand here` : `there is no directive \`${name}\``,
    span: place(node, state.section.base),
    hint: known
      ? '`::jurisdictions` stands once, on its own line, in a section of `notice.md`'
      : 'the directives are `:::table[…]` and `::jurisdictions`',
  });
}

function readList(node: ListNode, state: BlockState): List {
  return {
    type: 'list',
    start: node.ordered === true ? (node.start ?? 1) : null,
    items: node.children.flatMap((item) => readItem(item, state)),
    span: place(node, state.section.base),
  };
}

function readItem(node: ItemNode, state: BlockState): ListItem[] {
  const span = place(node, state.section.base);
  const [first, ...rest] = node.children;
  if (first?.type !== 'paragraph') {
    report(state.context, 'construct-unsupported', {
      message:
        first === undefined ? 'the list item is empty' : 'the list item does not begin with its own text',
      span,
    });
    return [];
  }
  const clause = readClause(first.children, place(first, state.section.base), state);
  return [{ type: 'item', clause, children: rest.flatMap((child) => readBlock(child, state)), span }];
}
