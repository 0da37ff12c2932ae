import type { Clause, Locale, Notice } from '../ast/notice.ts';
import type { Draft, DraftClause } from '../syntax/import/draft.ts';
import type { AlignedClause, Alignment, LeftClause, LeftReason } from './alignment.ts';
import { chancesOf } from './chances.ts';
import { doubtedParts } from './doubts.ts';
import { factsConflict } from './facts-conflict.ts';
import { fitTags } from './fit-tags.ts';
import type { Sequence } from './likeness.ts';
import type { Leaf, Part } from './part.ts';
import { partnersOf } from './partners.ts';
import { sourceParts } from './source-parts.ts';
import { targetParts } from './target-parts.ts';
import { draftText, sourceTraits, type Traits, targetTraits } from './traits.ts';

/** The least probability with which a text is taken for the translation of a clause. */
const threshold = 0.95;

/** The most parts that a document may have: what is compared grows with the product of both. */
export const mostParts = 3000;

/**
 * Lays the texts of a translated document onto the clauses of its source. What belongs together is told by structure,
 * by what survives translation and by the words that the document itself teaches; a clause whose translation is not
 * beyond doubt, or does not fit it in facts or tags, is left out, never guessed. `null` where a document is too long.
 */
export function align(source: Notice, draft: Draft, locale: Locale): Alignment | null {
  const [ownParts, otherParts] = [sourceParts(source), targetParts(draft)];
  if (ownParts.length > mostParts || otherParts.length > mostParts) return null;
  const own = sequence(ownParts, (unit) => sourceTraits(unit, source.locale, source.url));
  const other = sequence(otherParts, (unit) => targetTraits(unit, locale, source.url));
  const { pairs, content, lengths } = chancesOf(own, other);
  const partners = partnersOf(pairs, own, other);
  const doubted = doubtedParts({ source: own, target: other, content, partners, lengths });
  const aligned: AlignedClause[] = [];
  const left: LeftClause[] = [];
  const told = new Set<string>();
  for (const [row, part] of own.parts.entries()) {
    const ownTraits = own.traits[row];
    if (part.type !== 'leaf' || !ownTraits) continue;
    const { id } = part.unit;
    const partner = partners[row] ?? null;
    const text = partner === null ? undefined : leafAt(other, partner.column);
    if (partner === null || text === undefined) {
      left.push({ id, reason: 'absent', confidence: 0, candidate: null });
      continue;
    }
    const doubt = partner.chance < threshold ? 'unsure' : doubted.has(row) ? 'doubtful' : null;
    const match: Match = { source: part.unit, target: text.leaf.unit, traits: [ownTraits, text.traits] };
    const judged: Judged =
      doubt === null ? judge(match, source, locale) : { reason: doubt, text: text.traits.text };
    const { line } = text.leaf.unit;
    told.add(text.traits.text);
    if (judged.reason === null) {
      aligned.push({ id, text: judged.text, confidence: partner.chance, line });
    } else {
      const candidate = { text: judged.text, line };
      left.push({ id, reason: judged.reason, confidence: partner.chance, candidate });
    }
  }
  const over = other.parts.flatMap((part) => {
    if (part.type !== 'leaf') return [];
    const text = draftText(part.unit);
    return told.has(text) ? [] : [{ text, line: part.unit.line }];
  });
  return { aligned, left, over };
}

function sequence<Unit>(parts: readonly Part<Unit>[], traitsOf: (unit: Unit) => Traits): Sequence<Unit> {
  return { parts, traits: parts.map((part) => (part.type === 'leaf' ? traitsOf(part.unit) : null)) };
}

function leafAt(
  { parts, traits }: Sequence<DraftClause>,
  index: number,
): { readonly leaf: Leaf<DraftClause>; readonly traits: Traits } | undefined {
  const leaf = parts[index];
  const own = traits[index];
  return leaf?.type === 'leaf' && own ? { leaf, traits: own } : undefined;
}

interface Match {
  readonly source: Clause;
  readonly target: DraftClause;
  readonly traits: readonly [source: Traits, target: Traits];
}

interface Judged {
  /** Why the text is not taken; `null` where it is. */
  readonly reason: LeftReason | null;
  readonly text: string;
}

/** What keeps a text that surely belongs to a clause out of the catalog, if anything does. */
function judge({ source, target, traits }: Match, notice: Notice, locale: Locale): Judged {
  const fitted = fitTags(source, target, notice.url);
  if (fitted.type === 'misfit') return { reason: fitted.misfit, text: draftText(target) };
  const conflict = factsConflict(traits[0], traits[1], { source: notice.locale, target: locale });
  return { reason: conflict ? 'facts' : null, text: fitted.text };
}
