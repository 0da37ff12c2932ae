import type { JurisdictionCode } from '../ast/notice.ts';
import { anchorsOf } from '../flow/anchors.ts';
import type { Words } from '../locale/words.ts';
import { hasPartFor } from '../lower/notice-for.ts';
import type { Theme } from '../theme/theme.ts';
import type { Compiled, CompiledNotice } from './compile.ts';
import type { Edition } from './edition.ts';
import { type Format, type FormatName, formats } from './formats.ts';
import { jurisdictionEdition, wholeEdition } from './jurisdiction-edition.ts';
import {
  fingerprint,
  generator,
  type Manifest,
  type ManifestEdition,
  type ManifestFile,
  type ManifestNotice,
  writeManifest,
} from './manifest.ts';
import type { RenderFile } from './render-file.ts';

/** What of a project is to be rendered. */
export interface Selection {
  /** A notice's id, or `null` for all. */
  readonly notice: string | null;
  /** Empty for all. */
  readonly locales: readonly string[];
  /** Empty for the whole notice; else these editions alone, of the notices that say something of them. */
  readonly jurisdictions: readonly JurisdictionCode[];
  readonly formats: readonly FormatName[];
}

/** Where rendered files go, one at a time, as soon as each is there, and who makes them. */
export interface Sink {
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** Says what is rendered now, and how much of the whole is done (0 to 1). */
  readonly progress: (what: string, done: number) => void;
  readonly renderFile: RenderFile;
}

/**
 * Renders what was asked for of a project without errors; ends with `manifest.json`. It takes the notices out of the
 * project and each edition's tree goes when its files are there: a long notice is not held in languages that are done.
 */
export async function render(compiled: Compiled, selection: Selection, sink: Sink): Promise<Manifest> {
  const { theme, words } = compiled;
  if (theme === null) throw new Error('a project whose theme cannot be read was rendered');
  const notices: ManifestNotice[] = [];
  const waiting = compiled.notices.splice(0).flatMap((notice) => {
    const editions: ManifestEdition[] = [];
    const chosen = editionsOf(notice, selection);
    if (chosen.length > 0) notices.push({ ...factsOf(notice), editions });
    return chosen.map((one) => ({ one, into: editions }));
  });
  const total = waiting.length;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { one, into } = next;
    const { id, locale } = one.whole;
    const name = [id, ...(one.code === null ? [] : [one.code]), locale].join(' ');
    sink.progress(name, (total - waiting.length - 1) / total);
    into.push(await renderEdition({ ...one, words, theme }, selection.formats, sink));
  }
  const manifest: Manifest = { generator: `${generator.name} ${generator.version}`, notices };
  sink.write('manifest.json', writeManifest(manifest));
  return manifest;
}

/** An edition that is asked for: of the whole notice, or of what holds for one jurisdiction. */
interface ChosenEdition {
  readonly whole: Edition;
  readonly code: JurisdictionCode | null;
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

function factsOf({ source }: CompiledNotice): Omit<ManifestNotice, 'editions'> {
  const { id, version, effective, url, sourceLocale } = source;
  return { id, version, effective, url, sourceLocale };
}

interface EditionFacts extends ChosenEdition {
  readonly words: Words;
  readonly theme: Theme;
}

/** Begins all files of the edition before it waits for the first: one with a thread of its own goes on meanwhile. */
async function renderEdition(
  { whole, code, words, theme }: EditionFacts,
  names: readonly FormatName[],
  sink: Sink,
): Promise<ManifestEdition> {
  const { edition, lowered } = code === null ? wholeEdition(whole) : jurisdictionEdition(whole, code);
  const flow = lowered(words, names);
  const folder = code === null ? whole.id : `${whole.id}/jurisdictions/${code}`;
  const files = names.flatMap((format) => {
    const { files: parts }: Format = formats[format];
    return parts.map(async (file, index): Promise<ManifestFile> => {
      const bytes = await sink.renderFile({ format, index, flow, edition }, theme);
      const path = `${folder}/${edition.locale}/${file.name(edition.id)}`;
      sink.write(path, bytes);
      return { format, path, mediaType: file.mediaType, bytes: bytes.length, sha256: fingerprint(bytes) };
    });
  });
  const anchors = [...anchorsOf(flow)].sort();
  return {
    locale: flow.locale,
    ...(code === null ? {} : { jurisdiction: code }),
    title: flow.title,
    dir: flow.direction,
    anchors,
    outdated: edition.outdated,
    files: await Promise.all(files),
  };
}
