import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';

/** A site that answers on this machine. */
export interface ServedSite {
  /** `http://127.0.0.1:4321`. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/**
 * As a host of static files does that reads `_redirects` and `_headers` beside them. Of these files it knows what the
 * examples write: addresses without patterns, and headers for all pages.
 */
export async function serveHosted(folder: string): Promise<ServedSite> {
  const app = new Hono();
  const headers = linesOf(join(folder, '_headers'))
    .filter((line) => line.startsWith('  '))
    .map((line) => line.trim().split(/: (.*)/, 2));
  app.use(async (context, next) => {
    await next();
    for (const [name = '', value = ''] of headers) context.res.headers.set(name, value);
  });
  for (const [from = '', to = '', status] of linesOf(join(folder, '_redirects')).map((line) =>
    line.split(' '),
  )) {
    app.get(from, (context) => context.redirect(to, status === '301' ? 301 : 302));
  }
  app.get('*', serveStatic({ root: folder }));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 }) as Server;
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => new Promise((resolve) => void server.close(() => resolve())),
  };
}

/** By a program of the example itself, which is told the port that it shall take. */
export async function serveByProgram(
  site: string,
  [program = '', ...args]: readonly string[],
): Promise<ServedSite> {
  const port = await freePort();
  const child = spawn(join(site, '../../node_modules/.bin', program), [...args, '--port', `${port}`], {
    cwd: site,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return await answering(child, port);
}

/** By nginx, with the example's own configuration but for its port. */
export async function serveByNginx(site: string): Promise<ServedSite> {
  const port = await freePort();
  const conf = join(site, 'nginx.conf');
  writeFileSync(conf, readFileSync(conf, 'utf8').replace('listen 8080;', `listen 127.0.0.1:${port};`));
  const child = spawn('nginx', ['-p', site, '-c', 'nginx.conf'], { stdio: ['ignore', 'ignore', 'pipe'] });
  return await answering(child, port);
}

async function answering(child: ChildProcess, port: number): Promise<ServedSite> {
  const origin = `http://127.0.0.1:${port}`;
  const ended = once(child, 'exit');
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  for (let tries = 0; ; tries += 1) {
    if (child.exitCode !== null || tries > 600) {
      child.kill();
      throw new Error(`${child.spawnfile} does not answer: ${said}`);
    }
    const answers = await fetch(origin).then(
      () => true,
      () => false,
    );
    if (answers) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    origin,
    close: async () => {
      child.kill();
      await ended;
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function linesOf(file: string): readonly string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}
