import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { closest } from '../diagnostic/closest.ts';

/** Why a file that somebody named cannot be read, for a message; where there is no such file, which one may be meant. */
export function fileFault(path: string, error: unknown): string {
  if (!isNotFound(error)) {
    const reason = error instanceof Error ? error.message : String(error);
    return `${path} cannot be read: ${reason}`;
  }
  const near = closest(basename(path), namesBeside(path));
  const meant = near === null ? '' : `; did you mean ${join(dirname(path), near)}?`;
  return `${path} cannot be read: there is no such file${meant}`;
}

function isNotFound(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

function namesBeside(path: string): readonly string[] {
  try {
    return readdirSync(dirname(path));
  } catch {
    return [];
  }
}
