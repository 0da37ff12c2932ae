import type { PhrasingContent } from 'mdast';
import { toString as plainText } from 'mdast-util-to-string';
import { allowedSchemes, readTarget } from '../ast/link-target.ts';
import type { Inline, Link, Span, Text } from '../ast/notice.ts';
import { spanInside } from '../ast/span-inside.ts';
import { foldText, joinTexts } from '../ast/tidy-inlines.ts';
import { foldLabel, type MarkdownSection, place } from './markdown/read-markdown.ts';
import { type ParseContext, report } from './parse-context.ts';
import { reservedTags } from './reserved-tags.ts';

/** What is read from one clause: where its section stands, and the links it was given names for so far. */
export interface InlineState {
  readonly context: ParseContext;
  readonly section: MarkdownSection;
  readonly definitions: ReadonlyMap<string, string>;
  /** How many inline links the clause has had. */
  inlineLinks: number;
}

/**
 * Reads the inlines of one clause. Nothing is dropped: what the notice has no node for is reported, and its words
 * stay as text. White space folds to single spaces, text is NFC (Unicode, UAX #15), neighbouring texts are one.
 */
export function readInlines(nodes: readonly PhrasingContent[], state: InlineState): Inline[] {
  return joinTexts(nodes.flatMap((node) => readInline(node, state)));
}

function readInline(node: PhrasingContent, state: InlineState): Inline[] {
  const span = place(node, state.section.base);
  switch (node.type) {
    case 'text':
      reportUndefined(node.value, span, state);
      return text(node.value, span);
    case 'strong':
      return [{ type: 'strong', children: readInlines(node.children, state), span }];
    case 'emphasis':
      return [{ type: 'emphasis', children: readInlines(node.children, state), span }];
    case 'break':
      return [{ type: 'break', span }];
    case 'html':
      if (/^<br *\/?>$/i.test(node.value)) return [{ type: 'break', span }];
      report(state.context, 'construct-unsupported', {
        message: `HTML \`${shorten(node.value)}\` has no place in a notice`,
        span,
        hint: 'of HTML only `<br>` is read; write `\\<` for a bare `<`',
      });
      return text(node.value, span);
    case 'link': {
      state.inlineLinks += 1;
      const name = `a${state.inlineLinks}`;
      return readLink({ name, href: node.url, span, children: node.children }, state);
    }
    case 'linkReference': {
      const name = node.identifier;
      if (!isLinkName(name)) {
        report(state.context, 'id-malformed', {
          message: `the label \`${name}\` cannot name a link in translations`,
          span,
          hint: 'a label has lower-case letters, digits and hyphens, and is none of `strong`, `em`, `br`, `a1`',
        });
      }
      const href = state.definitions.get(foldLabel(node.identifier)) ?? '';
      return readLink({ name, href, span, children: node.children }, state);
    }
    case 'clauseId':
      report(state.context, 'id-malformed', {
        message: `the id \`${node.value}\` stands inside a clause`,
        span,
        hint: 'an id is the last thing in its clause',
      });
      return [];
    default:
      report(state.context, 'construct-unsupported', {
        message: `${constructName(node.type)} has no place in a notice`,
        span,
        ...insteadOf(node.type),
      });
      return text(plainText(node), span);
  }
}

interface LinkFacts {
  readonly name: string;
  readonly href: string;
  readonly span: Span;
  readonly children: readonly PhrasingContent[];
}

function readLink({ name, href, span, children: nodes }: LinkFacts, state: InlineState): Inline[] {
  const children = readInlines(nodes, state);
  const target = readTarget(href, state.context.noticeUrl);
  if (typeof target === 'object') {
    if (children.length > 0) return [{ type: 'link', name, target, children, span } satisfies Link];
    report(state.context, 'construct-unsupported', { message: `the link to \`${href}\` has no words`, span });
    return [];
  }
  if (target === 'scheme') {
    report(state.context, 'scheme-forbidden', {
      message: `the link leads to \`${shorten(href)}\`, whose scheme is not allowed`,
      span,
      hint: `a link leads to ${allowedSchemes.map((scheme) => `\`${scheme}:\``).join(', ')} or to \`#anchor\``,
    });
  } else {
    report(state.context, 'link-broken', {
      message: `the link leads to \`${shorten(href)}\`, which is not an address`,
      span,
      hint: looksLikeHost(href)
        ? `write the whole address: \`https://${shorten(href)}\``
        : 'write the whole address, or `#` and the id of a clause of this notice',
    });
  }
  return children;
}

/** `www.example.com/terms`, as people say it. */
function looksLikeHost(href: string): boolean {
  return /^www\.[a-z0-9.-]+(?:\/\S*)?$/i.test(href);
}

const linkName = /^[a-z][a-z0-9_-]*$/;

function isLinkName(name: string): boolean {
  return linkName.test(name) && !reservedTags.has(name) && !/^a\d+$/.test(name);
}

const danglingReference = /\][[]([^\][]{0,200})\]/g;

/** `[words][label]` without a definition of `label` is bare text to Markdown, and would be printed with its brackets. */
function reportUndefined(value: string, span: Span, { context }: InlineState): void {
  for (const { 1: label = '', index } of value.matchAll(danglingReference)) {
    report(context, 'link-broken', {
      message: `the reference \`${label}\` is defined nowhere in the file`,
      span: spanInside(span, value.length, { start: index + 1, end: index + label.length + 3 }),
      hint: `add a line \`[${label}]: https://…\``,
    });
  }
}

function text(value: string, span: Span): Text[] {
  const folded = foldText(value);
  return folded === '' ? [] : [{ type: 'text', value: folded, span }];
}

export function shorten(value: string): string {
  const line = value.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** What a Markdown construct is called in a message. */
export function constructName(type: string): string {
  return constructs[type]?.name ?? `\`${type}\``;
}

/** The hint that goes with a construct that has no place in a notice: what to write instead of it. */
export function insteadOf(type: string): { readonly hint?: string } {
  const hint = constructs[type]?.instead;
  return hint === undefined ? {} : { hint };
}

interface ConstructWords {
  readonly name: string;
  readonly instead?: string;
}

const footnote = { name: 'a footnote', instead: 'say it in the text, or in a clause of its own' };
const image = {
  name: 'an image',
  instead: 'say in words what it shows, or link to it: `[words](https://…)`',
};

const constructs: Readonly<Record<string, ConstructWords>> = {
  blockquote: { name: 'a quotation', instead: 'leave out the `>`: a paragraph holds the same words' },
  code: { name: 'a code block', instead: 'leave out the fences, or the spaces that the lines begin with' },
  delete: { name: 'struck-through text' },
  footnoteDefinition: footnote,
  footnoteReference: footnote,
  heading: { name: 'a heading' },
  html: { name: 'HTML', instead: 'write it as Markdown; of HTML only `<br>` is read' },
  image,
  imageReference: image,
  inlineCode: { name: 'code', instead: 'leave out the backticks' },
  list: { name: 'a list' },
  paragraph: { name: 'a paragraph' },
  table: { name: 'a second table' },
  thematicBreak: { name: 'a rule', instead: 'leave it out: headings part the sections' },
};
