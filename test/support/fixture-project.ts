import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { arrange, foldersNamedIn } from '../../src/build/arrange.ts';
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
  const project = arrange({ files, ...foldersNamedIn(files) }, stele);
  return { ...project, notices: project.notices.map(withLedger) };
}

function withLedger(sources: NoticeSources): NoticeSources {
  if (sources.ledger !== null) return sources;
  const written = fmt(sources).value.find(({ path }) => path === `${sources.folder}/anchors.json`);
  return written === undefined ? sources : { ...sources, ledger: fileOf(written.path, written.text) };
}

export function fileOf(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
