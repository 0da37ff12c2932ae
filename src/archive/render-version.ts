import type { EditionPlace } from '../build/edition-versions.ts';
import { type Format, type FormatName, filesWithRole, formats } from '../build/formats.ts';
import { usualHeadingBase } from '../build/heading-base.ts';
import type { KnownRelease } from '../build/known-release.ts';
import type { Manifest } from '../build/manifest.ts';
import type { RenderFile } from '../build/render-file.ts';
import { type ReleaseRendering, type RenderedEdition, renderRelease } from '../build/render-release.ts';
import type { FlowLevel } from '../flow/flow.ts';
import type { PublishedFile } from '../release/release.ts';
import { bytesFrom, type LastBuild } from './take-over.ts';

/** A release, and what of it is wanted. */
export interface VersionRequest {
  readonly release: KnownRelease;
  /** Made again of what it froze, when it is first asked for; `null` where this program does not read the same in it. */
  readonly rendering: () => ReleaseRendering | null;
  /** Whether it is the current version, whose files stand in two places. */
  readonly isCurrent: boolean;
  /** Empty for all. */
  readonly locales: readonly string[];
  readonly formats: readonly FormatName[];
  /** Of the title in the article at the notice's address, where it is not to be as it was published. */
  readonly headingBase?: FlowLevel;
}

/** Where the files of a build come from and go. Paths are relative to its folder. */
export interface VersionSink {
  readonly last: LastBuild;
  /** What the last build says that it wrote, read when it is first asked for. */
  readonly lastManifest: () => Manifest | null;
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly renderFile: RenderFile;
}

/** A file of a release, and where a build has it. */
export interface PlacedFile {
  readonly file: PublishedFile;
  readonly paths: readonly string[];
}

export interface RenderedVersion {
  readonly files: readonly PlacedFile[];
  /** What was rendered beside what the release published: files made on request, made otherwise, or not known then. */
  readonly extra: readonly RenderedEdition[];
  /** How it is not what it was; `null` where every byte is. */
  readonly difference: VersionDifference | null;
}

/** Files of a release that this program makes otherwise, or cannot make. */
export interface VersionDifference {
  readonly notice: string;
  readonly version: string;
  /** The program that the release was made by, as its record names it. */
  readonly generator: string;
  /** Relative to the notice's folder in a build. */
  readonly files: readonly string[];
  readonly reason: 'differs' | 'unreadable';
}

/**
 * Whether it keeps a build from being put in its place. Other bytes do not, since every clause is what was released:
 * another version of the program makes them, or the same one on another Node.js, whose ICU and zlib are not ours.
 */
export function isFault({ reason }: VersionDifference): boolean {
  return reason === 'unreadable';
}

/**
 * Puts the files of a release into a build: those that the last build has as they were published are taken over, the
 * others rendered of what was frozen.
 */
export async function renderVersion(request: VersionRequest, sink: VersionSink): Promise<RenderedVersion> {
  const { release, isCurrent } = request;
  const files = wantedFiles(request);
  const missing = files.filter(({ file, paths }) => {
    const bytes = bytesFrom(sink.last, paths, file.sha256);
    if (bytes !== null) for (const path of paths) sink.write(path, bytes);
    return bytes === null;
  });
  const unpublished = isCurrent ? unpublishedPaths(request, files) : new Set<string>();
  if (missing.length === 0 && unpublished.size === 0) return { files, extra: [], difference: null };
  const rendering = request.rendering();
  if (rendering === null) {
    const there = files.filter((file) => !missing.includes(file));
    const lacking = [...missing.map(({ file }) => file.path), ...unpublished];
    return { files: there, extra: [], difference: differenceOf(release, lacking, 'unreadable') };
  }
  const rendered = await renderMissing(missing, { request, rendering }, sink);
  const differing = missing.filter(({ file }) => rendered.get(file.path)?.sha256 !== file.sha256);
  const extra = await renderUnpublished(unpublished, { request, rendering }, sink);
  const lost = new Set(missing);
  return {
    files: files.flatMap((one) => {
      if (!lost.has(one)) return [one];
      const file = rendered.get(one.file.path);
      return file === undefined ? [] : [{ file, paths: one.paths }];
    }),
    extra,
    difference:
      differing.length === 0
        ? null
        : differenceOf(
            release,
            differing.map(({ file }) => file.path),
            'differs',
          ),
  };
}

