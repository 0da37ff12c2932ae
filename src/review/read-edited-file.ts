import type { EditedFile } from './compare.ts';
import { readEditionFacts } from './edition-facts.ts';
import { openPackage } from './open-package.ts';
import { readComments } from './read-comments.ts';
import { readStory } from './read-story.ts';

/** Reads a Word file that came back. Throws a `ReviewInputError` for what cannot be read. */
export function readEditedFile(bytes: Uint8Array): EditedFile {
  const parts = openPackage(bytes);
  return { facts: readEditionFacts(parts), story: readStory(parts), comments: readComments(parts) };
}
