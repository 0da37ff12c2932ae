import type { Locale } from '../ast/notice.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ReadFont } from '../theme/font-shelf.ts';
import type { ShippedTheme } from '../theme/shipped-themes.ts';

/** A project as `load` found it: every file that a build reads, and nothing that it has to decide yet. */
export interface ProjectSources {
  readonly notices: readonly NoticeSources[];
  /** By path: `locales/ko/privacy.json`. Phrases are not here. */
  readonly catalogs: ReadonlyMap<string, SourceFile>;
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
  readonly html: SourceFile;
  readonly css: SourceFile;
  readonly theme: SourceFile;
}

/** Bytes of a project's notices, ledgers and catalogs. */
export function sizeOf({ notices, catalogs }: ProjectSources): number {
  const files = [
    ...notices.flatMap(({ notice, jurisdictions, ledger }) => [notice, ...jurisdictions, ledger]),
    ...catalogs.values(),
  ];
  return files.reduce((sum, file) => sum + (file?.bytes.length ?? 0), 0);
}

/** A file of the project as text, for showing a line of it; `null` where there is none or it is not text. */
export function sourceText(sources: ProjectSources, path: string): string | null {
  const { notices, catalogs, phrases, templates } = sources;
  const files = [
    ...notices.flatMap(({ notice, jurisdictions, ledger }) => [notice, ...jurisdictions, ledger]),
    ...catalogs.values(),
    ...phrases.values(),
    ...Object.values(templates),
  ];
  const file = files.find((one) => one?.path === path);
  return file === undefined || file === null ? null : new TextDecoder().decode(file.bytes);
}
