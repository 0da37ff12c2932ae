import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { ReadFont } from '../theme/font-shelf.ts';

/**
 * Reads fonts out of npm packages: those that stand beside Stele, and those that the project has installed where it is in
 * a folder.
 */
export function fontReader(directory: string | null): ReadFont {
  const folders = directory === null ? [] : [join(resolve(directory), 'package.json')];
  const requires = [import.meta.url, ...folders].map((from) => createRequire(from));
  return (path) => {
    for (const from of requires) {
      const full = resolved(from, path);
      if (full !== null) return readFileSync(full);
    }
    return null;
  };
}

function resolved(from: NodeJS.Require, path: string): string | null {
  try {
    return from.resolve(path);
  } catch {
    return null;
  }
}
