import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { NoticeSources } from '../syntax/parse.ts';
import { largestFile, type SourceFile } from '../syntax/text-file.ts';
import { shippedThemeNames, shippedThemes } from '../theme/shipped-themes.ts';
import { arrange, byLocale, kindOfFile, noticeIn, type Shipped } from './arrange.ts';
import { packageRoot } from './package-root.ts';
import type { ProjectSources } from './project.ts';
import { fontReader } from './read-font-files.ts';

/** The call or the project cannot be read; the message is for the person who called. */
export class ProjectError extends Error {
  override readonly name = 'ProjectError';
}

/** There is no project where one was looked for. */
export class NoNoticeError extends ProjectError {
  /** Where. */
  readonly directory: string;

  constructor(directory: string) {
    super(`there is no notice in ${join(directory, 'notice')}`);
    this.directory = directory;
  }
}

/** Reads a project's files. Throws a `NoNoticeError` where the folder holds no notice. */
export function load(directory: string): ProjectSources {
  const notices = noticeFolders(directory);
  if (notices.length === 0) throw new NoNoticeError(directory);
  const releases = notices.flatMap((folder) => releasesOf(directory, folder));
  const files = [
    ...notices.flatMap((folder) => filesOfNotice(directory, folder)),
    ...releases.flatMap(({ folder, isLink }) => (isLink ? [] : filesOfRelease(directory, folder))),
    ...filesOfLocales(directory),
    ...filesOfTemplates(directory),
  ];
  return arrange({ files, notices, releases: releases.map(({ folder }) => folder) }, shippedFor(directory));
}

/** Reads one notice's files alone. */
export function loadNotice(directory: string, folder: string): NoticeSources {
  return noticeIn(folder, filesOfNotice(directory, folder));
}

/** The folders of the project's notices, relative to it. */
export function noticeFolders(directory: string): string[] {
  return namesIn(join(directory, 'notice'), 'folder').map((name) => `notice/${name}`);
}

function filesOfNotice(directory: string, folder: string): SourceFile[] {
  const jurisdictions = namesIn(join(directory, folder, 'jurisdictions'), 'file');
  return readKnown(directory, [
    `${folder}/notice.md`,
    ...jurisdictions.map((name) => `${folder}/jurisdictions/${name}`),
    `${folder}/anchors.json`,
    `${folder}/facts.yaml`,
  ]);
}

function filesOfLocales(directory: string): SourceFile[] {
  return namesIn(join(directory, 'locales'), 'folder').flatMap((locale) => {
    const names = namesIn(join(directory, 'locales', locale), 'file');
    return readKnown(
      directory,
      names.map((name) => `locales/${locale}/${name}`),
    );
  });
}

function filesOfTemplates(directory: string): SourceFile[] {
  return readKnown(
    directory,
    ['page.html', 'notice.css', 'page.css', 'redline.css', 'page.js', 'theme.json'].map(
      (name) => `templates/${name}`,
    ),
  );
}

/** The files by these paths that there are and that a build reads. */
function readKnown(directory: string, paths: readonly string[]): SourceFile[] {
  return paths
    .filter((path) => kindOfFile(path) !== null)
    .flatMap((path) => readIfThere(directory, path) ?? []);
}

/**
 * What Stele ships, for what a project has none of; fonts come from the packages of both, or of Stele alone where there
 * is no folder.
 */
export function shippedFor(directory: string | null): Shipped {
  const root = packageRoot();
  const shipped = (path: string): SourceFile => {
    const file = readIfThere(root, path);
    if (file === null) throw new Error(`Stele ships no ${path}`);
    return file;
  };
  const locales = namesIn(join(root, 'locales'), 'folder');
  return {
    phrases: byLocale(
      readKnown(
        root,
        locales.map((locale) => `locales/${locale}/ui.json`),
      ),
    ),
    templates: {
      html: shipped('templates/page.html'),
      notice: shipped('templates/notice.css'),
      css: shipped('templates/page.css'),
      redline: shipped('templates/redline.css'),
      script: shipped('templates/page.js'),
      theme: shipped('templates/theme.json'),
    },
    shippedThemes: new Map(shippedThemeNames.map((name) => [name, shipped(shippedThemes[name])])),
    readFont: fontReader(directory),
  };
}

/** The folders of a notice's releases, relative to the project. One that is a link is named and never followed. */
function releasesOf(
  directory: string,
  notice: string,
): readonly { readonly folder: string; readonly isLink: boolean }[] {
  const isThere = entriesIn(join(directory, notice)).some(
    (entry) => entry.name === 'releases' && entry.isDirectory(),
  );
  if (!isThere) return [];
  return entriesIn(join(directory, notice, 'releases'))
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map((entry) => ({ folder: `${notice}/releases/${entry.name}`, isLink: entry.isSymbolicLink() }));
}

/** Every file of a release. Nothing is followed out of it: what is neither file nor folder stands there as `noFile`. */
function filesOfRelease(directory: string, folder: string): SourceFile[] {
  return entriesIn(join(directory, folder)).flatMap((entry): SourceFile[] => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesOfRelease(directory, path);
    if (entry.isFile()) return readKnown(directory, [path]);
    return [{ path, bytes: noFile }];
  });
}

/** One NUL: what no file of a project holds. */
const noFile = new Uint8Array(1);

/** Names in a folder, sorted by code unit so that no file system's order shows; none where there is no folder. */
function namesIn(folder: string, kind: 'file' | 'folder'): string[] {
  return entriesIn(folder)
    .filter((entry) => (kind === 'folder' ? entry.isDirectory() : entry.isFile()))
    .map(({ name }) => name);
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    if (isNotFound(error)) return [];
    throw new ProjectError(`${folder} cannot be read: ${reasonOf(error)}`);
  }
}

/** One file of a project by its path in it; `null` where there is none. Throws a `ProjectError` where it cannot be read. */
export function readIfThere(directory: string, path: string): SourceFile | null {
  const full = join(directory, path);
  try {
    // A file too large is not read: its size alone is passed on, and reported where the file is decoded.
    const found = statSync(full);
    // A pipe or a device might never end.
    if (!found.isFile()) throw new Error('it is no file');
    const { size } = found;
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
