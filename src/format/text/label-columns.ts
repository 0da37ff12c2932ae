import type { FlowList } from '../../flow/flow.ts';
import { widthOf } from './width.ts';

/** How far the words of a list stand in, so that the widest of its labels and a space fit before them. */
export function labelColumns(list: FlowList): number {
  return list.items.reduce((widest, { label }) => Math.max(widest, widthOf(label)), 0) + 1;
}
