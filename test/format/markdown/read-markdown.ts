import type { Nodes, Root } from 'mdast';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

/** One printed character with its marks: `*` strong, `_` emphasis, and the address of its link. */
export type MarkedCharacter = readonly [character: string, marks: string];

/** CommonMark with GFM tables alone, as a reader would parse it. */
export function readMarkdown(markdown: string): Root {
  return unified()
    .use(function tables(this: Processor) {
      const data = this.data() as Record<string, unknown[]>;
      data['micromarkExtensions'] = [gfmTable()];
      data['fromMarkdownExtensions'] = [gfmTableFromMarkdown()];
    })
    .use(remarkParse)
    .parse(markdown);
}

/** Every character of the tree but white space, with its marks, in order; HTML other than `<br>` is kept as text. */
export function charactersOf(node: Nodes, marks = ''): readonly MarkedCharacter[] {
  switch (node.type) {
    case 'text':
      return characters(node.value, marks);
    case 'html':
      return node.value === '<br>' ? [] : characters(node.value, `${marks}!`);
    case 'strong':
      return inside(node.children, addMark(marks, '*'));
    case 'emphasis':
      return inside(node.children, addMark(marks, '_'));
    case 'link':
      return inside(node.children, `${marks}<${node.url}>`);
    case 'inlineCode':
    case 'code':
      return characters(node.value, `${marks}!`);
    default:
      return 'children' in node ? inside(node.children, marks) : [];
  }
}

function inside(nodes: readonly Nodes[], marks: string): readonly MarkedCharacter[] {
  return nodes.flatMap((node) => charactersOf(node, marks));
}

function addMark(marks: string, mark: string): string {
  return marks.includes(mark) ? marks : `${marks}${mark}`;
}

export function characters(text: string, marks: string): readonly MarkedCharacter[] {
  const sorted = canonical(marks);
  return [...text].filter((character) => !/\s/.test(character)).map((character) => [character, sorted]);
}

/** Marks in one order, whichever was outside. */
function canonical(marks: string): string {
  const link = /<[^>]*>/.exec(marks)?.[0] ?? '';
  const weights = marks.replace(link, '');
  return [...weights].sort().join('') + link;
}
