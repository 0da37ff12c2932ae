import { eastAsianWidth } from 'get-east-asian-width';
import type { Root } from 'mdast';
import { directiveFromMarkdown, directiveToMarkdown } from 'mdast-util-directive';
import { gfmTableFromMarkdown, gfmTableToMarkdown } from 'mdast-util-gfm-table';
import type { Handle, Options as ToMarkdownOptions } from 'mdast-util-to-markdown';
import { directive } from 'micromark-extension-directive';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { type Processor, unified } from 'unified';
import { clauseIdFromMarkdown, clauseIdSyntax, clauseIdToMarkdown } from './clause-id-syntax.ts';

/** How `stele fmt` writes Markdown: one form for each construct. */
const canonical = {
  bullet: '-',
  bulletOther: '*',
  emphasis: '_',
  strong: '*',
  listItemIndent: 'one',
  incrementListMarker: true,
  resourceLink: true,
  tightDefinitions: true,
  rule: '-',
} satisfies ToMarkdownOptions;

/**
 * The dialect of a notice's source: CommonMark, GFM tables (the table alone: full GFM would strike through "1~2년"),
 * leaf and container directives, and clause ids.
 */
function dialect(this: Processor): void {
  const data = this.data();
  const { flow } = directive();
  const directives = directiveToMarkdown();
  data.micromarkExtensions = [gfmTable(), { ...(flow ? { flow } : {}) }, clauseIdSyntax()];
  data.fromMarkdownExtensions = [gfmTableFromMarkdown(), directiveFromMarkdown(), clauseIdFromMarkdown()];
  data.toMarkdownExtensions = [
    gfmTableToMarkdown({ stringLength: alignedWidth }),
    // Text directives are not read ("ATTN:Legal" is a word and a colon), so a colon in text needs no escape.
    {
      ...directives,
      handlers: { ...directives.handlers, containerDirective: writeContainer(directives.handlers) },
      unsafe: (directives.unsafe ?? []).filter(({ inConstruct }) => !isPhrasing(inConstruct)),
    },
    clauseIdToMarkdown(),
  ];
}

/**
 * A directive's label is written with the escapes of any other text: the extension leaves them out, so that an escaped
 * `\<b>` in a caption would come back as HTML.
 */
function writeContainer(handlers: ToMarkdownOptions['handlers']): Handle {
  return (node, parent, state, info) => {
    const exit = state.enter('phrasing');
    const written = handlers?.containerDirective?.(node, parent, state, info) ?? '';
    exit();
    return written;
  };
}

function isPhrasing(inConstruct: unknown): boolean {
  return Array.isArray(inConstruct) && inConstruct.includes('phrasing');
}

/** Wider cells are not lined up: padding every row to one long sentence would drown the table in spaces. */
const widestAligned = 100;

function alignedWidth(text: string): number {
  return Math.min(displayWidth(text), widestAligned);
}

/** Columns that a text takes in a terminal (UAX #11). */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += eastAsianWidth(character.codePointAt(0) ?? 0);
  return width;
}

/** Reads Markdown of the notice's dialect into mdast. */
export function readMdast(markdown: string): Root {
  return reader.parse(markdown);
}

/** Writes mdast in the canonical form; ends with a line feed. */
export function writeMdast(root: Root): string {
  return writer.stringify(root);
}

const reader = unified().use(remarkParse).use(dialect).freeze();
const writer = unified().use(remarkStringify, canonical).use(dialect).freeze();
