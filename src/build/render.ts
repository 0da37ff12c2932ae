import type { Notice } from '../ast/notice.ts';
import { anchorsOf } from '../flow/anchors.ts';
import type { Flow } from '../flow/flow.ts';
import { lower } from '../lower/lower.ts';
import type { Theme } from '../theme/theme.ts';
import type { Compiled, CompiledNotice } from './compile.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import {
  fingerprint,
  generator,
  type Manifest,
  type ManifestEdition,
  type ManifestFile,
  type ManifestNotice,
  writeManifest,
} from './manifest.ts';
import { type RenderFile, renderFile } from './render-file.ts';

/** What of a project is to be rendered. */
export interface Selection {
  /** A notice's id, or `null` for all. */
  readonly notice: string | null;
  /** Empty for all. */
  readonly locales: readonly string[];
  readonly formats: readonly FormatName[];
}

/** Where rendered files go, one at a time, as soon as each is there, and who makes them. */
export interface Sink {
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Says what is rendered now, and how much of the whole is done (0 to 1). */
  readonly progress: (what: string, done: number) => void;
  /** Left out, every file is made here. */
  readonly renderFile?: RenderFile;
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
  const notices: ManifestNotice[] = [];
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

/** Begins all files of the edition before it waits for the first: one with a thread of its own goes on meanwhile. */
async function renderEdition(
  { edition, compiled, theme }: EditionFacts,
  names: readonly FormatName[],
  sink: Sink,
): Promise<ManifestEdition> {
  const flow = lowerEdition(edition, compiled, names);
  const { renderFile: make = renderFile } = sink;
  const files = names.flatMap((format) => {
    const { files: parts }: Format = formats[format];
    return parts.map(async (file, index): Promise<ManifestFile> => {
      const bytes = await make({ format, index, flow, edition }, theme);
      const path = `${edition.id}/${edition.locale}/${file.name(edition.id)}`;
      sink.write(path, bytes);
      return { format, path, mediaType: file.mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
    });
  });
  const anchors = [...anchorsOf(flow)].sort();
  return {
    locale: flow.locale,
    title: flow.title,
    dir: flow.direction,
    anchors,
    files: await Promise.all(files),
  };
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
