import { assertNever } from '../../ast/assert-never.ts';
import type { FlowCaveat, FlowLink, FlowRevised, FlowRun } from '../../flow/flow.ts';
import { type FlowInline, type FlowWords, nest } from '../../flow/nest.ts';
import { hrefOf } from './attributes.ts';
import { escapeAttribute, escapeText } from './escape.ts';
import { moveNoteOf, type RevisionMarks, revisionElement } from './revisions.ts';

/** Runs as phrasing content. A page number prints nothing: a web page has none. */
export function inlines(runs: readonly FlowRun[], marks: RevisionMarks = noMarks): string {
  return contentOf(nest(runs), marks);
}

/** Of words that are none of a clause's. */
const noMarks: RevisionMarks = { kind: null, said: null };

/** The caveat of a clause, set apart from its words, and the space behind it. */
export function caveatInlines(caveat: FlowCaveat): string {
  if (caveat === null) return '';
  return `<span class="stele-caveat">${inlines(caveat)}</span> `;
}

/** Words that bring a reader to the other place of a clause, set apart from its own words. */
export function moveNoteInlines(revised: FlowRevised | undefined): string {
  const note = moveNoteOf(revised);
  return note.length === 0 ? '' : `<span class="stele-move">${inlines(note)} </span>`;
}

function contentOf(nodes: readonly FlowInline[], marks: RevisionMarks): string {
  return nodes.map((node) => inline(node, marks)).join('');
}

function inline(node: FlowInline, marks: RevisionMarks): string {
  switch (node.type) {
    case 'words':
      return words(node);
    case 'break':
      return '<br>';
    case 'field':
      return '';
    case 'strong':
      return element('strong', node.children, marks);
    case 'emphasis':
      return element('em', node.children, marks);
    case 'link':
      return element(`a${linkAttributes(node.link)}`, node.children, marks);
    case 'revision':
      return revisionElement(node.revision, marks, contentOf(node.children, marks));
    default:
      return assertNever(node);
  }
}

function words(node: FlowWords): string {
  const attributes = wordAttributes(node);
  return attributes === '' ? breakable(node) : `<span${attributes}>${breakable(node)}</span>`;
}

/**
 * `tag` is a name and its attributes. What words are said to be stands on the element that holds them alone, else on a
 * `span` of their own.
 */
function element(tag: string, children: readonly FlowInline[], marks: RevisionMarks): string {
  const [name] = tag.split(' ');
  const [only] = children;
  if (children.length === 1 && only?.type === 'words') {
    return `<${tag}${wordAttributes(only)}>${breakable(only)}</${name}>`;
  }
  return `<${tag}>${contentOf(children, marks)}</${name}>`;
}

/** Addresses may go on in a new line after their `@` and their slashes, so that a column need not be as wide as they. */
function breakable({ text, verbatim }: FlowWords): string {
  const words = escapeText(text);
  return verbatim
    ? words.replace(/\S+@\S+|\w+:\/\/\S+/g, (address) => address.replace(/(?:@|\/)(?=[^/])/g, '$&<wbr>'))
    : words;
}

/**
 * The locale of words, which then take their direction from their own letters, and whether a translating browser is
 * to leave them as they are. What has no letter, like a comma between two names, is in every locale.
 */
function wordAttributes({ text, locale, verbatim }: FlowWords): string {
  const other =
    locale === null || !/\p{L}/u.test(text) ? '' : ` lang="${escapeAttribute(locale)}" dir="auto"`;
  return verbatim ? `${other} translate="no"` : other;
}

function linkAttributes(link: FlowLink): string {
  if (link.type === 'anchor') return ` href="${escapeAttribute(hrefOf(link.anchor))}"`;
  const href = ` href="${escapeAttribute(link.href)}"`;
  // The style sheet prints addresses after their links; here the words are the address.
  if (link.reference !== null) return href;
  return ` class="${/^tel:/i.test(link.href) ? 'stele-telephone' : 'stele-address'}"${href}`;
}
