import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import type { ReadFont } from '../theme/font-shelf.ts';

/** Reads fonts out of npm packages: those that stand beside Stele, and those that the project has installed. */
export function fontReader(directory: string): ReadFont {
  const requires = [createRequire(import.meta.url), createRequire(join(resolve(directory), 'package.json'))];
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
