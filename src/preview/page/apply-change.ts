import type { BlockSplice, PartsChange } from '../protocol.ts';
import { morph, morphRun } from './morph.ts';
import type { ParseHtml } from './parse-html.ts';

/**
 * Brings a page to its next revision. `false` where it is not the page that the change was made for: then it may be
 * neither of the two, and has to be loaded anew.
 */
export function applyChange(page: Document, change: PartsChange, parse: ParseHtml): boolean {
  const body = page.querySelector('.stele-body');
  if (body === null) return false;
  const parsed = (html: string): DocumentFragment => page.adoptNode(parse(html));
  return (
    change.blocks.every((splice) => applySplice(body, splice, parsed)) &&
    replaceOne(page, { selector: '.stele-cover', html: change.cover }, parsed) &&
    replaceOne(page, { selector: '.stele-contents', html: change.contents }, parsed)
  );
}

function applySplice(body: Element, { at, remove, html }: BlockSplice, parse: ParseHtml): boolean {
  if (at + remove > body.children.length) return false;
  const wanted = [...parse(html.join('')).childNodes];
  const [first, after] = [body.children[at], body.children[at + remove]];
  const nodes = [...body.childNodes];
  const start = first === undefined ? nodes.length : nodes.indexOf(first);
  const end = after === undefined ? nodes.length : nodes.indexOf(after);
  if (start < end) morphRun(body, nodes.slice(start, end), wanted);
  else for (const node of wanted) body.insertBefore(node, after ?? null);
  return true;
}

interface Replacement {
  readonly selector: string;
  readonly html: string | null;
}

function replaceOne(page: Document, { selector, html }: Replacement, parse: ParseHtml): boolean {
  if (html === null) return true;
  const element = page.querySelector(selector);
  const wanted = parse(html).firstElementChild;
  if (element === null || wanted === null) return false;
  morph(element, wanted);
  return true;
}
