import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { ProjectSources } from '../src/build/project.ts';

/** Writes a project's notices and catalogs into a folder; phrases and templates are those that Stele ships. */
export function writeProject(sources: ProjectSources, folder: string): void {
  const notices = sources.notices.flatMap(({ notice, jurisdictions, ledger }) => [
    notice,
    ...jurisdictions,
    ledger,
  ]);
  for (const file of [...notices, ...sources.catalogs.values()]) {
    if (file === null) continue;
    const path = join(folder, file.path);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.bytes);
  }
}
