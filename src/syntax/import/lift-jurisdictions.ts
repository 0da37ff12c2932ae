import { clauseText } from './clause-text.ts';
import type { Draft, DraftBlock, DraftItem, DraftJurisdiction, DraftList } from './draft.ts';
import { excerpt } from './excerpt.ts';
import { type ImportNote, joinNotes } from './import-notes.ts';
import { placeCodes } from './place-codes.ts';

/** What a heading says above a list of places. */
const placesHeading =
  /\b(?:jurisdictions?|countr(?:y|ies)|regions?|regional|states?|territor(?:y|ies)|locations?|residents?|local|location-specific)\b/iu;

/** In characters: a place's name is short. */
const longestName = 100;

/**
 * Makes jurisdiction blocks of the first list, under a heading that speaks of places, whose every item is the name of
 * one with text below it. `::jurisdictions` takes the list's place.
 */
export function liftJurisdictions(draft: Draft): Draft {
  const repairs: ImportNote[] = [];
  const unplaced: ImportNote[] = [];
  let heading = '';
  let lifted: readonly DraftJurisdiction[] | null = null;
  const blocks = draft.blocks.map((block): DraftBlock => {
    if (block.type === 'heading') heading = clauseText(block.clause);
    if (block.type !== 'list' || !placesHeading.test(heading) || !block.items.every(looksLikePlace))
      return block;
    const line = block.items[0]?.clause.line ?? 1;
    const jurisdictions = jurisdictionsOf(block);
    const stray = block.items.find(({ clause }) => placeCodes(clauseText(clause)) === null);
    if (stray !== undefined || lifted !== null) {
      const message =
        stray === undefined
          ? 'a second list of jurisdictions stays a list; a notice has one place for its jurisdiction blocks'
          : `\`${excerpt(clauseText(stray.clause))}\` is no place that ISO 3166 names; its list stays a list`;
      if (stray === undefined || jurisdictions.length > 0) {
        unplaced.push({ line: stray?.clause.line ?? line, message });
      }
      return block;
    }
    lifted = jurisdictions;
    for (const { heading: name, codes } of jurisdictions) {
      repairs.push({
        line: name.line,
        message: `the list item \`${clauseText(name)}\` is a jurisdiction block now, of ${codes.map((code) => `\`${code}\``).join(', ')}`,
      });
    }
    if (!isSorted(jurisdictions)) {
      repairs.push({ line, message: 'the jurisdictions stand in the order of their names now' });
    }
    return { type: 'jurisdictions' };
  });
  if (lifted === null) return { ...draft, notes: joinNotes(draft.notes, { unplaced }) };
  return { ...draft, blocks, jurisdictions: lifted, notes: joinNotes(draft.notes, { repairs, unplaced }) };
}

export function looksLikePlace({ clause, blocks }: DraftItem): boolean {
  const plain = clause.runs.every((run) => run.type === 'text' && run.marks.link === null);
  return plain && blocks.length > 0 && clauseText(clause).length <= longestName;
}

function jurisdictionsOf({ items }: DraftList): DraftJurisdiction[] {
  return items.flatMap(({ clause, blocks }) => {
    const codes = placeCodes(clauseText(clause));
    if (codes === null) return [];
    const runs = clause.runs.map((run) => ({
      ...run,
      marks: { ...run.marks, strong: false, emphasis: false },
    }));
    return [{ codes, heading: { ...clause, runs }, blocks }];
  });
}

function isSorted(jurisdictions: readonly DraftJurisdiction[]): boolean {
  const { compare } = new Intl.Collator('en');
  const names = jurisdictions.map(({ heading }) => clauseText(heading));
  return names.every((name, index) => index === 0 || compare(names[index - 1] ?? '', name) <= 0);
}
