import type { Locale } from '../ast/notice.ts';
import { type EditionPlace, editionPlaces } from '../build/edition-versions.ts';
import type { Flow } from '../flow/flow.ts';
import { judgeCarried } from './carried-record.ts';
import { compareReadings } from './compare-readings.ts';
import { detectFormat } from './detect-format.ts';
import type { Difference } from './difference.ts';
import { type Expected, editionOf, expectedIn, nameClauses } from './edition.ts';
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

/** Tells whether a file is one that a release published, and if not, how it differs from the one that it is nearest to. */
export type VerifyFile = (file: FileInQuestion) => Promise<FileVerdict>;

/** Holds files against these releases. What is made again for one of them is kept for the next. */
export function fileVerifier(releases: readonly OpenRelease[], read: ReadFile): VerifyFile {
  const records = releases.map(({ record }) => record);
  const expected = new Map<string, Promise<Remade | null>>();
  const remade: Remake = (found, reading, place) => {
    const { record } = found.release;
    const key = [record.root, found.locale, place, reading.format, reading.part].join(' ');
    const known = expected.get(key) ?? remake(found, reading, { place, read });
    expected.set(key, known);
    return known;
  };
  return async ({ path, bytes }) => {
    const as = publishedAs(bytes, records);
    if (as.length > 0) return { type: 'published', as };
    const format = detectFormat(path, bytes);
    if (format === null) return { type: 'wordless' };
    try {
      const reading = await read(format, bytes);
      const { root } = reading.claim;
      const strangeRoot = records.some((record) => record.root === root) ? null : root;
      const found = findEdition(reading, releases);
      if (found === null) return { type: 'unlike', strangeRoot };
      const verdict = await compare(reading, found, remade);
      return 'strangeRoot' in verdict ? { ...verdict, strangeRoot } : verdict;
    } catch (error) {
      if (error instanceof UnreadableFile) return { type: 'unreadable', message: error.message };
      throw error;
    }
  };
}

/** A file of an edition as it was made again and read. */
interface Remade {
  readonly flow: Flow;
  readonly expected: Expected;
}

type Remake = (found: FoundEdition, reading: Reading, place: EditionPlace) => Promise<Remade | null>;

async function remake(
  { release, locale }: FoundEdition,
  reading: Reading,
  { place, read }: { readonly place: EditionPlace; readonly read: ReadFile },
): Promise<Remade | null> {
  const rendering = release.rendering();
  const proof = rendering === null ? null : await editionOf(rendering, locale, place);
  return proof === null ? null : { flow: proof.flow, expected: await expectedIn(proof, reading, read) };
}

async function compare(reading: Reading, found: FoundEdition, remade: Remake): Promise<FileVerdict> {
  const { notice, version } = found.release.record;
  const edition: NamedEdition = { notice, version, locale: found.locale as Locale };
  let nearest: readonly Difference[] | null = null;
  // Only a page differs between its two places.
  for (const place of reading.format === 'html' ? editionPlaces : editionPlaces.slice(0, 1)) {
    const one = await remade(found, reading, place);
    if (one === null) return { type: 'lost', edition };
    const differences = compareReadings(reading, nameClauses(reading, one.flow), one.expected);
    if (differences !== null && (nearest === null || differences.length < nearest.length))
      nearest = differences;
  }
  return nearest === null
    ? { type: 'unlike', strangeRoot: null }
    : {
        type: 'differs',
        edition,
        by: found.by,
        differences: nearest,
        strangeRoot: null,
        carried: judgeCarried(reading),
      };
}
