import { readFileSync, statSync } from 'node:fs';
import { ProjectError } from '../build/load.ts';
import { fileFault } from './file-fault.ts';

/** In bytes. No file of a notice is as large. */
export const largestFile = 64 * 1024 * 1024;

/** The bytes of a file that somebody asks about. Throws a `ProjectError` where it cannot be read, or is too large to be. */
export function readFileInQuestion(path: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > largestFile)
      throw new ProjectError(`${path} cannot be read: it has ${size} bytes, more than ${largestFile}`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw new ProjectError(fileFault(path, error));
  }
}
