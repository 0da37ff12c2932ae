import { archiveRenderer } from '../archive/render-archive.ts';
import { isFault, type VersionDifference } from '../archive/render-version.ts';
import type { LastBuild } from '../archive/take-over.ts';
import { compile as compileSources } from '../build/compile.ts';
import type { Manifest } from '../build/manifest.ts';
import { render } from '../build/render.ts';
import { rendererHere } from '../build/render-file.ts';
import { type AskedFor, select } from '../build/select.ts';
import type { FlowLevel } from '../flow/flow.ts';
import { noticeFinisher } from '../site/finish-notices.ts';
import { askedFormats, askedHeadingBase, askedNames, askedPurpose, orUsageError } from './asked-options.ts';
import type { Checked } from './checked.ts';
import { checkedFor } from './checked-for.ts';
import type { CompileOptions } from './compile.ts';
import type { ProjectFiles } from './project-files.ts';
import { projectSources } from './project-sources.ts';

export interface BuildOptions extends CompileOptions {
  /** Only the notice with this id. */
  readonly notice?: string;
  /** Only these locales, or all where none is named. */
  readonly locales?: readonly string[];
  /** Only the editions for these jurisdictions; the whole notice where none is named. */
  readonly jurisdictions?: readonly string[];
  /** The level of the title's heading in `fragment.html`, 1 to 6; 2 where it is left out. */
  readonly headingBase?: FlowLevel;
  /** Whether each file of an edition but its page has a copy whose name holds a hash of it, beside the stable one. */
  readonly hashNames?: boolean;
  /** Whether text is there packed with Brotli and gzip too. */
  readonly compress?: boolean;
  /**
   * The files of the last build, by their paths: those of releases that are as they were published are taken over, which
   * is faster than making them again.
   */
  readonly last?: ReadonlyMap<string, Uint8Array>;
}

/** What a build gives: its files where there is no error. */
export type Build =
  | (Built & {
      readonly ok: true;
      readonly manifest: Manifest;
      readonly files: ReadonlyMap<string, Uint8Array>;
    })
  | (Built & { readonly ok: false });

interface Built extends Checked {
  /** The releases of which this program makes other bytes than were published. It keeps to what their clauses say. */
  readonly differences: readonly ReleaseDifference[];
}

/** Files of a release that were not published as they are now. */
export interface ReleaseDifference {
  readonly notice: string;
  readonly version: string;
  /** Name and version of the program that made the release. */
  readonly generator: string;
  /** Relative to the notice's folder. */
  readonly files: readonly string[];
  /** Whether they are made otherwise, or cannot be made: then nothing is. */
  readonly reason: 'differs' | 'unreadable';
}

/**
 * Makes all files of a project as `stele build` does, its releases and `manifest.json` too: the same bytes, by their paths
 * in `out/`. Nothing is read but the files that are given, and what Stele ships; nothing is written. It is rejected with a
 * `UsageError` for a call that cannot be answered; what is wrong with a file is a finding.
 */
export async function build(files: ProjectFiles, options: BuildOptions = {}): Promise<Build> {
  const selected = askedSelection(options);
  const sources = projectSources(files, options.shipped);
  const compiled = compileSources(sources, askedPurpose(options.purpose ?? 'build'));
  const checked = checkedFor(options, compiled, sources);
  if (!checked.ok) return { ...checked, ok: false, differences: [] };
  const selection = orUsageError(() => select(selected, compiled));
  const { hashNames = false, compress = false, last = noFiles } = options;
  const made = new Map<string, Uint8Array>();
  const differences: VersionDifference[] = [];
  const before: LastBuild = { read: (path) => last.get(path) ?? null };
  const write = (path: string, bytes: Uint8Array): void => void made.set(path, bytes);
  const written = (path: string): Uint8Array => {
    const bytes = made.get(path);
    if (bytes === undefined) throw new Error(`${path} was not written`);
    return bytes;
  };
  const manifest = await render(compiled, selection, {
    write,
    progress: () => {},
    renderFile: rendererHere().renderFile,
    renderReleases: archiveRenderer({ last: before, differs: (one) => differences.push(one) }),
    finish: noticeFinisher({ hashNames, compress }, { last: before, write, written }),
  });
  if (differences.some(isFault)) return { ...checked, ok: false, differences };
  return { ...checked, ok: true, differences, manifest, files: made };
}

const noFiles: ReadonlyMap<string, Uint8Array> = new Map();

function askedSelection(options: BuildOptions): AskedFor {
  const { notice = null, locales = [], jurisdictions = [], headingBase } = options;
  return {
    notice: notice === null ? null : String(notice),
    locales: askedNames(locales, 'locales'),
    jurisdictions: askedNames(jurisdictions, 'jurisdictions'),
    formats: askedFormats(options.formats),
    ...(headingBase === undefined ? {} : { headingBase: askedHeadingBase(headingBase) }),
  };
}
