import { type LengthModel, lengthOdds } from './length-model.ts';
import type { Sequence } from './likeness.ts';
import type { LeafRole } from './part.ts';
import type { Partner } from './partners.ts';
import type { Grid } from './posterior.ts';

/** An alignment that is looked at once more, now without regard to the order of the texts. */
export interface Arrangement {
  readonly source: Sequence;
  readonly target: Sequence;
  /** What words, marks and lengths say of each pair, as log-odds: wherever the two stand. */
  readonly content: Grid;
  readonly partners: readonly (Partner | null)[];
  readonly lengths: LengthModel;
}

/**
 * By how much the contents of texts may speak for another arrangement before a pair is doubted. Where they do so for
 * any pair, the translation is not in the order of its source, and place alone convinces nobody any more.
 */
const margins = { ordered: 2, disordered: 0 } as const;
/** What is added for two that stand far apart, by the logarithm of how many parts: nobody moves a text that far. */
const distance = 0.7;
/** By how much for a text that has no partner: it has nothing to lose. */
const looseMargin = 3;
/** What the contents of a pair must say at the least: always, where roles differ, where a text is used twice, and near a misplaced one. */
const leastOdds = { any: -6, unlike: 4, shared: 1, near: 1 } as const;
/** The log-odds of a length that no translation has: several texts run into one, or the beginning of one. */
const strangest = -5;
/** How many parts around a misplaced one may have been moved with it: the cells of a row. */
const near = 8;
/** A pair is looked at where it is likelier than not. */
const likely = 0.5;

/** The parts of the source whose partners only their place speaks for, against what the texts hold. */
export function doubtedParts(arrangement: Arrangement): ReadonlySet<number> {
  const placed = new Placed(arrangement);
  const doubted = new Set<number>();
  for (const margin of [margins.ordered, margins.disordered]) {
    const misplaced = placed.rows().filter((row) => placed.isMisplaced(row, margin));
    for (const row of misplaced) doubted.add(row);
    if (misplaced.length === 0) break;
  }
  const misplaced = [...doubted];
  for (const row of placed.rows()) {
    const least = misplaced.some((other) => Math.abs(other - row) <= near) ? leastOdds.near : leastOdds.any;
    if (placed.isWeak(row, least)) doubted.add(row);
  }
  return doubted;
}

/** Roles that one text has in two documents that are written alike. */
const kin: readonly (readonly [LeafRole, LeafRole])[] = [
  ['title', 'heading'],
  ['caption', 'paragraph'],
];

class Placed {
  readonly #given: Arrangement;
  /** What each text says, whatever its punctuation; by it two texts are the same. */
  readonly #source: readonly string[];
  readonly #target: readonly string[];
  readonly #rows: number[] = [];
  readonly #back = new Map<number, number>();
  /** How many different texts of the source have a text of the translation for their partner. */
  readonly #claims = new Map<string, Set<string>>();

  constructor(given: Arrangement) {
    this.#given = given;
    this.#source = bareTexts(given.source);
    this.#target = bareTexts(given.target);
    for (const [row, partner] of given.partners.entries()) {
      if (partner === null || partner.chance < likely) continue;
      this.#rows.push(row);
      this.#back.set(partner.column, row);
      const text = this.#text(given.target, partner.column);
      this.#claims.set(text, (this.#claims.get(text) ?? new Set()).add(this.#source[row] ?? ''));
    }
  }

  rows(): readonly number[] {
    return this.#rows;
  }

  isWeak(row: number, least: number): boolean {
    const { source, target, partners } = this.#given;
    const column = partners[row]?.column ?? -1;
    const odds = this.#odds(row, column);
    const [own, other] = [roleOf(source, row), roleOf(target, column)];
    const unlike = own !== other && !kin.some(([a, b]) => a === own && b === other);
    const shared = (this.#claims.get(this.#text(target, column))?.size ?? 0) > 1;
    const [from, to] = [this.#text(source, row).length, this.#text(target, column).length];
    const strange = lengthOdds(this.#given.lengths, { source: from, target: to }) <= strangest;
    return (
      strange || odds < least || (unlike && odds < leastOdds.unlike) || (shared && odds < leastOdds.shared)
    );
  }

  /** Whether the texts would be better the other way round: this one with another partner, and that one's with its. */
  isMisplaced(row: number, margin: number): boolean {
    const { source, target, partners } = this.#given;
    const column = partners[row]?.column ?? -1;
    const own = this.#odds(row, column);
    for (const other of target.parts.keys()) {
      if (roleOf(target, other) !== roleOf(target, column) || this.#target[other] === this.#target[column])
        continue;
      const holder = this.#back.get(other);
      if (holder === undefined) {
        if (this.#odds(row, other) - own > looseMargin) return true;
      } else if (this.#source[holder] !== this.#source[row]) {
        const crossed = this.#odds(row, other) + this.#odds(holder, column);
        const far = distance * Math.log(Math.abs(holder - row));
        if (crossed - own - this.#odds(holder, other) > margin + far) return true;
      }
    }
    return [...source.parts.keys()].some(
      (other) =>
        partners[other] === null &&
        roleOf(source, other) === roleOf(source, row) &&
        this.#source[other] !== this.#source[row] &&
        this.#odds(other, column) - own > looseMargin,
    );
  }

  #odds(row: number, column: number): number {
    const { columns, values } = this.#given.content;
    return values[row * columns + column] ?? 0;
  }

  #text(sequence: Sequence, index: number): string {
    return sequence.traits[index]?.text ?? '';
  }
}

function roleOf({ parts }: Sequence, index: number): LeafRole | null {
  const part = parts[index];
  return part?.type === 'leaf' ? part.role : null;
}

/** Letters and digits alone. */
function bareTexts({ traits }: Sequence): readonly string[] {
  return traits.map((each) => (each?.text ?? '').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, ''));
}
