import { WordFileError } from './word-file-error.ts';

/** Each paragraph looks at all that are open. A file has a few. */
const mostOpen = 500;

/** Throws a `WordFileError` where so many bookmarks or fields are open at once that reading would take too long. */
export function tooMuch(open: number, what: string): void {
  if (open > mostOpen)
    throw new WordFileError(`the file cannot be read: more than ${mostOpen} ${what} are open at once`);
}
