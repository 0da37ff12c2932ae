import { randomBytes } from 'node:crypto';
import { basename, resolve } from 'node:path';
import { kindOfFile } from '../../build/arrange.ts';
import { load, ProjectError, readIfThere } from '../../build/load.ts';
import { rendererWithPaperThread } from '../../build/paper-thread.ts';
import type { ProjectSources } from '../../build/project.ts';
import { type Renderer, rendererHere } from '../../build/render-file.ts';
import { type Checker, checkerHere, checkerInThread } from '../../preview/check-worker.ts';
import { type FileMemory, mapFiles, shareFiles } from '../../preview/engine/map-files.ts';
import type { ProjectChange } from '../../preview/server/change-queue.ts';
import { previewApp } from '../../preview/server/preview-app.ts';
import { createDesk, type Rebuilt } from '../../preview/server/preview-desk.ts';
import { builtPage } from '../built-page.ts';
import { interrupted, serveOnLoopback } from '../serve-on-loopback.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';
import { type NoticedChange, watchProject } from '../watch-project.ts';

export interface DevOptions {
  readonly project: string;
  /** `null` for any that is free. */
  readonly port: number | null;
  /** The edition to begin with; `null` for the project's first. */
  readonly notice: string | null;
  readonly locale: string | null;
}

/** Who does the work that would keep the server from answering. */
export interface Workers {
  readonly checker: Checker;
  readonly renderer: Renderer;
}

/**
 * `stele dev`: serves a page on loopback that shows every edition and what is wrong with it, and follows each change of
 * the project's files, until it is told to end. It writes nothing. The one line on stdout is the address to open.
 */
export async function dev(
  options: DevOptions,
  terminal: Terminal,
  run: Partial<DevRun> = {},
): Promise<ExitStatus> {
  const directory = resolve(options.project);
  const now = terminal.elapsed ?? (() => 0);
  const since = now();
  const sources = load(directory);
  const { ended = interrupted(), page = builtPage('preview'), workers = workersFor(directory) } = run;
  const report = (error: unknown): void =>
    terminal.err(`stele: ${error instanceof Error ? error.stack : String(error)}\n`);
  const desk = createDesk({
    project: basename(directory),
    first: options,
    session: randomBytes(4).toString('hex'),
    check: workers.checker.check,
    renderer: workers.renderer,
    now,
    report,
    tell: (rebuilt) => terminal.err(`${lineOf(rebuilt)}\n`),
  });
  const app = previewApp({ desk, page, report });
  let fail = (_error: ProjectError): void => {};
  const failed = new Promise<never>((_, reject) => {
    fail = reject;
  });
  const reader = createReader(directory, sources);
  let noticedAt = since;
  const stopWatching = await watchProject(directory, {
    noticed: () => {
      noticedAt = now();
    },
    changed: (change) => {
      try {
        const read = reader(change);
        if (read.fault !== null) terminal.err(`${read.fault}\n`);
        void desk.update({ ...read, since: noticedAt });
      } catch (error) {
        // A bug of ours; the pages stay as they are.
        report(error);
      }
    },
    failed: (error) => fail(error),
  });
  try {
    const { address, closed } = await serveOnLoopback(app.fetch, {
      port: options.port,
      ended: Promise.race([ended, failed]).catch(() => {}),
    });
    terminal.out(`${address}\n`);
    terminal.err('open this address in a browser; Ctrl-C ends the preview\n');
    await desk.update({ sources: reader(null).sources, fault: null, files: [], since });
    await Promise.race([closed, failed]);
    return exit.fine;
  } finally {
    await stopWatching();
    workers.checker.close();
    workers.renderer.close();
  }
}

/** What a test takes into its own hands. */
export interface DevRun {
  readonly ended: Promise<void>;
  readonly workers: Workers;
  /** The built page, by path. */
  readonly page: ReadonlyMap<string, Uint8Array>;
}

/** Threads beside this one, where their scripts are: in the bundle. */
function workersFor(directory: string): Workers {
  const script = (name: string): URL => new URL(`./${name}.js`, import.meta.url);
  return {
    checker: checkerInThread(script('check-worker'), directory),
    renderer: rendererWithPaperThread(script('render-worker')),
  };
}

/** Everything in this thread. */
export function workersHere(): Workers {
  return { checker: checkerHere(), renderer: rendererHere() };
}

type ReadChange = (change: NoticedChange | null) => Omit<ProjectChange, 'since'>;

/** Reads what has changed of a project, and all else only where files came or went. */
function createReader(directory: string, first: ProjectSources): ReadChange {
  const memory: FileMemory = new Map();
  let sources = shareFiles(first, memory);
  const readAll = (): void => {
    sources = shareFiles(load(directory), memory);
  };
  const readSome = (paths: readonly string[]): void => {
    const changed = new Map(paths.map((path) => [path, readIfThere(directory, path)]));
    if ([...changed.values()].includes(null)) readAll();
    else
      sources = shareFiles(
        mapFiles(sources, (file) => changed.get(file.path) ?? file),
        memory,
      );
  };
  return (change) => {
    const files = change?.paths ?? [];
    try {
      if (change?.isOther === true || files.some((path) => kindOfFile(path) === 'template')) readAll();
      else if (files.length > 0) readSome(files);
      return { sources, fault: null, files };
    } catch (error) {
      if (!(error instanceof ProjectError)) throw error;
      return { sources: null, fault: error.message, files };
    }
  };
}

/** `notice/privacy/notice.md: en, ko changed in 12 ms; 2 errors, 1 warning after 80 ms` */
function lineOf({ files, changed, held, took, counts }: Rebuilt): string {
  const [file = 'everything', ...others] = files;
  const what = others.length === 0 ? file : `${file} and ${count(others.length, 'other file')}`;
  const pages = `${named(changed) || 'no page'} changed in ${Math.round(took.pages)} ms`;
  const behind = held.length === 0 ? '' : `, ${named(held)} held back by errors`;
  const found = `${count(counts.errors, 'error')}, ${count(counts.warnings, 'warning')}`;
  return `${what}: ${pages}${behind}; ${found} after ${Math.round(took.checks)} ms`;
}

function named(editions: Rebuilt['changed']): string {
  return editions.map(({ notice, locale }) => `${notice} ${locale}`).join(', ');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
