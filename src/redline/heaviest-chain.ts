/** Something that stands in both of two sequences, by its index in each. */
export interface Bond {
  readonly before: number;
  readonly after: number;
  /** How much would count as moved if it were not kept: above 0. */
  readonly weight: number;
}

/** The heaviest chain that ends at a bond. */
interface Link {
  readonly bond: Bond;
  readonly total: number;
  readonly previous: Link | null;
}

/**
 * Of bonds of which some cross, those that can all be kept in order: no two cross or share an end, and they weigh
 * together as much as any such choice. In order; takes n log n steps.
 */
export function heaviestChain(bonds: readonly Bond[]): readonly Bond[] {
  // Of bonds at one place of the older sequence the last comes first, so that none of them follows another.
  const ordered = [...bonds].sort((a, b) => a.before - b.before || b.after - a.after);
  const best = heaviestBelow(ordered.reduce((most, { after }) => Math.max(most, after + 1), 0));
  for (const bond of ordered) {
    const previous = best.below(bond.after);
    best.put(bond.after, { bond, previous, total: (previous?.total ?? 0) + bond.weight });
  }
  const chain: Bond[] = [];
  for (let link = best.below(best.length); link !== null; link = link.previous) chain.push(link.bond);
  return chain.reverse();
}

interface HeaviestBelow {
  readonly length: number;
  /** The heaviest that was put at any index below this one. */
  readonly below: (index: number) => Link | null;
  readonly put: (index: number, link: Link) => void;
}

/** A binary indexed tree of maxima (Fenwick 1994). */
function heaviestBelow(length: number): HeaviestBelow {
  const tree: (Link | null)[] = new Array(length + 1).fill(null);
  return {
    length,
    below: (index) => {
      let found: Link | null = null;
      for (let at = index; at > 0; at -= at & -at) {
        const link = tree[at] ?? null;
        if (link !== null && (found === null || link.total > found.total)) found = link;
      }
      return found;
    },
    put: (index, link) => {
      for (let at = index + 1; at <= length; at += at & -at) {
        const held = tree[at] ?? null;
        if (held === null || link.total > held.total) tree[at] = link;
      }
    },
  };
}
