import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import type { SourceFile } from '../syntax/text-file.ts';
import { ProjectError } from './load.ts';

/** A file that is to be written, and what it was when its new bytes were worked out. */
export interface Replacement {
  readonly file: SourceFile;
  /** The bytes that it must still have; `null` where it must not be there. */
  readonly before: Uint8Array | null;
}

/**
 * Replaces files of a project, each atomically. Where one has other bytes than it had, nothing is written; should
 * writing fail, those before it get their old bytes back, or are named where they cannot. Throws a `ProjectError` in both
 * cases. Returns the paths that were written: a file that has its new bytes already is left alone.
 */
export function replaceFiles(project: string, replacements: readonly Replacement[]): readonly string[] {
  const changed = replacements.filter(
    ({ file, before }) => before === null || !sameBytes(file.bytes, before),
  );
  for (const { file, before } of changed) {
    const now = bytesOf(join(project, file.path));
    if (now === null ? before !== null : before === null || !sameBytes(now, before))
      throw new ProjectError(`nothing was written: ${file.path} was changed meanwhile`);
  }
  const done: Replacement[] = [];
  try {
    for (const replacement of changed) {
      const path = join(project, replacement.file.path);
      mkdirSync(dirname(path), { recursive: true });
      writeFileAtomic.sync(path, Buffer.from(replacement.file.bytes));
      done.push(replacement);
    }
  } catch (error) {
    const kept = done.filter((replacement) => !putBack(project, replacement)).map(({ file }) => file.path);
    const what = kept.length === 0 ? 'nothing was' : `only ${kept.join(', ')} could be`;
    throw new ProjectError(`${what} written: ${error instanceof Error ? error.message : String(error)}`);
  }
  return changed.map(({ file }) => file.path);
}

/** Whether a file that was replaced has its old bytes again. */
function putBack(project: string, { file, before }: Replacement): boolean {
  const path = join(project, file.path);
  try {
    if (before === null) rmSync(path, { force: true });
    else writeFileAtomic.sync(path, Buffer.from(before));
    return true;
  } catch {
    return false;
  }
}

function bytesOf(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw new ProjectError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
