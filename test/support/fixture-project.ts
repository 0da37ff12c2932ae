import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Locale } from '../../src/ast/notice.ts';
import { load } from '../../src/build/load.ts';
import type { ProjectSources } from '../../src/build/project.ts';
import { fmt } from '../../src/syntax/fmt/fmt.ts';
import type { NoticeSources } from '../../src/syntax/parse.ts';
import type { SourceFile } from '../../src/syntax/text-file.ts';

/** Stele's own project: where a fixture gets its phrases, templates and fonts from. */
export const stele = load('.');

/** Every file below a folder, its path relative to it. */
export function filesBelow(folder: string): SourceFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ path: relative(folder, path), bytes: new Uint8Array(readFileSync(path)) }));
}

/**
 * A small project of a few files in memory, completed with Stele's phrases, templates and fonts. A notice without a
 * ledger gets the one that `fmt` would write, so that only a test of the ledger has to think of it.
 */
export function projectOf(files: readonly SourceFile[]): ProjectSources {
  const folders = [...new Set(files.map(({ path }) => /^notice\/[^/]+/.exec(path)?.[0] ?? ''))].filter(
    Boolean,
  );
  const phrases = files.flatMap((file): [Locale, SourceFile][] => {
    const [, locale] = /^locales\/([^/]+)\/ui\.json$/.exec(file.path) ?? [];
    return locale === undefined ? [] : [[locale as Locale, file]];
  });
  const template = (name: string, shipped: SourceFile): SourceFile =>
    files.find(({ path }) => path === `templates/${name}`) ?? shipped;
  const { html, css, theme } = stele.templates;
  return {
    ...stele,
    notices: folders.map((folder) => noticeOf(folder, files)),
    catalogs: filesNamed(/^locales\/[^/]+\/(?!ui\.json$)[^./]+\.json$/, files),
    statuses: filesNamed(/^locales\/[^/]+\/[^./]+\.(?:status|sources)\.json$/, files),
    glossaries: filesNamed(/^locales\/[^/]+\/glossary\.csv$/, files),
    phrases: new Map([...stele.phrases, ...phrases]),
    templates: {
      html: template('page.html', html),
      css: template('page.css', css),
      theme: template('theme.json', theme),
    },
  };
}

function filesNamed(pattern: RegExp, files: readonly SourceFile[]): Map<string, SourceFile> {
  return new Map(files.filter(({ path }) => pattern.test(path)).map((file) => [file.path, file]));
}

function noticeOf(folder: string, files: readonly SourceFile[]): NoticeSources {
  const sources: NoticeSources = {
    folder,
    notice: files.find(({ path }) => path === `${folder}/notice.md`) ?? null,
    jurisdictions: files.filter(({ path }) => path.startsWith(`${folder}/jurisdictions/`)),
    ledger: files.find(({ path }) => path === `${folder}/anchors.json`) ?? null,
    facts: files.find(({ path }) => path === `${folder}/facts.yaml`) ?? null,
  };
  if (sources.ledger !== null) return sources;
  const written = fmt(sources).value.find(({ path }) => path === `${folder}/anchors.json`);
  return written === undefined ? sources : { ...sources, ledger: fileOf(written.path, written.text) };
}

export function fileOf(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