function differenceOf(
  { record }: KnownRelease,
  files: readonly string[],
  reason: VersionDifference['reason'],
): VersionDifference {
  const { notice, version, generator: made } = record;
  return { notice, version, generator: made, files, reason };
}

/** What the record names, each with its places: all are the same in both but the page, which is named for each. */
function wantedFiles(request: VersionRequest): readonly PlacedFile[] {
  const { release, isCurrent, locales, formats: asked } = request;
  const remade = remadeNames(request);
  const { notice, version, published } = release.record;
  const archive = `versions/${version}/`;
  const paged = new Set(published.map(({ path }) => path).filter((path) => path.startsWith(archive)));
  return published.flatMap((file): PlacedFile[] => {
    if (locales.length > 0 && !locales.includes(file.locale)) return [];
    if (!asked.some((format) => format === file.format)) return [];
    const isArchived = file.path.startsWith(archive);
    const isHere = isArchived || (isCurrent && !remade.has(file.path.split('/').at(-1) ?? ''));
    const places = [
      ...(isArchived || paged.has(archive + file.path) ? [] : [archive + file.path]),
      ...(isHere ? [file.path] : []),
    ];
    return places.length === 0 ? [] : [{ file, paths: places.map((path) => `${notice}/${path}`) }];
  });
}

interface Opened {
  readonly request: VersionRequest;
  readonly rendering: ReleaseRendering;
}

/** By the paths of the record. */
async function renderMissing(
  missing: readonly PlacedFile[],
  { request, rendering }: Opened,
  { write, renderFile }: VersionSink,
): Promise<ReadonlyMap<string, PublishedFile>> {
  if (missing.length === 0) return new Map();
  const paths = new Set(missing.flatMap((one) => one.paths));
  const names = new Set(missing.map(({ file }) => file.path));
  const places: readonly EditionPlace[] = request.isCurrent ? ['current', 'archive'] : ['archive'];
  const rendered = await renderRelease(
    rendering,
    {
      places,
      locales: [...new Set(missing.map(({ file }) => file.locale))],
      formats: request.formats.filter((format) => missing.some(({ file }) => file.format === format)),
      wants: (path) => names.has(path),
    },
    {
      renderFile,
      write: (path, bytes) => {
        if (paths.has(path)) write(path, bytes);
      },
    },
  );
  return new Map(rendered.flatMap(({ files }) => files.map((file) => [file.path, file])));
}

/** The files of the current version that are to be otherwise than they were published, by their names. */
function remadeNames({ release, headingBase = usualHeadingBase }: VersionRequest): ReadonlySet<string> {
  if (headingBase === usualHeadingBase) return new Set();
  return new Set(filesWithRole('html', 'fragment').map(({ file }) => file.name(release.record.notice)));
}

/** What is asked for of the current version and not to be had of the release, by paths relative to the notice's folder. */
function unpublishedPaths(
  { release, locales, formats: asked }: VersionRequest,
  files: readonly PlacedFile[],
): ReadonlySet<string> {
  const { notice, editions } = release.record;
  const there = new Set(files.flatMap(({ paths }) => paths));
  const wanted = editions
    .filter(({ locale }) => locales.length === 0 || locales.includes(locale))
    .flatMap(({ locale }) =>
      asked.flatMap((format) => namesOf(format, notice).map((name) => `${locale}/${name}`)),
    );
  return new Set(wanted.filter((path) => !there.has(`${notice}/${path}`)));
}

function namesOf(name: FormatName, notice: string): readonly string[] {
  const { files }: Format = formats[name];
  return files.map((file) => file.name(notice));
}

async function renderUnpublished(
  paths: ReadonlySet<string>,
  { request, rendering }: Opened,
  { write, renderFile }: VersionSink,
): Promise<readonly RenderedEdition[]> {
  if (paths.size === 0) return [];
  const { locales, formats: asked, headingBase = usualHeadingBase } = request;
  const wants = (path: string): boolean => paths.has(path);
  const selection = { places: ['current'], locales, formats: asked, wants, headingBase } as const;
  return renderRelease(rendering, selection, { write, renderFile });
}
