import { isFurnitureBookmark } from '../../format/docx/bookmark-names.ts';
import { propertyNames } from '../../format/docx/custom-properties.ts';
import { openPackage } from '../../word/open-package.ts';
import { readProperties } from '../../word/read-properties.ts';
import { readStory } from '../../word/read-story.ts';
import type { StoryParagraph } from '../../word/story.ts';
import { WordFileError } from '../../word/word-file-error.ts';
import { type Piece, type PieceRun, type Reading, UnreadableFile } from '../reading.ts';
import { tidyRuns } from './tidy-runs.ts';

/**
 * Reads a Word file, with every tracked change accepted, as who opens it will read it. A clause bears the bookmark that
 * stands around its words, in lower case: which anchor that is knows who knows all anchors (`name-word-clauses.ts`).
 * Throws an `UnreadableFile`.
 */
export function readWord(bytes: Uint8Array): Reading {
  try {
    const parts = openPackage(bytes);
    const properties = readProperties(parts);
    const property = (key: keyof typeof propertyNames): string | null =>
      properties.get(propertyNames[key]) ?? null;
    return {
      format: 'docx',
      part: false,
      claim: {
        root: property('root'),
        notice: property('notice'),
        version: property('version'),
        locale: property('locale'),
      },
      pieces: readStory(parts).flatMap(pieceOf),
      attachments: [],
    };
  } catch (error) {
    if (error instanceof WordFileError)
      throw new UnreadableFile(error.message.replace(/^the file cannot/u, 'cannot'));
    throw error;
  }
}

function pieceOf({ bookmarks, pieces, objects }: StoryParagraph): Piece[] {
  const runs = pieces.flatMap(({ text, bold, italic, link, revision }): PieceRun[] =>
    revision?.kind === 'deleted' ? [] : [{ text, strong: bold, emphasis: italic, link }],
  );
  const things = objects.map(
    (name): PieceRun => ({ text: ` [${name}] `, strong: false, emphasis: false, link: null }),
  );
  const tidy = tidyRuns([...runs, ...things]);
  const own = bookmarks.filter((name) => !isFurnitureBookmark(name));
  return tidy.length === 0 ? [] : [{ anchor: own.join(' ').toLowerCase() || null, runs: tidy }];
}
