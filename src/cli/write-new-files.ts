import { lstatSync, mkdirSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ProjectError } from '../build/load.ts';

interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** What stands where one of these paths is to be written, or is a file where a folder has to be; relative to `directory`. */
export function inTheWay(directory: string, paths: readonly string[]): readonly string[] {
  const found = paths.flatMap((path) => {
    const parts = path.split('/');
    const steps = parts.map((_, index) => parts.slice(0, index + 1).join('/'));
    return steps.find((step) => isInTheWay(join(directory, step), step === path)) ?? [];
  });
  return [...new Set(found)];
}

function isInTheWay(path: string, isFile: boolean): boolean {
  const there = statOf(path);
  return there !== null && (isFile || there === 'file');
}

/** A link to a folder is as good as the folder, until a file is to stand there. */
function statOf(path: string): 'file' | 'folder' | null {
  try {
    return lstatSync(path).isFile() ? 'file' : 'folder';
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw new ProjectError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

/**
 * Writes files that are not there, below a folder that may not be there either. All of them or none: when one cannot be
 * written, those before it are taken away again, and the folders that were made for them. Throws a `ProjectError` then.
 */
export function writeNewFiles(directory: string, files: readonly TextFile[]): void {
  const undo: (() => void)[] = [];
  try {
    for (const { path, text } of files) {
      const full = join(directory, path);
      const first = mkdirSync(dirname(full), { recursive: true });
      if (first !== undefined) undo.push(() => removeFolders(first, dirname(full)));
      writeFileSync(full, text, { flag: 'wx' });
      undo.push(() => rmSync(full));
    }
  } catch (error) {
    for (const step of undo.reverse()) step();
    throw new ProjectError(`nothing was written: ${reasonOf(error)}`);
  }
}

/** Removes the folders from `last` up to `first`, as long as nothing stands in them. */
function removeFolders(first: string, last: string): void {
  try {
    for (let folder = last; folder.startsWith(first); folder = dirname(folder)) rmdirSync(folder);
  } catch {
    // Somebody else has put something there meanwhile, which is not ours to remove.
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
