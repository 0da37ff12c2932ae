import { randomBytes } from 'node:crypto';
import { load, ProjectError } from '../../build/load.ts';
import { replaceFiles } from '../../build/replace-files.ts';
import { namesInstead } from '../../diagnostic/names-instead.ts';
import type { EditionName } from '../../workbench/protocol.ts';
import { createEditionReader } from '../../workbench/server/open-edition.ts';
import { workbenchApp } from '../../workbench/server/workbench-app.ts';
import { builtPage } from '../built-page.ts';
import { interrupted, serveOnLoopback } from '../serve-on-loopback.ts';
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
    page: builtPage('workbench'),
    first,
    token,
    report: (error) => terminal.err(`stele: ${error instanceof Error ? error.stack : String(error)}\n`),
  });
  const { address, closed } = await serveOnLoopback(app.fetch, { port: options.port, ended });
  terminal.out(`${address}#token=${token}\n`);
  terminal.err('open this address in a browser; Ctrl-C ends the workbench\n');
  await closed;
  return exit.fine;
}

function firstEdition({ project, notice, locale }: WorkbenchOptions): EditionName {
  const editions = createEditionReader().names(load(project));
  const first = editions.find(
    (one) => one.notice === (notice ?? one.notice) && one.locale === (locale ?? one.locale),
  );
  if (first !== undefined) return first;
  if (editions.length === 0) throw new ProjectError('no notice of the project is translated');
  const ids = editions.map((one) => one.notice);
  if (notice !== null && !ids.some((id) => id === notice))
    throw new ProjectError(`no notice ${notice} is translated; ${namesInstead(notice, ids)}`);
  const locales = editions.flatMap((one) => (one.notice === (notice ?? one.notice) ? [one.locale] : []));
  throw new ProjectError(`there is no translation into ${locale}; ${namesInstead(locale ?? '', locales)}`);
}
