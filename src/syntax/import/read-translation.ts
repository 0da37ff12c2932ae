import type { Draft } from './draft.ts';
import { findTitle } from './find-title.ts';
import { flattenHeadings } from './flatten-headings.ts';
import { levelHeadings } from './level-headings.ts';
import { mendEmphasis } from './mend-emphasis.ts';
import { openPlaces } from './open-places.ts';
import { promoteTableHeader } from './promote-table-header.ts';

/**
 * What is done to a translated document before its texts are laid onto a notice. Nothing is taken out of it and no
 * anchor is settled: what its places are called is the notice's to say.
 */
const steps: readonly ((draft: Draft, jurisdictions: number) => Draft)[] = [
  mendEmphasis,
  findTranslatedTitle,
  openPlaces,
  flattenHeadings,
  promoteTableHeader,
  levelHeadings,
];

/** Puts a document that was read into the shape of a notice that has so many jurisdictions. */
export function readTranslation(document: Draft, jurisdictions = 0): Draft {
  return steps.reduce((before, step) => step(before, jurisdictions), document);
}

/** A title that was not found is none; there is no id that could stand for it. */
function findTranslatedTitle(draft: Draft): Draft {
  const found = findTitle(draft);
  return found.blocks.length === draft.blocks.length && draft.title === null ? draft : found;
}
