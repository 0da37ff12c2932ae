import type { Locale, NoticeId } from '../ast/notice.ts';
import type { FrozenRelease } from '../release/release.ts';
import { isCanonicalTag } from '../syntax/metadata.ts';
import type { NoticeSources } from '../syntax/parse.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ProjectSources, TemplateSources } from './project.ts';

/** The files of a project that a build reads, by their paths. The first that fits holds. */
const projectFiles = [
  ['notice', /^notice\/[^/]+\/notice\.md$/],
  ['jurisdiction', /^notice\/[^/]+\/jurisdictions\/[^/]+\.md$/],
  ['ledger', /^notice\/[^/]+\/anchors\.json$/],
  ['facts', /^notice\/[^/]+\/facts\.yaml$/],
  ['release', /^notice\/[^/]+\/releases\/[^/]+\/.+$/],
  ['phrases', /^locales\/[^/]+\/ui\.json$/],
  ['glossary', /^locales\/[^/]+\/glossary\.csv$/],
  ['status', /^locales\/[^/]+\/[^/]+\.(?:status|sources)\.json$/],
  ['catalog', /^locales\/[^/]+\/[^/]+\.json$/],
  ['template', /^templates\/(?:page\.html|notice\.css|page\.css|redline\.css|page\.js|theme\.json)$/],
] as const satisfies readonly (readonly [kind: string, path: RegExp])[];

export type ProjectFileKind = (typeof projectFiles)[number][0];

/** What a file of a project is, by its path; `null` for one that no build reads. */
export function kindOfFile(path: string): ProjectFileKind | null {
  const [, locale] = /^locales\/([^/]+)\//.exec(path) ?? [];
  if (locale !== undefined && !isCanonicalTag(locale)) return null;
  return projectFiles.find(([, pattern]) => pattern.test(path))?.[0] ?? null;
}

/** The files of a project by their paths in it, in an order that no file system's order shows through. */
export interface ProjectFiles {
  readonly files: readonly SourceFile[];
  /** The folders of its notices, `notice/privacy`, also those without files. */
  readonly notices: readonly string[];
  /** The folders of its releases, `notice/privacy/releases/2026-11-02`, also those without files. */
  readonly releases: readonly string[];
}

/** What stands in for what a project has none of. */
export type Shipped = Pick<ProjectSources, 'phrases' | 'templates' | 'shippedThemes' | 'readFont'>;

/** A project made of its files, wherever these come from: a folder on a disk, a frozen release, a test. */
export function arrange({ files, notices, releases }: ProjectFiles, shipped: Shipped): ProjectSources {
  const byKind = grouped(files, ({ path }) => kindOfFile(path));
  const ofKind = (kind: ProjectFileKind): readonly SourceFile[] => byKind.get(kind) ?? [];
  const mapOf = (kind: ProjectFileKind): Map<string, SourceFile> =>
    new Map(ofKind(kind).map((file) => [file.path, file]));
  return {
    notices: noticesIn(notices, files),
    catalogs: mapOf('catalog'),
    statuses: mapOf('status'),
    glossaries: mapOf('glossary'),
    releases: releasesIn(releases, ofKind('release')),
    phrases: new Map([...shipped.phrases, ...byLocale(ofKind('phrases'))]),
    templates: templatesIn(mapOf('template'), shipped.templates),
    shippedThemes: shipped.shippedThemes,
    readFont: shipped.readFont,
  };
}

/** The folders that the paths of a project's files name. */
export function foldersNamedIn(files: readonly SourceFile[]): Omit<ProjectFiles, 'files'> {
  const named = (pattern: RegExp): string[] => [
    ...new Set(files.flatMap(({ path }) => pattern.exec(path)?.[0] ?? [])),
  ];
  return { notices: named(/^notice\/[^/]+(?=\/)/), releases: named(/^notice\/[^/]+\/releases\/[^/]+(?=\/)/) };
}

function noticesIn(folders: readonly string[], files: readonly SourceFile[]): NoticeSources[] {
  const byFolder = grouped(files, ({ path }) => path.split('/', 2).join('/'));
  return folders.map((folder) => noticeIn(folder, byFolder.get(folder) ?? []));
}

/** One notice, of its own files and any others. */
export function noticeIn(folder: string, files: readonly SourceFile[]): NoticeSources {
  const ofKind = (kind: ProjectFileKind): SourceFile[] =>
    files.filter(({ path }) => path.startsWith(`${folder}/`) && kindOfFile(path) === kind);
  return {
    folder,
    notice: ofKind('notice')[0] ?? null,
    jurisdictions: ofKind('jurisdiction'),
    ledger: ofKind('ledger')[0] ?? null,
    facts: ofKind('facts')[0] ?? null,
  };
}

function releasesIn(folders: readonly string[], files: readonly SourceFile[]): FrozenRelease[] {
  const byFolder = grouped(files, ({ path }) => path.split('/', 4).join('/'));
  return folders.map((folder) => {
    const [, notice = '', , version = ''] = folder.split('/');
    const own = [...(byFolder.get(folder) ?? [])].sort((a, b) => (a.path < b.path ? -1 : 1));
    return { notice: notice as NoticeId, version, folder, files: own };
  });
}

/** Files below `locales/<tag>/`, one a locale, by that. */
export function byLocale(files: readonly SourceFile[]): ReadonlyMap<Locale, SourceFile> {
  return new Map(
    files.map((file) => {
      const [, locale = ''] = file.path.split('/');
      return [locale as Locale, file];
    }),
  );
}

function templatesIn(own: ReadonlyMap<string, SourceFile>, shipped: TemplateSources): TemplateSources {
  const html = own.get('templates/page.html') ?? shipped.html;
  const notice = own.get('templates/notice.css') ?? shipped.notice;
  const redline = own.get('templates/redline.css') ?? shipped.redline;
  return {
    html,
    notice,
    css:
      own.get('templates/page.css') ??
      pageStyles(html, { before: notice, page: shipped.css, after: redline }),
    redline,
    script: own.get('templates/page.js') ?? shipped.script,
    theme: own.get('templates/theme.json') ?? shipped.theme,
  };
}

interface PageStyles {
  readonly before: SourceFile;
  readonly page: SourceFile;
  readonly after: SourceFile;
}

/** A page that was copied when article or redlines had no style sheets of their own links to one that holds all. */
function pageStyles(html: SourceFile, { before, page, after }: PageStyles): SourceFile {
  const template = textOf(html);
  const links = [
    ...(template.includes('notice.css') ? [] : [before]),
    page,
    ...(template.includes('{{#redline}}') ? [] : [after]),
  ];
  if (links.length === 1) return page;
  return { path: page.path, bytes: new TextEncoder().encode(links.map(textOf).join('\n')) };
}

function textOf({ bytes }: SourceFile): string {
  return new TextDecoder().decode(bytes);
}

function grouped<Key>(
  files: readonly SourceFile[],
  keyOf: (file: SourceFile) => Key,
): ReadonlyMap<Key, readonly SourceFile[]> {
  const groups = new Map<Key, SourceFile[]>();
  for (const file of files) {
    const key = keyOf(file);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [file]);
    else group.push(file);
  }
  return groups;
}
