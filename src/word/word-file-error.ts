/** A Word file cannot be read; the message is for the person who called. */
export class WordFileError extends Error {
  override readonly name = 'WordFileError';
}
