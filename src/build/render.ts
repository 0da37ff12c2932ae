import type { Notice } from '../ast/notice.ts';
import { anchorsOf } from '../flow/anchors.ts';
import type { Flow } from '../flow/flow.ts';
import { type JsonTree, renderTree } from '../format/json/render-tree.ts';
import { lower } from '../lower/lower.ts';
import type { Theme } from '../theme/theme.ts';
import type { Compiled, CompiledNotice } from './compile.ts';
import { type Format, type FormatFile, type FormatName, formats } from './formats.ts';
import {
  fingerprint,
  generator,
  type Manifest,
  type ManifestEdition,
  type ManifestFile,
  writeManifest,
} from './manifest.ts';

/** What of a project is to be rendered. */
export interface Selection {
  /** A notice's id, or `null` for all. */
  readonly notice: string | null;
  /** Empty for all. */
  readonly locales: readonly string[];
  readonly formats: readonly FormatName[];
}

/** Where rendered files go, one at a time, as soon as each is there. */
export interface Sink {
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Says what is rendered now, and how much of the whole is done (0 to 1). */
  readonly progress: (what: string, done: number) => void;
}

/** Renders what was asked for of a project without errors; ends with `manifest.json`. */
export async function render(compiled: Compiled, selection: Selection, sink: Sink): Promise<Manifest> {
  const { theme } = compiled;
  if (theme === null) throw new Error('a project whose theme cannot be read was rendered');
  const chosen = compiled.notices
    .filter(({ source }) => selection.notice === null || source.id === selection.notice)
    .map((notice) => ({ notice, editions: editionsOf(notice, selection) }));
  const total = chosen.reduce((sum, { editions }) => sum + editions.length, 0);
  let done = 0;
  const notices: Manifest['notices'][number][] = [];
  for (const { notice, editions } of chosen) {
    const rendered: ManifestEdition[] = [];
    for (const edition of editions) {
      sink.progress(`${edition.id} ${edition.locale}`, done / total);
      rendered.push(await renderEdition({ edition, compiled, theme }, selection.formats, sink));
      done += 1;
    }
    const { id, version, effective, url, sourceLocale } = notice.source;
    notices.push({ id, version, effective, url, sourceLocale, editions: rendered });
  }
  const manifest: Manifest = { generator: `${generator.name} ${generator.version}`, notices };
  sink.write('manifest.json', writeManifest(manifest));
  return manifest;
}

function editionsOf({ editions }: CompiledNotice, { locales }: Selection): readonly Notice[] {
  return editions.filter(({ locale }) => locales.length === 0 || locales.includes(locale));
}

interface EditionFacts {
  readonly edition: Notice;
  readonly compiled: Compiled;
  readonly theme: Theme;
}

async function renderEdition(
  { edition, compiled, theme }: EditionFacts,
  names: readonly FormatName[],
  sink: Sink,
): Promise<ManifestEdition> {
  const flow = lowerEdition(edition, compiled, names);
  const files: ManifestFile[] = [];
  for (const format of names) {
    const { files: parts }: Format = formats[format];
    for (const file of parts) {
      const bytes = await renderFile(file, { flow, edition }, theme);
      const path = `${edition.id}/${edition.locale}/${file.name(edition.id)}`;
      sink.write(path, bytes);
      files.push({
        format,
        path,
        mediaType: file.mediaType,
        bytes: bytes.length,
        sha256: fingerprint(bytes),
      });
    }
  }
  const anchors = [...anchorsOf(flow)].sort();
  return { locale: flow.locale, title: flow.title, dir: flow.direction, anchors, files };
}

/** The Flow of one edition; its page links to those of the asked formats that are for download. */
export function lowerEdition(edition: Notice, { words }: Compiled, names: readonly FormatName[]): Flow {
  return lower(edition, {
    phrases: words.phrases(edition.locale),
    nameOf: (locale) => words.phrases(locale).say('localeName'),
    files: names.flatMap((name) => {
      const { download, files }: Format = formats[name];
      if (download === null) return [];
      return files.map((file) => ({
        name: file.name(edition.id),
        label: download,
        mediaType: file.mediaType,
      }));
    }),
  });
}

interface Rendering {
  readonly flow: Flow;
  readonly edition: Notice;
}

async function renderFile(file: FormatFile, { flow, edition }: Rendering, theme: Theme): Promise<Uint8Array> {
  const renderer = await file.load();
  // A notice is plain JSON data by design; its interfaces only lack the index signature that says so.
  if (renderer === 'tree') return renderTree(edition as unknown as JsonTree);
  return renderer(flow, theme);
}
