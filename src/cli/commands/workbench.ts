import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, posix, relative, sep } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { load, ProjectError } from '../../build/load.ts';
import { packageRoot } from '../../build/package-root.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import type { EditionName } from '../../workbench/protocol.ts';
import { createEditionReader } from '../../workbench/server/open-edition.ts';
import { workbenchApp } from '../../workbench/server/workbench-app.ts';
import { type ExitStatus, exit, type Terminal } from '../terminal.ts';

export interface WorkbenchOptions {
  readonly project: string;
  /** `null` for any that is free. */
  readonly port: number | null;
  /** The edition to begin with; `null` for the project's first. */
  readonly notice: string | null;
  readonly locale: string | null;
}

/**
 * `stele workbench`: serves the translator's page on loopback until it is told to end. The one line on stdout is
 * the address to open; the token stands in its fragment, which a browser sends to no server.
 */
export async function workbench(
  options: WorkbenchOptions,
  terminal: Terminal,
  ended: Promise<void> = interrupted(),
): Promise<ExitStatus> {
  const { project } = options;
  const first = firstEdition(options);
  const token = randomBytes(24).toString('base64url');
  const app = workbenchApp({
    load: () => load(project),
    replace: (replacements) => void replaceFiles(project, replacements),
    page: builtPage(join(packageRoot(), 'dist', 'workbench')),
    first,
    token,
    report: (error) => terminal.err(`stele: ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const server = createAdaptorServer({
    fetch: (request) => app.fetch(request, { port: (server.address() as AddressInfo).port }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new ProjectError(`port ${options.port} cannot be used: ${error.message}`)),
    );
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  terminal.out(`http://127.0.0.1:${port}/#token=${token}\n`);
  terminal.err('open this address in a browser; Ctrl-C ends the workbench\n');
  await ended;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeAllConnections' in server) server.closeAllConnections();
  });
  return exit.fine;
}

/** Until the process is asked to end; asked again, it ends at once. */
function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}

function firstEdition({ project, notice, locale }: WorkbenchOptions): EditionName {
  const editions = createEditionReader().names(load(project));
  const first = editions.find(
    (one) => one.notice === (notice ?? one.notice) && one.locale === (locale ?? one.locale),
  );
  if (first !== undefined) return first;
  if (editions.length === 0) throw new ProjectError('no notice of the project is translated');
  const names = editions.map((one) => `${one.notice} ${one.locale}`).join(', ');
  throw new ProjectError(`there is no such translation; there are ${names}`);
}

/** The page as `scripts/bundle.js` built it, by path. */
function builtPage(folder: string): ReadonlyMap<string, Uint8Array> {
  try {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    return new Map(
      files.map((file) => {
        const path = join(file.parentPath, file.name);
        return [relative(folder, path).split(sep).join(posix.sep), new Uint8Array(readFileSync(path))];
      }),
    );
  } catch {
    throw new ProjectError('the page of the workbench is not built; `node scripts/bundle.js` builds it');
  }
}
