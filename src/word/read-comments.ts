import type { WordParts } from './open-package.ts';
import { readPart } from './read-part.ts';

/** A reviewer's comment. */
export interface ReviewComment {
  readonly author: string;
  /** ISO 8601, as the program wrote it; `null` where it wrote none. */
  readonly date: string | null;
  readonly text: string;
}

/** The comments of a file by their ids; a paragraph's end reads as a line feed. */
export function readComments(parts: WordParts): ReadonlyMap<string, ReviewComment> {
  const path = 'word/comments.xml';
  const comments = new Map<string, ReviewComment>();
  let id: string | null = null;
  let facts: Omit<ReviewComment, 'text'> = { author: '', date: null };
  let text = '';
  let inText = false;
  readPart(path, parts.get(path) ?? '<none/>', {
    open: (element, attribute) => {
      if (element === 'w:comment') {
        id = attribute('w:id');
        facts = { author: attribute('w:author') ?? '', date: attribute('w:date') };
        text = '';
      }
      inText = element === 'w:t';
      if (element === 'w:br') text += '\n';
      if (element === 'w:tab') text += ' ';
    },
    close: (element) => {
      inText = false;
      if (element === 'w:p') text += '\n';
      if (element === 'w:comment' && id !== null) comments.set(id, { ...facts, text: text.trim() });
    },
    text: (more) => {
      if (inText) text += more;
    },
  });
  return comments;
}
