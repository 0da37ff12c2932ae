import type { Locale } from '../ast/notice.ts';
import { readPhrases } from '../locale/read-phrases.ts';
import type { FrozenRelease } from '../release/release.ts';
import { readJsonObject } from '../syntax/read-json.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import { arrange, foldersNamedIn } from './arrange.ts';
import type { ProjectSources } from './project.ts';

/**
 * A release as the project that it was made of, so that the same passes read it; paths are as in that project. Phrases
 * that it lacks, because a later program prints more, are the project's of today; fonts come from where the project
 * finds them.
 */
export function frozenProject(frozen: FrozenRelease, sources: ProjectSources): ProjectSources {
  const files = frozen.files.map(({ path, bytes }) => ({
    path: path.slice(frozen.folder.length + 1),
    bytes,
  }));
  const project = arrange({ files, ...foldersNamedIn(files), releases: [] }, sources);
  const phrases = [...project.phrases].map(
    ([locale, file]) => [locale, withPhrasesOf(sources.phrases.get(locale), file, locale)] as const,
  );
  return { ...project, isFrozen: true, phrases: new Map(phrases) };
}

/** The phrases of `file`, and of `later` those that it lacks or that this program words with other placeholders. */
function withPhrasesOf(later: SourceFile | undefined, file: SourceFile, locale: Locale): SourceFile {
  if (later === undefined || later === file) return file;
  const { diagnostics } = readPhrases(locale, file);
  if (diagnostics.length === 0) return file;
  const faulty = new Set(diagnostics.map(({ span }) => span.start));
  const sound = readJsonObject(file).value.filter(
    ({ keySpan, span }) => !faulty.has(keySpan.start) && !faulty.has(span.start),
  );
  const today = readJsonObject(later).value;
  const merged = Object.fromEntries([...today, ...sound].map(({ key, value }) => [key, value]));
  return { path: file.path, bytes: new TextEncoder().encode(JSON.stringify(merged)) };
}
