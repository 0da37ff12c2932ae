import type { CleanClauses } from '../check/clean-clauses.ts';
import type { Reported } from '../diagnostic/diagnostic.ts';
import { createParseMemory, type ParseMemory } from '../syntax/parse-memory.ts';
import type { SourceFile } from '../syntax/text-file.ts';
import type { ReadFrozen } from './changed-clauses.ts';
import type { ProjectSources } from './project.ts';
import { type ReadTheme, readTheme } from './read-theme.ts';

/** For whoever compiles a project again after each change: what is remembered changes nothing of what comes out. */
export interface CompileMemory {
  /** With exact spans. */
  readonly parse: ParseMemory;
  theme: RememberedTheme | null;
  /** By the folder of a notice. */
  readonly clean: Map<string, RememberedClean>;
  /** What was read of releases, each with the files that it was read of. */
  frozen: readonly RememberedRelease[];
}

interface RememberedTheme {
  readonly files: readonly SourceFile[];
  readonly theme: Reported<ReadTheme | null>;
}

interface RememberedClean {
  readonly files: readonly (SourceFile | null)[];
  readonly theme: ReadTheme | null;
  readonly clauses: CleanClauses;
}

interface RememberedRelease {
  readonly bytes: readonly Uint8Array[];
  readonly read: ReturnType<ReadFrozen>;
}

/** So many releases are remembered: a notice is held against its last one. */
const mostReleases = 8;

/** So many clauses are remembered of a notice as having no finding, among them those that were there once. */
const mostClauses = 200_000;

export function createCompileMemory(): CompileMemory {
  return { parse: createParseMemory('exact'), theme: null, clean: new Map(), frozen: [] };
}

/** Reads the theme, once for the same templates. A font that is not installed is looked for each time. */
export function themeWith(memory: CompileMemory | null, sources: ProjectSources): Reported<ReadTheme | null> {
  if (memory === null) return readTheme(sources);
  const files = [...Object.values(sources.templates), ...sources.shippedThemes.values()];
  const { theme: known } = memory;
  if (known !== null && sameElements(known.files, files)) {
    if ((known.theme.value?.shelf.missing() ?? []).length === 0) return known.theme;
  }
  const theme = readTheme(sources);
  memory.theme = { files, theme };
  return theme;
}

export interface CleanGround {
  /** The notice's folder. */
  readonly folder: string;
  readonly facts: SourceFile | null;
  readonly theme: ReadTheme | null;
}

/** The clauses of a notice that are known as clean, with these declared facts, this theme and the project's glossaries. */
export function cleanClauses(
  memory: CompileMemory | null,
  { folder, facts, theme }: CleanGround,
  { glossaries }: ProjectSources,
): CleanClauses | null {
  if (memory === null) return null;
  const files = [facts, ...glossaries.values()];
  const known = memory.clean.get(folder);
  const isSame = known?.theme === theme && sameElements(known?.files ?? [], files);
  if (known !== undefined && isSame && known.clauses.size < mostClauses) return known.clauses;
  const clauses: CleanClauses = new Set();
  memory.clean.set(folder, { files, theme, clauses });
  return clauses;
}

/** Reads releases with `read`, each once. */
export function readFrozenWith(memory: CompileMemory | null, read: ReadFrozen): ReadFrozen {
  if (memory === null) return read;
  return (project) => {
    const bytes = bytesIn(project);
    const known = memory.frozen.find((one) => sameElements(one.bytes, bytes));
    if (known !== undefined) return known.read;
    const made = { bytes, read: read(project) };
    memory.frozen = [made, ...memory.frozen].slice(0, mostReleases);
    return made.read;
  };
}

/** Of every file that has a part in what a project's editions say. */
function bytesIn({
  notices,
  catalogs,
  statuses,
  glossaries,
  phrases,
}: ProjectSources): readonly Uint8Array[] {
  const files = notices.flatMap(({ notice, jurisdictions, ledger, facts }) => [
    notice,
    ...jurisdictions,
    ledger,
    facts,
  ]);
  const others = [catalogs, statuses, glossaries, phrases].flatMap((some) => [...some.values()]);
  return [...files, ...others].flatMap((file) => (file === null ? [] : [file.bytes]));
}

function sameElements<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
