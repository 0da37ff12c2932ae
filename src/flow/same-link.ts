import type { FlowLink } from './flow.ts';

/** Whether two runs lead to one place, so that they can be one link. */
export function sameLink(left: FlowLink | null, right: FlowLink | null): boolean {
  if (left === right) return true;
  if (left === null || right === null) return false;
  if (left.type === 'anchor') return right.type === 'anchor' && left.anchor === right.anchor;
  return right.type === 'address' && left.href === right.href && left.reference === right.reference;
}
