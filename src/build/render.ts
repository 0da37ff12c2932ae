import type { JurisdictionCode } from '../ast/notice.ts';
import type { Flow, FlowLevel } from '../flow/flow.ts';
import type { Words } from '../locale/words.ts';
import { hasPartFor } from '../lower/notice-for.ts';
import type { Theme } from '../theme/theme.ts';
import type { Compiled, CompiledNotice } from './compile.ts';
import type { Edition } from './edition.ts';
import { editionFacts, editionFolder } from './edition-facts.ts';
import { type Predecessor, versionsOf } from './edition-versions.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { usualHeadingBase, withHeadingBase } from './heading-base.ts';
import { jurisdictionEdition, wholeEdition } from './jurisdiction-edition.ts';
import {
  fingerprint,
  generator,
  type Manifest,
  type ManifestEdition,
  type ManifestFile,
  type ManifestNotice,
  manifestSchema,
  writeManifest,
} from './manifest.ts';
import type { RenderFile } from './render-file.ts';
import { type FinishNotices, knownBeside, type WrittenNotice } from './written-notice.ts';

/** What of a project is to be rendered. */
export interface Selection {
  /** A notice's id, or `null` for all. */
  readonly notice: string | null;
  /** Empty for all. */
  readonly locales: readonly string[];
  /** Empty for the whole notice; else these editions alone, of the notices that say something of them. */
  readonly jurisdictions: readonly JurisdictionCode[];
  readonly formats: readonly FormatName[];
  /** Of the title in the article for a site's own page, at the notice's address; the usual one where none is asked for. */
  readonly headingBase?: FlowLevel;
}

/** Where rendered files go, one at a time, as soon as each is there, and who makes them. */
export interface Sink {
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Says what is rendered now, and how much of the whole is done (0 to 1). */
  readonly progress: (what: string, done: number) => void;
  readonly renderFile: RenderFile;
  /** Who renders the releases of the notices; where nobody does, a build has the notices as they are alone. */
  readonly renderReleases?: RenderReleases;
  /** Who adds what is of a whole notice; where nobody does, a build has editions and versions alone. */
  readonly finish?: FinishNotices;
}

/** A notice whose releases are to be rendered, and with what. */
export interface ReleasesJob {
  readonly notice: CompiledNotice;
  readonly selection: Selection;
  readonly words: Words;
  readonly theme: Theme;
  readonly sink: Sink;
}

export interface RenderedReleases extends Pick<ManifestNotice, 'versions' | 'history'> {
  /** The editions of the release that the notice is; `null` where it is a draft, which is rendered of the notice. */
  readonly current: readonly ManifestEdition[] | null;
}

/** Renders the releases of a notice that has some. */
export type RenderReleases = (job: ReleasesJob) => Promise<RenderedReleases>;

const noReleases: RenderedReleases = { current: null, versions: [], history: [] };

/**
 * Renders what was asked for of a project without errors; ends with `manifest.json`. It takes the notices out of the
 * project and each edition's tree goes when its files are there: a long notice is not held in languages that are done.
 */
export async function render(compiled: Compiled, selection: Selection, sink: Sink): Promise<Manifest> {
  const { theme, words } = compiled;
  if (theme === null) throw new Error('a project whose theme cannot be read was rendered');
  const { written, waiting } = await begin({ ...compiled, theme }, selection, sink);
  const total = waiting.length;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { whole, code, into } = next;
    const { id, locale } = whole;
    const name = [id, ...(code === null ? [] : [code]), locale].join(' ');
    sink.progress(name, (total - waiting.length - 1) / total);
    into.push(await renderEdition({ ...next, words, theme }, selection, sink));
  }
  const notices = (await sink.finish?.(written)) ?? written.map((notice) => notice.manifest);
  const manifest: Manifest = {
    schema: manifestSchema,
    generator: `${generator.name} ${generator.version}`,
    notices,
  };
  sink.write('manifest.json', writeManifest(manifest));
  return manifest;
}

interface Begun {
  readonly written: readonly WrittenNotice[];
  readonly waiting: WaitingEdition[];
}

/**
 * Renders the releases, and lists the editions that are to be rendered beside them. What this function holds of the
 * notices goes when it ends: while editions are rendered, nothing may hold those that are done.
 */
