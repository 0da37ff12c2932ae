import type { IsoDate } from '../../ast/notice.ts';
import { compile } from '../../build/compile.ts';
import type { KnownRelease } from '../../build/known-release.ts';
import { load, ProjectError } from '../../build/load.ts';
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

/** `stele as-of DATE`: which version was in force on a day. Ends with 1 where none was, or where it was changed since. */
export function asOf(date: string, options: AsOfOptions, terminal: Terminal): ExitStatus {
  const day = dayNamed(date);
  const sources = load(options.project);
  const id = chosenNotice(sources, options.notice);
  const { notices, diagnostics } = compile(sources);
  const releases = notices.find(({ source }) => source.id === id)?.releases ?? [];
  const records = releases.map(({ record }) => record);
  const record = inForceOn(day, records);
  const known = releases.find((one) => one.record === record);
  if (record === null || known === undefined) {
    terminal.err(`${noneInForce(id, day, records)}\n`);
    return exit.errors;
  }
  const published = options.locale === null ? [] : publishedIn(record, options.locale);
  terminal.out(describe(day, known, { records, published }));
  const isAltered = diagnostics.some(({ span }) => span.file.startsWith(`${known.frozen.folder}/`));
  if (!isAltered) return exit.fine;
  terminal.err(
    `the release of ${record.version} is not what it was: \`stele check\` says what was changed\n`,
  );
  return exit.errors;
}

function dayNamed(date: string): IsoDate {
  const day = isoDate.safeParse(date);
  if (!day.success) throw new ProjectError(`a day is written YYYY-MM-DD, and not ${date}`);
  return day.data;
}

function noneInForce(id: string, day: IsoDate, records: readonly Release[]): string {
  const [first] = records.map(({ effective }) => effective).sort();
  if (first === undefined) return `no version of ${id} was released`;
  return `no version of ${id} was in force on ${day}: the first took effect on ${first}`;
}

/** Where the files of an edition stay, relative to the folder of a build. Throws where it was not published. */
function publishedIn(record: Release, locale: string): readonly PublishedFile[] {
  const files = record.published.filter(
    (file) => file.locale === locale && !file.path.startsWith('versions/'),
  );
  if (files.length > 0) return files;
  const locales = record.editions.map((edition) => edition.locale).join(', ');
  throw new ProjectError(
    `the version of ${record.version} was not published in ${locale}; there are ${locales}`,
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
    ...announced.map(
      (next) => ['announced', `the version of ${next.version}, effective ${next.effective}`] as const,
    ),
    ...published.map(
      (file) => ['published', `${notice}/versions/${version}/${file.path} (SHA-256 ${file.sha256})`] as const,
    ),
  ];
  const lines = facts.map(([name, value]) => `  ${name.padEnd(9)}  ${value}\n`);
  return `${notice} on ${day}: the version of ${version}\n${lines.join('')}`;
}
