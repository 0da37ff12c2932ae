import type { Locale } from '../ast/notice.ts';
import type { CompiledNotice } from '../build/compile.ts';
import { editionFacts, editionFolder } from '../build/edition-facts.ts';
import { type Format, formats } from '../build/formats.ts';
import type { KnownRelease } from '../build/known-release.ts';
import { lowerEdition } from '../build/lower-edition.ts';
import type { ManifestEdition, ManifestFile, ManifestVersion } from '../build/manifest.ts';
import { openRendering } from '../build/open-rendering.ts';
import type { ReleasesJob, RenderedReleases, RenderReleases, Selection } from '../build/render.ts';
import { saysWhatWasReleased } from '../build/says-what-was-released.ts';
import { once } from '../facts/once.ts';
import type { Phrases } from '../locale/words.ts';
import { timeInForce } from '../release/timeline.ts';
import { historyPhrases } from './history-words.ts';
import { comparedLocales, type RenderedChanges, renderChanges } from './render-changes.ts';
import { renderHistory } from './render-history.ts';
import {
  type RenderedVersion,
  renderVersion,
  type VersionDifference,
  type VersionSink,
} from './render-version.ts';
import { type LastBuild, manifestOf } from './take-over.ts';
import { type HistoryFacts, redlineName, type VersionEntry } from './version-entry.ts';

/** What the archive asks of the world. */
export interface ArchiveOutside {
  readonly last: LastBuild;
  /** Told of each release of which this program does not make the bytes that were published. */
  readonly differs: (difference: VersionDifference) => void;
}

/**
 * Renders the releases of a notice, oldest first, each beside the one before it, and the pages about all of them. The
 * current version is rendered of its release, so that it is the same bytes in both its places.
 */
export function archiveRenderer({ last, differs }: ArchiveOutside): RenderReleases {
  return async (job) => {
    const { notice, selection, sink } = job;
    const { write, renderFile } = sink;
    const into: VersionSink = { last, lastManifest: once(() => manifestOf(last)), write, renderFile };
    const versions: ArchivedVersion[] = [];
    let before: Opened | null = null;
    for (const [index, release] of notice.releases.entries()) {
      const { notice: id, version } = release.record;
      sink.progress(`${id} ${version}`, index / notice.releases.length);
      const opened: Opened = openedAfter(release, before);
      const isCurrent = notice.head === release;
      const rendering = await renderVersion({ ...opened, isCurrent, ...selection }, into);
      if (rendering.difference !== null) differs(rendering.difference);
      const changes = await changesSince(before, opened, { selection, into, differs });
      versions.push({ release, rendered: rendering, changes });
      before = opened;
    }
    return {
      current: currentEditions(versions.at(-1) ?? null, job),
      versions: versions.map(versionManifest),
      history: await historiesOf(versions, job, into),
    };
  };
}

interface Opened {
  readonly release: KnownRelease;
  readonly rendering: () => ReturnType<typeof openRendering>;
}

interface ArchivedVersion {
  readonly release: KnownRelease;
  readonly rendered: RenderedVersion;
  /** By locale; none where it was compared with nothing. */
  readonly changes: ReadonlyMap<Locale, RenderedChanges>;
}

function openedAfter(release: KnownRelease, before: Opened | null): Opened {
  const predecessor = before?.release.record ?? null;
  return {
    release,
    rendering: once(() => {
      const rendering = openRendering(release, predecessor);
      return rendering !== null && saysWhatWasReleased(release.record, rendering) ? rendering : null;
    }),
  };
}

/** Pages about versions are web pages: where none is asked for, there are none. */
function hasPages({ formats: asked }: Selection): boolean {
  return asked.includes('html');
}

async function changesSince(
  before: Opened | null,
  after: Opened,
  {
    selection,
    into,
    differs,
  }: Pick<ArchiveOutside, 'differs'> & {
    readonly selection: Selection;
    readonly into: VersionSink;
  },
): Promise<ReadonlyMap<Locale, RenderedChanges>> {
  const found = new Map<Locale, RenderedChanges>();
  if (before === null || !hasPages(selection)) return found;
  const request = {
    before: before.release,
    after: after.release,
    renderings: { before: before.rendering, after: after.rendering },
  };
  for (const locale of comparedLocales(request).filter((one) => isAsked(one, selection))) {
    const changes = await renderChanges(request, locale, into);
    const { record } = after.release;
    const page = `versions/${record.version}/${locale}/${redlineName}`;
    if (changes !== null) found.set(locale, changes);
    else differs({ ...record, files: [page], reason: 'unreadable' });
  }
  return found;
}

function isAsked(locale: Locale, { locales }: Selection): boolean {
  return locales.length === 0 || locales.includes(locale);
}

