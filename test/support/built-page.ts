import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './fixture-project.ts';

/** A page that Stele serves, as it ships, built of the sources as they are now; into a folder of its own. */
export function builtPage(name: 'workbench' | 'preview', folder: string): ReadonlyMap<string, Uint8Array> {
  const source = join('src', name, 'page');
  execFileSync(process.execPath, [join('scripts', 'build-page.js'), source, folder], { stdio: 'pipe' });
  return new Map(filesBelow(folder).map(({ path }) => [path, readFileSync(join(folder, path))]));
}
