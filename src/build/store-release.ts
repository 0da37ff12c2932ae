import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import type { SourceFile } from '../syntax/text-file.ts';
import { ProjectError } from './load.ts';
import { type Replacement, replaceFiles } from './replace-files.ts';
import { isRunning } from './staging.ts';

/** A release that is to be written, and what its notice's own files become with it. */
export interface StoredRelease {
  /** Relative to the project: `notice/privacy/releases/2026-11-02`. */
  readonly folder: string;
  /** With their paths in that folder. */
  readonly files: readonly SourceFile[];
  /** Files of the project of which the release froze the same bytes, by the same paths. */
  readonly replacements: readonly Replacement[];
}

/**
 * Writes a release, whole or not at all: it is filled out of sight and gets its name by one rename. Files of the project
 * are replaced after that; should the machine stop in between, `finishReleases` goes on from a note that stands beside
 * the release until all is done. Throws a `ProjectError` where the release is there already or cannot be written.
 */
export function storeRelease(project: string, { folder, files, replacements }: StoredRelease): void {
  const target = join(project, folder);
  const staged = besideRelease(target, `next-${process.pid}`);
  const note = besideRelease(target, 'unfinished.json');
  if (existsSync(target)) throw new ProjectError(`nothing was written: ${folder} is there already`);
  try {
    for (const { path, bytes } of files) {
      const file = join(staged, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, bytes, { flush: true });
    }
    writeFileSync(note, JSON.stringify(noteOf(replacements)), { flush: true });
    renameSync(staged, target);
  } catch (error) {
    removeIfThere(staged);
    removeIfThere(note);
    throw new ProjectError(`nothing was written: ${reasonOf(error)}`);
  }
  try {
    replaceFiles(project, replacements);
  } catch (error) {
    removeIfThere(target);
    removeIfThere(note);
    throw error;
  }
  rmSync(note);
}

/** The SHA-256 that each file of the project had before, by its path. */
type Note = Readonly<Record<string, string>>;

const noteForm = z.record(z.string(), z.string());

function noteOf(replacements: readonly Replacement[]): Note {
  return Object.fromEntries(
    replacements.flatMap(({ file, before }) => (before === null ? [] : [[file.path, sha256(before)]])),
  );
}

/**
 * Ends what a release of the notice in `folder` had begun when the machine stopped: its files are in their place already,
 * and the notice's own get the bytes that it froze, unless they were changed since. Returns the versions of which there
 * was something to end.
 */
export function finishReleases(project: string, folder: string): readonly string[] {
  const releases = join(project, folder, 'releases');
  return namesIn(releases).flatMap((name) => {
    removeLeftover(join(releases, name));
    const version = /^\.(.+)\.unfinished\.json$/.exec(name)?.[1];
    if (version === undefined) return [];
    const done = finishRelease(project, `${folder}/releases/${version}`, readNote(join(releases, name)));
    rmSync(join(releases, name));
    return done ? [version] : [];
  });
}

function namesIn(folder: string): readonly string[] {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
  try {
    return readdirSync(folder);
  } catch (error) {
    throw new ProjectError(`${folder} cannot be read: ${reasonOf(error)}`);
  }
}

/** What cannot be removed is not worth hiding why it was to be. */
function removeIfThere(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch {
    // A leftover has a hidden name, and is removed by the next call.
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What a release that was killed had written so far; one that still runs keeps its own. */
function removeLeftover(path: string): void {
  const [, pid] = /\/\.[^/]+\.next-(\d+)$/.exec(path.replaceAll('\\', '/')) ?? [];
  if (pid !== undefined && !isRunning(Number(pid))) rmSync(path, { recursive: true });
}

function finishRelease(project: string, folder: string, note: Note): boolean {
  if (!existsSync(join(project, folder))) return false;
  const replacements = Object.entries(note).flatMap(([path, hash]): Replacement[] => {
    const frozen = join(project, folder, path);
    if (path.split('/').includes('..') || !existsSync(frozen) || !existsSync(join(project, path))) return [];
    const before = readFileSync(join(project, path));
    return sha256(before) === hash ? [{ file: { path, bytes: readFileSync(frozen) }, before }] : [];
  });
  return replaceFiles(project, replacements).length > 0;
}

/** A note that was cut short speaks of a release that never got its name. */
function readNote(file: string): Note {
  try {
    return noteForm.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

function besideRelease(target: string, role: string): string {
  const name = target.slice(dirname(target).length + 1);
  return join(dirname(target), `.${name}.${role}`);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
