import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Locale } from '../ast/notice.ts';
import { isCanonicalTag } from '../syntax/metadata.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import { largestFile, type SourceFile } from '../syntax/text-file.ts';
import { shippedThemeNames, shippedThemes } from '../theme/shipped-themes.ts';
import { packageRoot } from './package-root.ts';
import type { ProjectSources, TemplateSources } from './project.ts';
import { fontReader } from './read-font-files.ts';

/** The call or the project cannot be read; the message is for the person who called. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}

/** The kinds of files in a locale's folder, by their names. The first that fits holds. */
const localeFiles = [
  ['phrases', /^ui\.json$/],
  ['glossaries', /^glossary\.csv$/],
  ['statuses', /\.(?:status|sources)\.json$/],
  ['catalogs', /\.json$/],
] as const satisfies readonly (readonly [kind: string, name: RegExp])[];

type LocaleFileKind = (typeof localeFiles)[number][0];

/** Reads a project's files. Throws a `ProjectError` where the folder holds no notice. */
export function load(directory: string): ProjectSources {
  const shipped = packageRoot();
  const folders = namesIn(join(directory, 'notice'), 'folder');
  if (folders.length === 0) throw new ProjectError(`there is no notice in ${join(directory, 'notice')}`);
  return {
    notices: folders.map((folder) => loadNotice(directory, `notice/${folder}`)),
    catalogs: loadLocaleFiles(directory, 'catalogs'),
    statuses: loadLocaleFiles(directory, 'statuses'),
    glossaries: loadLocaleFiles(directory, 'glossaries'),
    releases: [],
    phrases: new Map([...loadPhrases(shipped), ...loadPhrases(directory)]),
    templates: loadTemplates(directory, shipped),
    shippedThemes: new Map(
      shippedThemeNames.map((name) => [name, readShipped(shipped, shippedThemes[name])]),
    ),
    readFont: fontReader(directory),
  };
}

/** Reads one notice's files alone. */
export function loadNotice(directory: string, folder: string): NoticeSources {
  const jurisdictions = namesIn(join(directory, folder, 'jurisdictions'), 'file').filter((name) =>
    name.endsWith('.md'),
  );
  return {
    folder,
    notice: readIfThere(directory, `${folder}/notice.md`),
    jurisdictions: jurisdictions.flatMap(
      (name) => readIfThere(directory, `${folder}/jurisdictions/${name}`) ?? [],
    ),
    ledger: readIfThere(directory, `${folder}/anchors.json`),
    facts: readIfThere(directory, `${folder}/facts.yaml`),
  };
}

/** The folders of the project's notices, relative to it. */
export function noticeFolders(directory: string): string[] {
  return namesIn(join(directory, 'notice'), 'folder').map((name) => `notice/${name}`);
}

function loadLocaleFiles(directory: string, wanted: LocaleFileKind): Map<string, SourceFile> {
  const files = new Map<string, SourceFile>();
  for (const locale of localesIn(directory)) {
    for (const name of namesIn(join(directory, 'locales', locale), 'file')) {
      if (localeFiles.find(([, pattern]) => pattern.test(name))?.[0] !== wanted) continue;
      const file = readIfThere(directory, `locales/${locale}/${name}`);
      if (file !== null) files.set(file.path, file);
    }
  }
  return files;
}

function loadPhrases(directory: string): [Locale, SourceFile][] {
  return [...loadLocaleFiles(directory, 'phrases').values()].map((file) => {
    const [, locale = ''] = file.path.split('/');
    return [locale as Locale, file];
  });
}

function localesIn(directory: string): Locale[] {
  return namesIn(join(directory, 'locales'), 'folder').filter(isCanonicalTag) as Locale[];
}

function loadTemplates(directory: string, shipped: string): TemplateSources {
  const template = (name: string): SourceFile => {
    const path = `templates/${name}`;
    return readIfThere(directory, path) ?? readShipped(shipped, path);
  };
  return { html: template('page.html'), css: template('page.css'), theme: template('theme.json') };
}

function readShipped(shipped: string, path: string): SourceFile {
  const file = readIfThere(shipped, path);
  if (file === null) throw new Error(`Stele ships no ${path}`);
  return file;
}

/** Names in a folder, sorted by code unit so that no file system's order shows; none where there is no folder. */
function namesIn(folder: string, kind: 'file' | 'folder'): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(
        (entry) => (kind === 'folder' ? entry.isDirectory() : entry.isFile()) && !entry.name.startsWith('.'),
      )
      .map(({ name }) => name)
      .sort();
  } catch (error) {
    if (isNotFound(error)) return [];
    throw new ProjectError(`${folder} cannot be read: ${reasonOf(error)}`);
  }
}

function readIfThere(directory: string, path: string): SourceFile | null {
  const full = join(directory, path);
  try {
    // A file too large is not read: its size alone is passed on, and reported where the file is decoded.
    const { size } = statSync(full);
    return { path, bytes: size > largestFile ? new Uint8Array(largestFile + 1) : readFileSync(full) };
  } catch (error) {
    if (isNotFound(error)) return null;
    throw new ProjectError(`${full} cannot be read: ${reasonOf(error)}`);
  }
}

function isNotFound(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code;
  return code === 'ENOENT' || code === 'ENOTDIR';
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
