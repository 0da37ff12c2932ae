import { readFileSync, statSync } from 'node:fs';
import { load, ProjectError } from '../../build/load.ts';
import { describeVerdict } from '../../proof/describe-verdict.ts';
import { openReleases } from '../../proof/open-releases.ts';
import { readerOf } from '../../proof/read-file.ts';
import { type FileInQuestion, verifyFile } from '../../proof/verify-file.ts';
import { pdfReader } from '../pdf-reader.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface VerifyOptions {
  readonly project: string;
  /** What is in question; `null` where a release is to be made again. */
  readonly path: string | null;
}

/** In bytes. No file of a notice is as large. */
const largestFile = 64 * 1024 * 1024;

/** `stele verify FILE`: whether it is one that a release published, and if not, which clauses differ. */
export async function verify({ project, path }: VerifyOptions, terminal: Terminal): Promise<ExitStatus> {
  if (path === null) throw new ProjectError('name a file or a folder, or a release with `--release`');
  const { releases } = openReleases(load(project));
  const read = readerOf(pdfReader(new URL('./pdf-worker.js', import.meta.url)));
  const verdict = await verifyFile(inQuestion(path), releases, read);
  terminal.out(describeVerdict(path, verdict, terminal.colour));
  return verdict.type === 'published' ? exit.fine : verdict.type === 'unreadable' ? exit.usage : exit.errors;
}

function inQuestion(path: string): FileInQuestion {
  return { path, bytes: readBounded(path) };
}

function readBounded(path: string): Uint8Array {
  try {
    if (statSync(path).size > largestFile)
      throw new ProjectError(`${path} cannot be read: it has more than ${largestFile} bytes`);
    return readFileSync(path);
  } catch (error) {
    if (error instanceof ProjectError) throw error;
    throw new ProjectError(
      `${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
