import { judgeCarried } from './carried-record.ts';
import { detectFormat } from './detect-format.ts';
import { type PublishedAs, publishedAs } from './published-files.ts';
import type { ReadFile } from './read-file.ts';
import type { Statement } from './read-statement.ts';
import { UnreadableFile } from './reading.ts';
import { compareWithRecord, type RecordedClauses } from './record-clauses.ts';
import type { FileInQuestion } from './verify-file.ts';

/** What a record alone tells of a file. */
export type RecordVerdict =
  | { readonly type: 'published'; readonly as: readonly PublishedAs[] }
  | { readonly type: 'compared'; readonly clauses: RecordedClauses }
  /** The format does not say which clause is which, or nothing agrees. */
  | { readonly type: 'untold' }
  /** `message` ends a sentence that begins with the file's name. */
  | { readonly type: 'unreadable'; readonly message: string };

/** Holds a file against a record that came with it, with no project at hand. */
export async function verifyWithRecord(
  { path, bytes }: FileInQuestion,
  { record }: Statement,
  read: ReadFile,
): Promise<RecordVerdict> {
  const as = publishedAs(bytes, [record]);
  if (as.length > 0) return { type: 'published', as };
  const format = detectFormat(path, bytes);
  if (format === null) return { type: 'untold' };
  try {
    const reading = await read(format, bytes);
    const carried = judgeCarried(reading);
    const clauses =
      carried === null
        ? compareWithRecord(reading, record)
        : carried.root === record.root && carried.sound
          ? carried.recorded
          : null;
    return clauses === null ? { type: 'untold' } : { type: 'compared', clauses };
  } catch (error) {
    if (error instanceof UnreadableFile) return { type: 'unreadable', message: error.message };
    throw error;
  }
}
