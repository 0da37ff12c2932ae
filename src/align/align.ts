import type { Clause, ClauseId, Locale, Notice } from '../ast/notice.ts';
import type { Draft, DraftClause } from '../syntax/import/draft.ts';
import type { AlignedClause, Alignment, LeftClause, LeftOver } from './alignment.ts';
import { factsConflict } from './facts-conflict.ts';
import { fitTags } from './fit-tags.ts';
import { type LengthModel, learnLengths } from './length-model.ts';
import { likenessOf, type Sequence } from './likeness.ts';
import type { Leaf, Part } from './part.ts';
import { type Grid, pairProbabilities } from './posterior.ts';
import { sourceParts } from './source-parts.ts';
import { targetParts } from './target-parts.ts';
import { draftText, sourceTraits, targetTraits } from './traits.ts';

/** The least probability with which a text is taken for the translation of a clause. */
const threshold = 0.95;

const gapCosts = { leaf: -5, border: -2 } as const;

/**
 * Lays the texts of a translated document onto the clauses of its source. A clause whose translation is not beyond
 * doubt is left out, never guessed.
 */
export function align(source: Notice, draft: Draft, locale: Locale): Alignment {
  const own: Sequence<Clause> = sequence(sourceParts(source), (unit) =>
    sourceTraits(unit, source.locale, source.url),
  );
  const other: Sequence<DraftClause> = sequence(targetParts(draft), (unit) =>
    targetTraits(unit, locale, source.url),
  );
  const chances = chancesOf(own, other);
  const aligned: AlignedClause[] = [];
  const left: LeftClause[] = [];
  const used = new Set<number>();
  for (const [row, part] of own.parts.entries()) {
    if (part.type !== 'leaf') continue;
    const { column, chance } = bestOf(chances, other, row);
    const id: ClauseId = part.unit.id;
    const best = column === null ? undefined : other.parts[column];
    if (column === null || best?.type !== 'leaf' || chance < 0.05) {
      left.push({ id, reason: 'absent', confidence: chance, candidate: null });
      continue;
    }
    const candidate = { text: draftText(best.unit), line: best.unit.line };
    if (chance < threshold) {
      left.push({ id, reason: 'unsure', confidence: chance, candidate });
      continue;
    }
    used.add(column);
    const fitted = fitTags(part.unit, best.unit, source.url);
    const ownTraits = own.traits[row];
    const otherTraits = other.traits[column];
    if (!ownTraits || !otherTraits) continue;
    if (fitted.type === 'misfit') {
      left.push({ id, reason: fitted.misfit, confidence: chance, candidate });
    } else if (factsConflict(ownTraits, otherTraits, { source: source.locale, target: locale })) {
      left.push({ id, reason: 'facts', confidence: chance, candidate: { ...candidate, text: fitted.text } });
    } else aligned.push({ id, text: fitted.text, confidence: chance, line: candidate.line });
  }
  const over: LeftOver[] = other.parts.flatMap((part, column) =>
    part.type === 'leaf' && !used.has(column) ? [{ text: draftText(part.unit), line: part.unit.line }] : [],
  );
  return { aligned, left, over };
}

function sequence<Unit>(
  parts: readonly Part<Unit>[],
  traitsOf: (unit: Unit) => ReturnType<typeof sourceTraits>,
): Sequence<Unit> {
  return { parts, traits: parts.map((part) => (part.type === 'leaf' ? traitsOf(part.unit) : null)) };
}

/** Aligned twice: what the first time finds tells how long the texts of this translation are. */
function chancesOf(own: Sequence, other: Sequence): Grid {
  const first: LengthModel = { mean: Math.log(lengthOf(other) / Math.max(1, lengthOf(own))) };
  const gaps = {
    rowGaps: own.parts.map(({ type }) => gapCosts[type]),
    columnGaps: other.parts.map(({ type }) => gapCosts[type]),
  };
  const chances = pairProbabilities({ odds: likenessOf(own, other, first), ...gaps });
  const pairs = own.traits.flatMap((traits, row) => {
    const { column, chance } = bestOf(chances, other, row);
    const target = column === null ? null : other.traits[column];
    if (!traits || !target || chance < 0.8) return [];
    return [{ source: traits.text.length, target: target.text.length }];
  });
  return pairProbabilities({ odds: likenessOf(own, other, learnLengths(pairs, first)), ...gaps });
}

function lengthOf({ traits }: Sequence): number {
  return traits.reduce((sum, each) => sum + (each?.text.length ?? 0), 1);
}

/** The most likely partner of a row. Partners with the same words are one: which of them is meant makes no difference. */
function bestOf(chances: Grid, other: Sequence, row: number): { column: number | null; chance: number } {
  const sums = new Map<string, { column: number; chance: number; most: number }>();
  for (let column = 0; column < chances.columns; column += 1) {
    const chance = chances.values[row * chances.columns + column] ?? 0;
    const traits = other.traits[column];
    if (chance < 1e-4 || !traits) continue;
    const known = sums.get(traits.text) ?? { column, chance: 0, most: 0 };
    sums.set(traits.text, {
      column: chance > known.most ? column : known.column,
      chance: known.chance + chance,
      most: Math.max(known.most, chance),
    });
  }
  const best = [...sums.values()].sort((a, b) => b.chance - a.chance)[0];
  return best === undefined ? { column: null, chance: 0 } : { column: best.column, chance: best.chance };
}

export type SourceLeaf = Leaf<Clause>;