/** The editions that the current version has at the notice's address; `null` where that is a draft. */
function currentEditions(
  last: ArchivedVersion | null,
  { notice, selection, words }: ReleasesJob,
): readonly ManifestEdition[] | null {
  if (last === null || notice.head !== last.release) return null;
  return notice.editions
    .filter(({ locale }) => isAsked(locale, selection))
    .map((edition) => {
      const flow = lowerEdition(edition, words, []);
      const extra = last.rendered.extra.find(({ locale }) => locale === edition.locale)?.files ?? [];
      const made = extra.map((file) => manifestFile(file, `${edition.id}/${file.path}`));
      const files = [...filesBelow(`${editionFolder(flow)}/`, last.rendered), ...made];
      // What is behind its source is not released.
      return { ...editionFacts(flow, []), files: inOrder(files, edition.id) };
    });
}

/** As a build makes them, whether they were published or not. */
function inOrder(files: readonly ManifestFile[], notice: string): readonly ManifestFile[] {
  const all: readonly Format[] = Object.values(formats);
  const names = all.flatMap((format) => format.files.map((file) => file.name(notice)));
  const placeOf = ({ path }: ManifestFile): number => names.indexOf(path.split('/').at(-1) ?? '');
  return [...files].sort((a, b) => placeOf(a) - placeOf(b));
}

function manifestFile(
  { format, mediaType, bytes, sha256 }: RenderedVersion['files'][number]['file'],
  path: string,
): ManifestFile {
  return { format: format as ManifestFile['format'], path, mediaType, bytes, sha256 };
}

function filesBelow(folder: string, { files }: RenderedVersion): readonly ManifestFile[] {
  return files.flatMap(({ file, paths }) =>
    paths.filter((path) => path.startsWith(folder)).map((path) => manifestFile(file, path)),
  );
}

function versionManifest({ release, rendered, changes }: ArchivedVersion): ManifestVersion {
  const { notice, version, effective, root, editions } = release.record;
  const path = `${notice}/versions/${version}`;
  const locales = new Set(rendered.files.map(({ file }) => file.locale));
  return {
    version,
    effective,
    root,
    path,
    editions: editions
      .filter(({ locale }) => locales.has(locale))
      .map(({ locale }) => ({
        locale,
        files: filesBelow(`${path}/${locale}/`, rendered),
        changes: changes.get(locale)?.manifest ?? null,
      })),
  };
}

async function historiesOf(
  versions: readonly ArchivedVersion[],
  { notice, selection, words, theme }: ReleasesJob,
  into: VersionSink,
): Promise<RenderedReleases['history']> {
  if (!hasPages(selection)) return [];
  const { source, releases } = notice;
  const phrasesOf = historyPhrases(source, releases, words);
  const newestFirst = [...versions].reverse();
  const locales = [
    ...new Set(newestFirst.flatMap(({ release }) => release.record.editions.map(({ locale }) => locale))),
  ];
  const histories = locales
    .filter((locale) => isAsked(locale, selection))
    .flatMap((locale) => historyIn(locale, newestFirst, { notice, phrases: phrasesOf(locale) }));
  return renderHistory({ source, phrasesOf, theme, histories }, into);
}

function historyIn(
  locale: Locale,
  newestFirst: readonly ArchivedVersion[],
  { notice, phrases }: { readonly notice: CompiledNotice; readonly phrases: Phrases },
): readonly HistoryFacts[] {
  const { source, releases } = notice;
  const records = releases.map(({ record }) => record);
  const editionIn = ({ release }: ArchivedVersion) =>
    release.record.editions.find((edition) => edition.locale === locale);
  const entries = newestFirst
    .filter((version) => editionIn(version) !== undefined)
    .map(({ release, rendered, changes }): VersionEntry => {
      const { record } = release;
      return {
        version: record.version,
        inForce: timeInForce(record, records),
        changes: changes.get(locale)?.changes ?? null,
        files: downloadsOf(rendered, locale, phrases),
      };
    });
  const [newest, ...older] = entries;
  const title = newestFirst.map(editionIn).find((edition) => edition !== undefined)?.title;
  if (newest === undefined || title === undefined) return [];
  return [
    {
      notice: source.id,
      locale,
      title,
      company: source.company,
      url: source.url,
      entries: [newest, ...older],
    },
  ];
}

function downloadsOf({ files }: RenderedVersion, locale: Locale, phrases: Phrases): VersionEntry['files'] {
  return files.flatMap(({ file }) => {
    const format: Format | undefined = Object.entries(formats).find(([name]) => name === file.format)?.[1];
    const label = format?.download ?? null;
    const name = file.path.split('/').at(-1) ?? '';
    return file.locale !== locale || label === null ? [] : [{ label: phrases.say(label), name }];
  });
}
