import type { IsoDate } from '../../ast/notice.ts';
import { compile } from '../../build/compile.ts';
import type { KnownRelease } from '../../build/known-release.ts';
import { load, ProjectError } from '../../build/load.ts';
import { namesInstead } from '../../diagnostic/names-instead.ts';
import type { PublishedFile, Release } from '../../release/release.ts';
import { inForceOn, timeInForce } from '../../release/timeline.ts';
import { isoDate } from '../../syntax/metadata.ts';
import { chosenNotice } from '../chosen-notice.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface AsOfOptions {
  readonly project: string;
  /** `null` where the project has one notice. */
  readonly notice: string | null;
  readonly locale: string | null;
}

/**
 * `stele as-of DATE`: which version was in force on a day. Ends with 1 where none was, and where a release of the notice
 * is not what it was: then nothing is certain, and of one that cannot be read not even its days are known.
 */
export function asOf(date: string, options: AsOfOptions, terminal: Terminal): ExitStatus {
  const day = dayNamed(date);
  const sources = load(options.project);
  const id = chosenNotice(sources, options.notice);
  const { notices, diagnostics } = compile(sources);
  const releases = notices.find(({ source }) => source.id === id)?.releases ?? [];
  const records = releases.map(({ record }) => record);
  const ofReleases = diagnostics.filter(({ span }) => span.file.startsWith(`notice/${id}/releases/`));
  const unread = sources.releases.filter(
    ({ notice, version }) => notice === id && !releases.some(({ frozen }) => frozen.version === version),
  );
  if (unread.length > 0) {
    const versions = unread.map(({ version }) => version).join(', ');
    terminal.err(`the release of ${versions} cannot be read; ${askCheck}\n`);
    return exit.errors;
  }
  const record = inForceOn(day, records);
  const known = releases.find((one) => one.record === record);
  if (record === null || known === undefined) {
    terminal.err(`${noneInForce(id, day, records)}\n`);
    return exit.errors;
  }
  const published = options.locale === null ? [] : publishedIn(record, options.locale);
  terminal.out(describe(day, known, { records, published }));
  if (ofReleases.length === 0) return exit.fine;
  terminal.err(`the releases of ${id} are not what they were; ${askCheck}\n`);
  return exit.errors;
}

const askCheck = '`stele check` says what was changed';

function dayNamed(date: string): IsoDate {
  const day = isoDate.safeParse(date);
  if (!day.success) throw new ProjectError(`a day is written YYYY-MM-DD, and not ${date}`);
  return day.data;
}

function noneInForce(id: string, day: IsoDate, records: readonly Release[]): string {
  const [first] = records.map(({ effective }) => effective).sort();
  if (first === undefined) return `no version of ${id} was released`;
  const posted = records.filter(({ version }) => version <= day).map(announcement);
  const announced = posted.length === 0 ? '' : `; announced: ${posted.join(', ')}`;
  return `no version of ${id} was in force on ${day}: the first took effect on ${first}${announced}`;
}

function announcement({ version, effective }: Release): string {
  return `the version of ${version}, effective ${effective}`;
}

/** Every file of an edition as it stays in the archive. Throws a `ProjectError` where it was not published. */
function publishedIn(record: Release, locale: string): readonly PublishedFile[] {
  const archive = `versions/${record.version}/`;
  const files = record.published.filter((file) => file.locale === locale);
  const ofArchive = new Set(files.map(({ path }) => path).filter((path) => path.startsWith(archive)));
  if (files.length > 0) {
    return files
      .filter(({ path }) => !ofArchive.has(`${archive}${path}`))
      .map((file) => ({ ...file, path: ofArchive.has(file.path) ? file.path : `${archive}${file.path}` }));
  }
  const locales = record.editions.map((edition) => edition.locale);
  throw new ProjectError(
    `the version of ${record.version} was not published in ${locale}; ${namesInstead(locale, locales)}`,
  );
}

interface Surroundings {
  readonly records: readonly Release[];
  /** Of the locale that was asked for. */
  readonly published: readonly PublishedFile[];
}

function describe(
  day: IsoDate,
  { frozen, record }: KnownRelease,
  { records, published }: Surroundings,
): string {
  const { notice, version, effective, released, root } = record;
  const until = timeInForce(record, records)?.until ?? null;
  const announced = records.filter((other) => other.version > version && other.version <= day);
  const facts: readonly (readonly [name: string, value: string])[] = [
    ['posted', version],
    ['in force', until === null ? `from ${effective}` : `from ${effective} to the day before ${until}`],
    [
      'released',
      released === null ? 'nobody was named' : `by ${released.by}, ${released.role}, on ${released.on}`,
    ],
    ['root', root],
    ['source', `${frozen.folder}/notice/${notice}`],
    ...announced.map((next) => ['announced', announcement(next)] as const),
    ...published.map((file) => ['published', `${notice}/${file.path} (SHA-256 ${file.sha256})`] as const),
  ];
  const lines = facts.map(([name, value]) => `  ${name.padEnd(9)}  ${value}\n`);
  return `${notice} on ${day}: the version of ${version}\n${lines.join('')}`;
}
