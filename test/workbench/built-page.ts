import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../support/fixture-project.ts';

/** The page as it ships, built of the sources as they are now. */
export function builtPage(folder: string): ReadonlyMap<string, Uint8Array> {
  execFileSync(process.execPath, [join('scripts', 'build-page.js'), join('src', 'workbench', 'page'), folder], { stdio: 'pipe' });
  return new Map(filesBelow(folder).map(({ path }) => [path, readFileSync(join(folder, path))]));
}
