import { openPackage } from '../word/open-package.ts';
import { readComments } from '../word/read-comments.ts';
import { readStory } from '../word/read-story.ts';
import { WordFileError } from '../word/word-file-error.ts';
import type { EditedFile } from './compare.ts';
import { readEditionFacts } from './edition-facts.ts';
import { ReviewInputError } from './review-input-error.ts';

/** Reads a Word file that came back. Throws a `ReviewInputError` for what cannot be read. */
export function readEditedFile(bytes: Uint8Array): EditedFile {
  try {
    const parts = openPackage(bytes);
    return { facts: readEditionFacts(parts), story: readStory(parts), comments: readComments(parts) };
  } catch (error) {
    if (error instanceof WordFileError) throw new ReviewInputError(error.message);
    throw error;
  }
}
