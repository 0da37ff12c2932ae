import { existsSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { kindOfFile } from '../build/arrange.ts';
import { ProjectError } from '../build/load.ts';
import { createSecondLook } from './second-look.ts';

/** Files of a project that changed, relative to it, with `/`. */
export interface NoticedChange {
  readonly paths: readonly string[];
  /** Whether files or folders came or went, so that the project has to be looked through. */
  readonly isOther: boolean;
}

export interface WatchPorts {
  /** Called when the first of some changes is noticed. */
  readonly noticed: () => void;
  /** Called when nothing has changed for a moment since. */
  readonly changed: (change: NoticedChange) => void;
  readonly failed: (error: ProjectError) => void;
}

/** Milliseconds without another change before one is told: an editor writes a file in several steps. */
const quiet = 10;

/** Milliseconds after which it is told all the same. */
const longest = 120;

/** Milliseconds between two looks for the project’s folder while it is gone. */
const lookAgain = 300;

const watched = /^(?:notice|locales|templates)(?:\/|$)/;
const released = /^notice\/[^/]+\/releases\//;

/** Watches the files that a build reads; releases never change. Gives what ends it. */
export async function watchProject(directory: string, ports: WatchPorts): Promise<() => Promise<void>> {
  const nameOf = (path: string): string => relative(directory, path).split(sep).join('/');
  const paths = new Set<string>();
  let isOther = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let latest: ReturnType<typeof setTimeout> | undefined;
  let search: ReturnType<typeof setInterval> | undefined;
  const tell = (): void => {
    clearTimeout(timer);
    clearTimeout(latest);
    timer = undefined;
    latest = undefined;
    const change = { paths: [...paths].sort(), isOther };
    paths.clear();
    isOther = false;
    if (!existsSync(directory)) awaitFolder();
    ports.changed(change);
  };
  const note = (event: string, path: string): void => {
    const name = nameOf(path);
    const isFolder = event === 'addDir' || event === 'unlinkDir';
    if (!isFolder && kindOfFile(name) === null) return;
    if (timer === undefined) {
      latest = setTimeout(tell, longest);
      ports.noticed();
    }
    if (!isFolder) paths.add(name);
    isOther ||= event !== 'change';
    clearTimeout(timer);
    timer = setTimeout(tell, quiet);
  };
  const secondLook = createSecondLook((path) => note('change', path));
  const begin = (): FSWatcher => {
    const begun = watch(directory, {
      ignoreInitial: true,
      // An editor that replaces a file takes it away for a moment.
      atomic: 40,
      ignored: (path) => {
        const name = nameOf(path);
        return name !== '' && (!watched.test(name) || released.test(name));
      },
    });
    begun.on('all', (event, path, stats) => {
      note(event, path);
      if (event === 'change') secondLook.at(path, stats);
    });
    begun.on('error', (error) => ports.failed(new ProjectError(watchFault(error))));
    return begun;
  };
  let watcher = begin();
  // With the folder itself goes the watch on it, and nothing tells that it is there again.
  const awaitFolder = (): void => {
    void watcher.close();
    clearInterval(search);
    search = setInterval(() => {
      if (!existsSync(directory)) return;
      clearInterval(search);
      watcher = begin();
      watcher.once('ready', () => note('addDir', directory));
    }, lookAgain);
  };
  await new Promise<void>((resolve) => watcher.once('ready', () => resolve()));
  return async () => {
    for (const one of [timer, latest, search]) clearTimeout(one);
    secondLook.end();
    await watcher.close();
  };
}

function watchFault(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'ENOSPC') {
    return 'the system watches as many files as it may: raise `fs.inotify.max_user_watches`';
  }
  if (code === 'EMFILE' || code === 'ENFILE') {
    return 'there are too many open files to watch those of the project: raise `ulimit -n`, or `fs.inotify.max_user_instances`';
  }
  return `the project’s files cannot be watched: ${error instanceof Error ? error.message : String(error)}`;
}
