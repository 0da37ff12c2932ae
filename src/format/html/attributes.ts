import type { Anchor } from '../../flow/flow.ts';
import { escapeAttribute } from './escape.ts';

/** The attribute that makes an element the place of its first anchor; nothing where it has none. */
export function idOf(anchors: readonly Anchor[]): string {
  const [own] = anchors;
  return own === undefined ? '' : ` id="${escapeAttribute(own)}"`;
}

/** Empty elements that keep the anchors which moved here alive: all but the first. */
export function aliasesOf(anchors: readonly Anchor[]): string {
  return anchors
    .slice(1)
    .map((anchor) => `<span id="${escapeAttribute(anchor)}"></span>`)
    .join('');
}

/** The address of an anchor on this page. */
export function hrefOf(anchor: Anchor): string {
  return `#${encodeURIComponent(anchor)}`;
}
