import type { Locale } from '../ast/notice.ts';
import type { FrozenRelease } from '../release/release.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ReadFont } from '../theme/font-shelf.ts';
import type { ShippedTheme } from '../theme/shipped-themes.ts';

/** A project as `load` found it: every file that a build reads, and nothing that it has to decide yet. */
export interface ProjectSources {
  readonly notices: readonly NoticeSources[];
  /** By path: `locales/ko/privacy.json`. */
  readonly catalogs: ReadonlyMap<string, SourceFile>;
  /** By path: `locales/ko/privacy.status.json`, and `locales/ko/privacy.sources.json` beside it. */
  readonly statuses: ReadonlyMap<string, SourceFile>;
  /** By path: `locales/ko/glossary.csv`. */
  readonly glossaries: ReadonlyMap<string, SourceFile>;
  /** In the order of their versions, notice by notice; nothing of them is read before it is asked for. */
  readonly releases: readonly FrozenRelease[];
  /** The project is itself what a release was made of: the releases before it are not in it. */
  readonly isFrozen?: true;
  /** Each locale's `ui.json`: the project's own, or the one that Stele ships. */
  readonly phrases: ReadonlyMap<Locale, SourceFile>;
  readonly templates: TemplateSources;
  /** The themes that a project's own may extend. */
  readonly shippedThemes: ReadonlyMap<ShippedTheme, SourceFile>;
  /** Reads a font; which ones are needed is known when the theme and the texts are. */
  readonly readFont: ReadFont;
}

/** The project's own templates, each replaced by Stele's where the project has none. */
export interface TemplateSources {
  /** `page.html`. */
  readonly html: SourceFile;
  /** `notice.css`: the article alone. */
  readonly notice: SourceFile;
  /** `page.css`: the page around it. */
  readonly css: SourceFile;
  /** `redline.css`: what only a redline has. */
  readonly redline: SourceFile;
  /** `page.js`. */
  readonly script: SourceFile;
  readonly theme: SourceFile;
}

/** Bytes of a project's notices, ledgers and catalogs. */
export function sizeOf({ notices, catalogs, statuses }: ProjectSources): number {
  const files = [...notices.flatMap(filesOfNotice), ...catalogs.values(), ...statuses.values()];
  return files.reduce((sum, file) => sum + (file?.bytes.length ?? 0), 0);
}

/** The project with these catalogs and files of statuses in place of those that it has by the same paths. */
export function withTranslationFiles(sources: ProjectSources, files: readonly SourceFile[]): ProjectSources {
  const isStatus = ({ path }: SourceFile): boolean => /\.(?:status|sources)\.json$/.test(path);
  const byPath = (some: readonly SourceFile[]) => some.map((file) => [file.path, file] as const);
  return {
    ...sources,
    catalogs: new Map([...sources.catalogs, ...byPath(files.filter((file) => !isStatus(file)))]),
    statuses: new Map([...sources.statuses, ...byPath(files.filter(isStatus))]),
  };
}

/** A file of the project by its path; `null` where there is none. */
export function fileIn(sources: ProjectSources, path: string): SourceFile | null {
  const { notices, catalogs, statuses, glossaries, releases, phrases, templates } = sources;
  const files = [
    ...notices.flatMap(filesOfNotice),
    ...catalogs.values(),
    ...statuses.values(),
    ...glossaries.values(),
    ...phrases.values(),
    ...Object.values(templates),
    ...releases.flatMap((release) => release.files),
  ];
  return files.find((one) => one?.path === path) ?? null;
}

/** A file of the project as text, for showing a line of it; `null` where there is none or it is not text. */
export function sourceText(sources: ProjectSources, path: string): string | null {
  const file = fileIn(sources, path);
  return file === null ? null : new TextDecoder().decode(file.bytes);
}

function filesOfNotice({
  notice,
  jurisdictions,
  ledger,
  facts,
}: NoticeSources): readonly (SourceFile | null)[] {
  return [notice, ...jurisdictions, ledger, facts];
}
