import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { ProjectError } from '../build/load.ts';
import { packageRoot } from '../build/package-root.ts';

/** A page that `scripts/bundle.js` built, its files by path. Throws a `ProjectError` where it is not built. */
export function builtPage(name: 'workbench' | 'preview'): ReadonlyMap<string, Uint8Array> {
  const folder = join(packageRoot(), 'dist', name);
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return new Map(
      files.map((file) => {
        const path = join(file.parentPath, file.name);
        return [relative(folder, path).split(sep).join(posix.sep), new Uint8Array(readFileSync(path))];
      }),
    );
  } catch {
    throw new ProjectError(`the page of the ${name} is not built; \`node scripts/bundle.js\` builds it`);
  }
}