async function begin(
  { notices: compiled, words, theme }: Pick<Compiled, 'notices' | 'words'> & { readonly theme: Theme },
  selection: Selection,
  sink: Sink,
): Promise<Begun> {
  const written: WrittenNotice[] = [];
  const waiting: WaitingEdition[] = [];
  for (const notice of compiled.splice(0)) {
    const chosen = editionsOf(notice, selection);
    if (chosen.length === 0) continue;
    const { current, versions, history } = await renderReleases({ notice, selection, words, theme, sink });
    const editions = [...(current ?? [])];
    const release = current === null ? null : releaseOf(notice);
    const manifest = { ...factsOf(notice), release, editions, versions, history, files: [] };
    written.push({ manifest, ...knownBeside(notice) });
    if (current !== null) continue;
    const released = notice.releases.at(-1)?.record ?? null;
    for (const one of chosen) {
      const isTold = history.some(({ locale }) => locale === one.whole.locale);
      waiting.push({ ...one, predecessor: isTold ? released : null, into: editions });
    }
  }
  return { written, waiting };
}

/** Those of a notice as a whole: an edition for one jurisdiction has no archive of its own. */
async function renderReleases(job: ReleasesJob): Promise<RenderedReleases> {
  const { notice, selection, sink } = job;
  if (notice.releases.length === 0 || selection.jurisdictions.length > 0) return noReleases;
  return (await sink.renderReleases?.(job)) ?? noReleases;
}

/** An edition that is asked for: of the whole notice, or of what holds for one jurisdiction. */
interface ChosenEdition {
  readonly whole: Edition;
  readonly code: JurisdictionCode | null;
}

/** A draft that is still to be rendered. */
interface WaitingEdition extends ChosenEdition {
  /** The last release; `null` where the pages about versions tell of none in this locale. */
  readonly predecessor: Predecessor | null;
  readonly into: ManifestEdition[];
}

function editionsOf({ source, editions }: CompiledNotice, asked: Selection): readonly ChosenEdition[] {
  if (asked.notice !== null && source.id !== asked.notice) return [];
  const codes = asked.jurisdictions.filter((code) => hasPartFor(source, code));
  return editions
    .filter(({ locale }) => asked.locales.length === 0 || asked.locales.includes(locale))
    .flatMap((whole): ChosenEdition[] =>
      asked.jurisdictions.length === 0 ? [{ whole, code: null }] : codes.map((code) => ({ whole, code })),
    );
}

type NoticeFacts = Pick<ManifestNotice, 'id' | 'version' | 'effective' | 'url' | 'sourceLocale'>;

function factsOf({ source }: CompiledNotice): NoticeFacts {
  const { id, version, effective, url, sourceLocale } = source;
  return { id, version, effective, url, sourceLocale };
}

function releaseOf({ head }: CompiledNotice): ManifestNotice['release'] {
  return head === null ? null : { version: head.record.version, root: head.record.root };
}

interface EditionFacts extends WaitingEdition {
  readonly words: Words;
  readonly theme: Theme;
}

/** Begins all files of the edition before it waits for the first: one with a thread of its own goes on meanwhile. */
async function renderEdition(
  { whole, code, predecessor, words, theme }: EditionFacts,
  { formats: names, headingBase = usualHeadingBase }: Selection,
  sink: Sink,
): Promise<ManifestEdition> {
  const { edition, lowered } = code === null ? wholeEdition(whole) : jurisdictionEdition(whole, code);
  const bare = lowered(words, names);
  const placed = predecessor === null ? bare : withVersions(bare, whole, { predecessor, words });
  const flow = withHeadingBase(placed, headingBase);
  const folder = editionFolder(flow);
  const files = names.flatMap((format) => {
    const { files: parts }: Format = formats[format];
    return parts.map(async (file, index): Promise<ManifestFile> => {
      const bytes = await sink.renderFile({ format, index, flow, edition }, theme);
      const path = `${folder}/${file.name(edition.id)}`;
      sink.write(path, bytes);
      return { format, path, mediaType: file.mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
    });
  });
  return { ...editionFacts(flow, edition.outdated), files: await Promise.all(files) };
}

/** The draft of a notice that was released before leads to the versions that were. */
function withVersions(
  flow: Flow,
  edition: Edition,
  { predecessor, words }: { readonly predecessor: Predecessor; readonly words: Words },
): Flow {
  const phrases = words.phrases(edition.locale);
  const versions = versionsOf(edition, predecessor, { phrases, place: 'current' });
  return { ...flow, web: { ...flow.web, versions } };
}
