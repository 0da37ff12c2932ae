import { readFileSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ProjectError } from '../build/load.ts';
import { type Key, type KeyFault, readPrivateKey } from '../release/signature.ts';
import { fileFault } from './file-fault.ts';

/** Bytes: a key in PEM has a few hundred. */
const largestKey = 64 * 1024;

/**
 * Reads the private key to sign with. Throws a `ProjectError` where it is no Ed25519 key, and where it lies in the
 * project, by its own path or that of a link: there it would sooner or later be published with all else.
 */
export function signingKey(file: string, project: string): Key {
  const folder = realpathSync(project);
  const places = [attempt(file, () => join(realpathSync(dirname(file)), basename(file))), realPath(file)];
  if (places.some((place) => isWithin(folder, place))) {
    throw new ProjectError(
      `the key ${file} lies in the project; a key is kept outside, where nothing publishes it`,
    );
  }
  return usable(file, readPrivateKey(readKeyFile(file)));
}

/** The text of a file that is to hold a key. Throws a `ProjectError` where it cannot be read. */
export function readKeyFile(file: string): string {
  const size = attempt(file, () => statSync(file).size);
  if (size > largestKey)
    throw new ProjectError(`the key ${file} has ${size} bytes, which is more than any key`);
  return attempt(file, () => readFileSync(file, 'utf8'));
}

/** The key, or a `ProjectError` that says what is wrong with its file. */
export function usable(file: string, read: Key | KeyFault): Key {
  if (read.type === 'key') return read;
  throw new ProjectError(`the key ${file} ${read.message}`);
}

function realPath(file: string): string {
  return attempt(file, () => realpathSync(file));
}

function isWithin(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !way.includes(':'));
}

function attempt<Value>(file: string, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw new ProjectError(`the key ${fileFault(file, error)}`);
  }
}
