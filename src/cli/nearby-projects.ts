import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

/** Folders that are looked into below a folder, and how deep. */
const mostFolders = 400;
const deepest = 3;

/**
 * Where there are projects above a folder or below it, relative to the working directory, the nearest first: whoever
 * calls from another folder than that of the project is told which it is.
 */
export function nearbyProjects(directory: string): readonly string[] {
  const asked = resolve(directory);
  const start = existsSync(asked) ? asked : dirname(asked);
  const found = [start, ...above(start), ...below(start)].filter(
    (folder) => folder !== asked && holdsNotice(folder),
  );
  return found.map((folder) => relative(process.cwd(), folder) || '.');
}

function above(folder: string): readonly string[] {
  const next = dirname(folder);
  return next === folder ? [] : [next, ...above(next)];
}

/** Breadth first; nobody keeps a project in what a program has installed or built. */
function below(start: string): readonly string[] {
  const folders: string[] = [];
  let level = [start];
  for (let depth = 0; depth < deepest && folders.length < mostFolders; depth += 1) {
    level = level.flatMap((folder) => foldersIn(folder).map((name) => join(folder, name)));
    folders.push(...level.slice(0, mostFolders - folders.length));
  }
  return folders;
}

function holdsNotice(folder: string): boolean {
  return foldersIn(join(folder, 'notice')).some((name) =>
    existsSync(join(folder, 'notice', name, 'notice.md')),
  );
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
      .map(({ name }) => name)
      .sort();
  } catch {
    return [];
  }
}
