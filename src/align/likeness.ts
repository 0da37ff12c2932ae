import type { Border, Leaf, LeafRole, Part } from './part.ts';
import { type Grid, gridOf } from './posterior.ts';
import type { Traits } from './traits.ts';

/** One of two sequences, with what is known of its texts; a border has no traits. */
export interface Sequence<Unit = unknown> {
  readonly parts: readonly Part<Unit>[];
  readonly traits: readonly (Traits | null)[];
}

/**
 * What a mark of a kind that is found on both sides weighs: `known` for what it is in any document, shared out among the
 * texts that have it, and `weight` times its rarity in this one. `lack`: what it costs that one side lacks it.
 */
const kinds = {
  link: { known: 3, weight: 1, lack: 1.5 },
  email: { known: 4, weight: 1, lack: 3 },
  date: { known: 3, weight: 1, lack: 0.5 },
  name: { known: 3, weight: 1, lack: 1 },
  number: { known: 1.5, weight: 0.9, lack: 0.2 },
  word: { known: 0, weight: 0.8, lack: 0 },
} as const;

const most = { shared: 14, lacking: 6 } as const;
const sameAnchor = 16;
const otherAnchor = -12;

/** What does not change while an alignment is improved: log-odds, natural logarithm. */
export interface Likeness {
  /** What the places of two parts say, and how their texts end; -Infinity where they cannot be one. */
  readonly structure: Grid;
  /** What the marks say that survive translation, and the anchors; 0 for borders. */
  readonly marks: Grid;
}

/** How much more likely each pair of parts is one text in two languages than two texts by chance. */
export function likenessOf(source: Sequence, target: Sequence): Likeness {
  const structure = gridOf(source.parts.length, target.parts.length);
  const marks = gridOf(source.parts.length, target.parts.length);
  const shared = sharedMarks(source, target);
  const ids = new Set(source.traits.flatMap((traits) => traits?.anchors ?? []));
  const lacks = (traits: Traits | null): number =>
    [...(traits?.marks ?? [])].reduce((sum, mark) => sum + kindOf(mark).lack, 0);
  const sourceLacks = source.traits.map(lacks);
  const targetLacks = target.traits.map(lacks);
  for (const [row, a] of source.parts.entries()) {
    for (const [column, b] of target.parts.entries()) {
      const at = row * structure.columns + column;
      structure.values[at] = structureOdds(a, b);
      const own = source.traits[row];
      const other = target.traits[column];
      if (!own || !other) continue;
      const weight = shared.weight.values[at] ?? 0;
      const lacking =
        (sourceLacks[row] ?? 0) + (targetLacks[column] ?? 0) - 2 * (shared.lack.values[at] ?? 0);
      structure.values[at] = (structure.values[at] ?? 0) + endingOdds(own.text, other.text);
      marks.values[at] =
        Math.min(most.shared, weight) - Math.min(most.lacking, lacking) + anchorOdds(own, other, ids);
    }
  }
  return { structure, marks };
}

function kindOf(mark: string): { readonly known: number; readonly weight: number; readonly lack: number } {
  return kinds[mark.slice(0, mark.indexOf(':')) as keyof typeof kinds];
}

/** For each pair what the marks weigh that it shares, the rarer the more, and what their lack would have cost. */
function sharedMarks(source: Sequence, target: Sequence): { readonly weight: Grid; readonly lack: Grid } {
  const columns = target.parts.length;
  const weights = gridOf(source.parts.length, columns);
  const lacks = gridOf(source.parts.length, columns);
  const sourcePlaces = placesOf(source.traits);
  const count = Math.max(source.parts.length, columns);
  for (const [mark, targetPlaces] of placesOf(target.traits)) {
    const rows = sourcePlaces.get(mark);
    if (rows === undefined) continue;
    const { known, weight, lack } = kindOf(mark);
    const most = Math.max(rows.length, targetPlaces.length);
    const rarity = known / most + weight * Math.log(count / most);
    for (const row of rows) {
      for (const column of targetPlaces) {
        const at = row * columns + column;
        weights.values[at] = (weights.values[at] ?? 0) + rarity;
        lacks.values[at] = (lacks.values[at] ?? 0) + lack;
      }
    }
  }
  return { weight: weights, lack: lacks };
}

function placesOf(traits: Sequence['traits']): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [index, each] of traits.entries()) {
    for (const mark of each?.marks ?? []) {
      const known = places.get(mark);
      if (known === undefined) places.set(mark, [index]);
      else known.push(index);
    }
  }
  return places;
}

/** Roles that one text may have in two documents, and what it costs; any other two are different texts. */
const roleCosts: readonly (readonly [source: LeafRole, target: LeafRole, cost: number])[] = [
  ['title', 'heading', -2],
  ['heading', 'title', -4],
  ['caption', 'paragraph', -1],
  ['paragraph', 'item', -5],
  ['item', 'paragraph', -5],
  ['heading', 'paragraph', -5],
  ['paragraph', 'heading', -5],
];

function structureOdds(a: Part<unknown>, b: Part<unknown>): number {
  if (a.type === 'border' || b.type === 'border') {
    return a.type === 'border' && b.type === 'border' ? borderOdds(a, b) : -Infinity;
  }
  return leafOdds(a, b);
}

function borderOdds(a: Border, b: Border): number {
  if (a.of !== b.of) return -Infinity;
  return a.size === b.size ? 1.5 : 0;
}

function leafOdds(a: Leaf<unknown>, b: Leaf<unknown>): number {
  const cell = a.role === 'cell' || a.role === 'header-cell';
  if (a.role === b.role) return a.level === b.level ? 0.7 : cell ? -Infinity : -1.5;
  const cost = roleCosts.find(([source, target]) => source === a.role && target === b.role)?.[2];
  return cost ?? -Infinity;
}

/** Colons and question marks stay at the end of a text in most languages. */
function endingOdds(a: string, b: string): number {
  const ending = (text: string) => (/[:：]["”’»)]*$/u.exec(text) ? ':' : /[?？]$/u.test(text) ? '?' : '');
  const [own, other] = [ending(a), ending(b)];
  if (own === other) return own === '' ? 0.1 : 1;
  return -0.7;
}

function anchorOdds(own: Traits, other: Traits, ids: ReadonlySet<string>): number {
  if (own.anchors.some((anchor) => other.anchors.includes(anchor))) return sameAnchor;
  return other.anchors.some((anchor) => ids.has(anchor)) ? otherAnchor : 0;
}
