import type { Locale } from '../ast/notice.ts';
import type { Flow, FlowAttachment, FlowLevel } from '../flow/flow.ts';
import type { Words } from '../locale/words.ts';
import { versionUrl } from '../lower/edition-places.ts';
import { recordName } from '../release/read-release.ts';
import type { PublishedFile } from '../release/release.ts';
import { type ReleaseStatement, writeStatement } from '../release/write-release.ts';
import type { Theme } from '../theme/theme.ts';
import type { Edition } from './edition.ts';
import { type EditionPlace, type Predecessor, versionsOf } from './edition-versions.ts';
import { type FileRole, type Format, type FormatName, formats } from './formats.ts';
import { usualHeadingBase, withHeadingBase } from './heading-base.ts';
import { lowerEdition } from './lower-edition.ts';
import { fingerprint } from './manifest.ts';
import type { RenderFile } from './render-file.ts';

/** A release that is to be rendered: of its frozen project, and so every time to the same bytes. */
export interface ReleaseRendering {
  readonly editions: readonly Edition[];
  readonly words: Words;
  readonly theme: Theme;
  readonly statement: ReleaseStatement;
  /** The release before it; `null` for the first. */
  readonly predecessor: Predecessor | null;
  /** The formats that it published: the ones that its pages lead to. */
  readonly published: readonly FormatName[];
}

/** What of a release is rendered, and where it goes. */
export interface ReleaseSelection {
  readonly places: readonly EditionPlace[];
  /** Empty for all. */
  readonly locales: readonly string[];
  /** Also some that were not published, such as the file for review; these stand in the current place alone. */
  readonly formats: readonly FormatName[];
  /** Which of their files, by the paths that a record names them by; all where nobody says. */
  readonly wants?: (path: string) => boolean;
  /** Of the title in an article that is not what was published. */
  readonly headingBase?: FlowLevel;
}

export interface ReleaseSink {
  /** `path` is relative to the folder of the build: `privacy/versions/2026-11-02/ko/index.html`. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly renderFile: RenderFile;
}

/** An edition as it was rendered, its files with their paths relative to the notice's folder in a build. */
export interface RenderedEdition {
  readonly locale: Locale;
  readonly files: readonly PublishedFile[];
}

/**
 * Renders a release in the order of a build. All files are the same in both places but the page, which is rendered for
 * each place that is asked for: in the current one it is `ko/index.html`, in the archive it says that it is archived.
 * Other files are named by their current place, wherever they are written.
 */
export async function renderRelease(
  rendering: ReleaseRendering,
  selection: ReleaseSelection,
  sink: ReleaseSink,
): Promise<readonly RenderedEdition[]> {
  const rendered: RenderedEdition[] = [];
  const { locales } = selection;
  for (const edition of rendering.editions) {
    if (locales.length > 0 && !locales.includes(edition.locale)) continue;
    rendered.push(await renderEdition(edition, rendering, { selection, sink }));
  }
  return rendered;
}

interface Wanted {
  readonly selection: ReleaseSelection;
  readonly sink: ReleaseSink;
}

async function renderEdition(
  edition: Edition,
  rendering: ReleaseRendering,
  { selection, sink }: Wanted,
): Promise<RenderedEdition> {
  const { places, wants = () => true, headingBase = usualHeadingBase } = selection;
  const released = await releasedFlows(edition, rendering, sink.renderFile);
  const flows = { ...released, current: withHeadingBase(released.current, headingBase) };
  const files = selection.formats.flatMap((format) => {
    const { files: parts }: Format = formats[format];
    return parts.flatMap((file, index) =>
      filesOf({ format, name: file.name(edition.id), role: file.role }, edition, places)
        .filter(({ path }) => wants(path))
        .map(async ({ place, path, at }): Promise<PublishedFile> => {
          const bytes = await sink.renderFile(
            { format, index, flow: flows[place], edition },
            rendering.theme,
          );
          for (const where of at) sink.write(`${edition.id}/${where}`, bytes);
          const { mediaType } = file;
          const sha256 = fingerprint(bytes);
          return { path, locale: edition.locale, format, mediaType, bytes: bytes.length, sha256 };
        }),
    );
  });
  return { locale: edition.locale, files: await Promise.all(files) };
}

interface ReleasedFile {
  readonly format: FormatName;
  readonly name: string;
  readonly role: FileRole | undefined;
}

interface PlacedFile {
  /** Whose Flow it is made of. */
  readonly place: EditionPlace;
  readonly path: string;
  /** Every path that it is written to. */
  readonly at: readonly string[];
}

/** The page leads to other places from each of its two; all else of an edition is one file in both. */
function filesOf(
  { format, name, role }: ReleasedFile,
  { locale, version }: Edition,
  places: readonly EditionPlace[],
): readonly PlacedFile[] {
  const paths = { current: `${locale}/${name}`, archive: `versions/${version}/${locale}/${name}` };
  if (role === 'page') return places.map((place) => ({ place, path: paths[place], at: [paths[place]] }));
  const { onRequest }: Format = formats[format];
  const at = onRequest ? places.filter((place) => place === 'current') : places;
  return at.length === 0
    ? []
    : [{ place: 'current', path: paths.current, at: at.map((place) => paths[place]) }];
}

/** The edition as it is rendered for each place. Each carries what it was made of and what the release says of itself. */
export async function releasedFlows(
  edition: Edition,
  { words, theme, statement, predecessor, published }: ReleaseRendering,
  renderFile: RenderFile,
): Promise<Readonly<Record<EditionPlace, Flow>>> {
  const phrases = words.phrases(edition.locale);
  const bare = lowerEdition(edition, words, published);
  const markdown = await renderFile({ format: 'markdown', index: 0, flow: bare, edition }, theme);
  const attachments: readonly FlowAttachment[] = [
    {
      name: `${edition.id}.md`,
      mediaType: 'text/markdown',
      description: bare.title,
      relationship: 'source',
      text: new TextDecoder().decode(markdown),
    },
    {
      name: recordName,
      mediaType: 'application/json',
      description: statement.format,
      relationship: 'data',
      text: new TextDecoder().decode(writeStatement(statement)),
    },
  ];
  const flow: Flow = { ...bare, release: { root: statement.root, attachments } };
  const webAt = (place: EditionPlace): Flow['web'] => ({
    ...flow.web,
    versions: versionsOf(edition, predecessor, { phrases, place }),
  });
  // A page of the archive leads to its own version in the other locales.
  const locales = flow.web.locales.map((one) => ({
    ...one,
    url: versionUrl(edition, edition.version, one.locale as Locale),
  }));
  return {
    current: { ...flow, web: webAt('current') },
    archive: { ...flow, web: { ...webAt('archive'), locales } },
  };
}
