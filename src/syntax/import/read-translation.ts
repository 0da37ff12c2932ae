import type { Draft } from './draft.ts';
import { findTitle } from './find-title.ts';
import { flattenHeadings } from './flatten-headings.ts';
import { levelHeadings } from './level-headings.ts';
import { mendEmphasis } from './mend-emphasis.ts';
import { openPlaces } from './open-places.ts';
import { promoteTableHeader } from './promote-table-header.ts';

export interface TranslationShape {
  /** How many jurisdictions the notice speaks to by name. */
  readonly jurisdictions?: number;
  /** Whether the document is Markdown, where asterisks that are text may have been meant as marks. */
  readonly markdown?: boolean;
}

/**
 * Puts a document that was read into the shape of the notice that it is a translation of. Nothing is taken out of it
 * and no anchor is settled: what its places are called is the notice's to say.
 */
export function readTranslation(
  document: Draft,
  { jurisdictions = 0, markdown = true }: TranslationShape = {},
): Draft {
  const mended = markdown ? mendEmphasis(document) : document;
  const opened = openPlaces(findTranslatedTitle(mended), jurisdictions);
  return levelHeadings(promoteTableHeader(flattenHeadings(opened)));
}

/** A title that was not found is none; there is no id that could stand for it. */
function findTranslatedTitle(draft: Draft): Draft {
  const found = findTitle(draft);
  return found.blocks.length === draft.blocks.length && draft.title === null ? draft : found;
}
