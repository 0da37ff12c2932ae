import { assertNever } from '../../ast/assert-never.ts';
import type { FlowLink, FlowRun } from '../../flow/flow.ts';
import { type FlowInline, nest } from '../../flow/nest.ts';
import { hrefOf } from './attributes.ts';
import { escapeAttribute, escapeText } from './escape.ts';

/** Runs as phrasing content. A page number prints nothing: a web page has none. */
export function inlines(runs: readonly FlowRun[]): string {
  return nest(runs).map(inline).join('');
}

function inline(node: FlowInline): string {
  switch (node.type) {
    case 'words':
      return escapeText(node.text);
    case 'break':
      return '<br>';
    case 'field':
      return '';
    case 'strong':
      return `<strong>${node.children.map(inline).join('')}</strong>`;
    case 'emphasis':
      return `<em>${node.children.map(inline).join('')}</em>`;
    case 'link':
      return `<a${linkAttributes(node.link)}>${node.children.map(inline).join('')}</a>`;
    default:
      return assertNever(node);
  }
}

function linkAttributes(link: FlowLink): string {
  if (link.type === 'anchor') return ` href="${escapeAttribute(hrefOf(link.anchor))}"`;
  const href = ` href="${escapeAttribute(link.href)}"`;
  // The style sheet prints addresses after their links; here the words are the address.
  return link.reference === null ? ` class="stele-address"${href}` : href;
}
