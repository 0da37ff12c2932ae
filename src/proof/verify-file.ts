import type { Locale } from '../ast/notice.ts';
import { editionPlaces } from '../build/edition-versions.ts';
import { compareReadings } from './compare-readings.ts';
import { detectFormat } from './detect-format.ts';
import type { Difference } from './difference.ts';
import { editionOf, expectedIn, nameClauses } from './edition.ts';
import { type FoundEdition, findEdition } from './find-edition.ts';
import type { OpenRelease } from './open-releases.ts';
import { publishedAs } from './published-files.ts';
import type { ReadFile } from './read-file.ts';
import { type Reading, UnreadableFile } from './reading.ts';
import type { FileVerdict, NamedEdition } from './verdict.ts';

/** A file that somebody has. */
export interface FileInQuestion {
  /** As the person who asks calls it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Whether a file is one that one of these releases published, and if not, how it differs from the one that it is nearest to. */
export async function verifyFile(
  { path, bytes }: FileInQuestion,
  releases: readonly OpenRelease[],
  read: ReadFile,
): Promise<FileVerdict> {
  const as = publishedAs(
    bytes,
    releases.map(({ record }) => record),
  );
  if (as.length > 0) return { type: 'published', as };
  const format = detectFormat(path, bytes);
  if (format === null) return { type: 'wordless' };
  let reading: Reading;
  try {
    reading = await read(format, bytes);
  } catch (error) {
    if (error instanceof UnreadableFile) return { type: 'unreadable', message: error.message };
    throw error;
  }
  const found = findEdition(reading, releases);
  return found === null ? { type: 'unlike' } : compareWithEdition(reading, found, read);
}

async function compareWithEdition(
  reading: Reading,
  { release, locale, by }: FoundEdition,
  read: ReadFile,
): Promise<FileVerdict> {
  const { notice, version } = release.record;
  const edition: NamedEdition = { notice, version, locale: locale as Locale };
  const rendering = release.rendering();
  if (rendering === null) return { type: 'lost', edition };
  let nearest: readonly Difference[] | null = null;
  // Only a page differs between its two places.
  for (const place of reading.format === 'html' ? editionPlaces : editionPlaces.slice(0, 1)) {
    const proof = await editionOf(rendering, locale, place);
    if (proof === null) return { type: 'lost', edition };
    const expected = await expectedIn(proof, reading, read);
    const differences = compareReadings(reading, nameClauses(reading, proof.flow), expected);
    if (differences !== null && (nearest === null || differences.length < nearest.length))
      nearest = differences;
  }
  return nearest === null
    ? { type: 'unlike' }
    : { type: 'differs', edition, by, differences: nearest, carried: null };
}
