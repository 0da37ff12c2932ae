import type { Sequence } from './likeness.ts';
import type { Grid } from './posterior.ts';

/** The text of a translation that most likely belongs to a clause. */
export interface Partner {
  /** Which part of the translation it is. */
  readonly column: number;
  readonly chance: number;
}

/** A less likely partner is none at all. */
const least = 0.05;

/**
 * The likeliest partner of each part of the source; `null` for a part that has none, and for a border. Texts with the
 * same words are one partner: which of them is meant makes no difference.
 */
export function partnersOf(pairs: Grid, source: Sequence, target: Sequence): readonly (Partner | null)[] {
  return source.parts.map(({ type }, row) => (type === 'leaf' ? partnerOf(pairs, target, row) : null));
}

function partnerOf({ columns, values }: Grid, target: Sequence, row: number): Partner | null {
  const found = new Map<string, { column: number; chance: number; most: number }>();
  for (const [column, traits] of target.traits.entries()) {
    const chance = values[row * columns + column] ?? 0;
    if (traits === null || chance < 1e-4) continue;
    const known = found.get(traits.text) ?? { column, chance: 0, most: 0 };
    found.set(traits.text, {
      column: chance > known.most ? column : known.column,
      chance: known.chance + chance,
      most: Math.max(known.most, chance),
    });
  }
  const best = [...found.values()].reduce((a, b) => (b.chance > a.chance ? b : a), nobody);
  return best.chance < least ? null : { column: best.column, chance: Math.min(1, best.chance) };
}

const nobody = { column: -1, chance: 0, most: 0 };
