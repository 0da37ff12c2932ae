import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { ProjectError } from './load.ts';
import { generator } from './manifest.ts';

/** A folder that is filled out of sight and then takes the place of the last one whole. */
export interface Staging {
  /** `path` is relative to the folder and written with `/`. */
  readonly write: (path: string, bytes: Uint8Array) => void;
  /** A file as it was written. Throws where it was not. */
  readonly written: (path: string) => Uint8Array;
  /** A file of the folder that is to be replaced; `null` where it has none by this path that can be read. */
  readonly last: (path: string) => Uint8Array | null;
  /** Puts the folder in its place. */
  readonly commit: () => void;
  /** Removes what was written; the last folder stays as it was. */
  readonly abandon: () => void;
}

/**
 * Opens a staging folder beside `directory`. The folder is replaced by two renames; should the machine stop between
 * them, the last good one stands beside it and the next build puts it back. Throws a `ProjectError` where the folder
 * holds anything that is not a build's: `record` is the JSON file in it whose `generator` says so.
 */
export function openStaging(directory: string, record = 'manifest.json'): Staging {
  const target = behindLink(resolve(directory));
  const beside = (role: string): string => join(dirname(target), `.${basename(target)}.${role}`);
  const last = beside('last');
  if (existsSync(last)) {
    if (existsSync(target)) rmSync(last, { recursive: true });
    else renameSync(last, target);
  }
  refuseForeign(target, record);
  mkdirSync(dirname(target), { recursive: true });
  removeLeftovers(target);
  const staged = beside(`next-${process.pid}`);
  mkdirSync(staged);
  return {
    write: (path, bytes) => {
      const file = join(staged, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes);
    },
    written: (path) => readFileSync(join(staged, path)),
    last: (path) => {
      try {
        return bytesOf(join(target, path));
      } catch {
        return null;
      }
    },
    commit: () => {
      if (existsSync(target)) renameSync(target, last);
      renameSync(staged, target);
      rmSync(last, { recursive: true, force: true });
    },
    abandon: () => rmSync(staged, { recursive: true, force: true }),
  };
}

/** The folder that a link names, there or not: the link itself stays. */
function behindLink(path: string): string {
  if (!lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink()) return path;
  return existsSync(path) ? realpathSync(path) : resolve(dirname(path), readlinkSync(path));
}

/** Throws where there is no file: a pipe or a device might never end. */
function bytesOf(path: string): Buffer {
  if (!statSync(path).isFile()) throw new Error(`${path} is no file`);
  return readFileSync(path);
}

/** What a build that was killed had written so far; a build that still runs keeps its own. */
function removeLeftovers(target: string): void {
  const prefix = `.${basename(target)}.next-`;
  for (const name of readdirSync(dirname(target))) {
    if (!name.startsWith(prefix)) continue;
    const pid = Number(name.slice(prefix.length));
    if (pid === process.pid || !isRunning(pid)) rmSync(join(dirname(target), name), { recursive: true });
  }
}

/** Whether there is a process of this number. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Another user's process cannot be asked, but it is there.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** A build replaces its folder whole, so it must be one that a build made. */
function refuseForeign(target: string, record: string): void {
  if (!existsSync(target)) return;
  let names: string[];
  try {
    names = readdirSync(target);
  } catch {
    throw new ProjectError(`${target} is not a folder`);
  }
  if (names.length === 0) return;
  try {
    const manifest = JSON.parse(bytesOf(join(target, record)).toString()) as {
      generator?: unknown;
    };
    if (typeof manifest.generator === 'string' && manifest.generator.startsWith(`${generator.name} `)) return;
  } catch {
    // No manifest, or none that can be read: not a build's.
  }
  throw new ProjectError(`${target} holds files that no build wrote; name an empty folder, or remove it`);
}
