import type { FlowList, FlowRevised } from '../../flow/flow.ts';

/**
 * The numbers that a browser would not come to by counting on, one an item, else `null`: in a redline each edition counts
 * its own items, and those that both have bear the number of the newer one.
 */
export function itemNumbers({ marker, items }: FlowList): readonly (number | null)[] {
  if (marker.type === 'bullet') return [];
  let counted = marker.start - 1;
  const next = { new: marker.start, old: marker.start };
  return items.map(({ blocks: [{ revised }] }) => {
    const side = revised?.side ?? 'both';
    const number = next[side === 'old' ? 'old' : 'new'];
    for (const edition of editionsWith[side]) next[edition] += 1;
    counted += 1;
    if (number === counted) return null;
    counted = number;
    return number;
  });
}

const editionsWith = {
  both: ['new', 'old'],
  new: ['new'],
  old: ['old'],
} as const satisfies Record<FlowRevised['side'], readonly ('new' | 'old')[]>;
