import type { ImportNote, ImportResult } from '../syntax/import/import-notice.ts';

/** What an import repaired and what it could not place, a line each, with the places in the imported file. */
export function describeImport(file: string, { repairs, unplaced }: ImportResult): string {
  const lines = (title: string, notes: readonly ImportNote[]): string =>
    notes.length === 0
      ? ''
      : `${title}\n${notes.map((note) => `  ${file}:${note.line}: ${note.message}\n`).join('')}`;
  return `${lines('repaired', repairs)}${lines('not placed', unplaced)}`;
}
