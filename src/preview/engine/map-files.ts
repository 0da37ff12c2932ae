import type { ProjectSources } from '../../build/project.ts';
import type { NoticeSources } from '../../syntax/parse.ts';
import type { SourceFile } from '../../syntax/text-file.ts';

/** A project with each of its files replaced; those of its releases and what Stele ships among them. */
export function mapFiles(sources: ProjectSources, replace: (file: SourceFile) => SourceFile): ProjectSources {
  const orNull = (file: SourceFile | null): SourceFile | null => (file === null ? null : replace(file));
  const { html, notice, css, redline, script, theme } = sources.templates;
  return {
    ...sources,
    notices: sources.notices.map(
      (one): NoticeSources => ({
        folder: one.folder,
        notice: orNull(one.notice),
        jurisdictions: one.jurisdictions.map(replace),
        ledger: orNull(one.ledger),
        facts: orNull(one.facts),
      }),
    ),
    catalogs: mapValues(sources.catalogs, replace),
    statuses: mapValues(sources.statuses, replace),
    glossaries: mapValues(sources.glossaries, replace),
    releases: sources.releases.map((release) => ({ ...release, files: release.files.map(replace) })),
    phrases: mapValues(sources.phrases, replace),
    templates: {
      html: replace(html),
      notice: replace(notice),
      css: replace(css),
      redline: replace(redline),
      script: replace(script),
      theme: replace(theme),
    },
    shippedThemes: mapValues(sources.shippedThemes, replace),
  };
}

function mapValues<Key>(
  files: ReadonlyMap<Key, SourceFile>,
  replace: (file: SourceFile) => SourceFile,
): ReadonlyMap<Key, SourceFile> {
  return new Map([...files].map(([key, file]) => [key, replace(file)]));
}

/** The files of a project by their paths: one that Stele ships can have the path of one of the project. */
export type FileMemory = Map<string, readonly SourceFile[]>;

/** The same project, each file that has not changed being the very object that it was. The memory is of this one then. */
export function shareFiles(sources: ProjectSources, memory: FileMemory): ProjectSources {
  const before = new Map(memory);
  memory.clear();
  return mapFiles(sources, (file) => {
    const taken = memory.get(file.path) ?? [];
    const known = [...(before.get(file.path) ?? []), ...taken];
    const shared = known.find(({ bytes }) => sameBytes(bytes, file.bytes)) ?? file;
    memory.set(file.path, [...taken, shared]);
    return shared;
  });
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a === b || (a.length === b.length && Buffer.compare(a, b) === 0);
}
