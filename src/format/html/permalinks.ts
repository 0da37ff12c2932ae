import type { Anchor, FlowWeb } from '../../flow/flow.ts';
import { hrefOf } from './attributes.ts';
import { escapeAttribute } from './escape.ts';

/** The link beside a heading that leads to the heading itself, so that its address can be copied; named for everyone. */
export function partPermalink(anchors: readonly Anchor[], names: FlowWeb['partLinks']): string {
  const [own] = anchors;
  if (own === undefined) return '';
  const name = Object.hasOwn(names, own) ? (names[own] ?? own) : own;
  return `<a class="stele-permalink" href="${escapeAttribute(hrefOf(own))}" aria-label="${escapeAttribute(name)}"></a>`;
}

/**
 * The same beside a clause. There are hundreds: a keyboard does not stop at them and they are not announced, since
 * between a reader and the text they would be in the way. The link of the part does for both.
 */
export function clausePermalink(anchors: readonly Anchor[]): string {
  const [own] = anchors;
  if (own === undefined) return '';
  return `<a class="stele-permalink" href="${escapeAttribute(hrefOf(own))}" tabindex="-1" aria-hidden="true"></a>`;
}
