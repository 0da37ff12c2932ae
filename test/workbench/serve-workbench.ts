import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Locale, NoticeId } from '../../src/ast/notice.ts';
import { load } from '../../src/build/load.ts';
import { type Replacement, replaceFiles } from '../../src/build/replace-files.ts';
import { workbenchApp } from '../../src/workbench/server/workbench-app.ts';

export const token = 'a-token-for-tests';

export interface ServedWorkbench {
  readonly port: number;
  /** With the token in its fragment. */
  readonly address: string;
  readonly ask: (path: string, asked?: Asked) => Promise<Answer>;
  readonly close: () => Promise<void>;
  /** Bugs that the server reported. */
  readonly reported: readonly unknown[];
}

export interface Asked {
  readonly method?: string;
  /** Beside those of the workbench's own page; `null` leaves one of these out. */
  readonly headers?: Readonly<Record<string, string | null>>;
  /** An object is sent as JSON. */
  readonly body?: object | string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly text: string;
  /** The text as JSON. */
  readonly json: () => unknown;
}

export interface ServeOptions {
  readonly page?: ReadonlyMap<string, Uint8Array>;
  readonly replace?: (replacements: readonly Replacement[]) => void;
}

/** The workbench of a project on a free port, and a way to ask it anything that a browser could not be made to ask. */
export async function serveWorkbench(project: string, options: ServeOptions = {}): Promise<ServedWorkbench> {
  const reported: unknown[] = [];
  const app = workbenchApp({
    load: () => load(project),
    replace: options.replace ?? ((replacements) => void replaceFiles(project, replacements)),
    page: options.page ?? new Map([['index.html', new TextEncoder().encode('<!doctype html>')]]),
    first: { notice: 'privacy' as NoticeId, locale: 'ko' as Locale },
    token,
    report: (error) => reported.push(error),
  });
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request, { port: portOf() }) });
  const portOf = (): number => (server.address() as AddressInfo).port;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const port = portOf();
  return {
    port,
    address: `http://127.0.0.1:${port}/#token=${token}`,
    reported,
    ask: (path, asked = {}) => ask(port, path, asked),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      }),
  };
}

/** Not `fetch`, which would tidy the path and set `Host` by itself. */
function ask(port: number, path: string, { method = 'GET', headers = {}, body }: Asked): Promise<Answer> {
  const sent = typeof body === 'object' ? JSON.stringify(body) : body;
  const all = {
    host: `127.0.0.1:${port}`,
    authorization: `Bearer ${token}`,
    'sec-fetch-site': 'same-origin',
    ...(sent === undefined ? {} : { 'content-type': 'application/json', origin: `http://127.0.0.1:${port}` }),
    ...headers,
  };
  const given = Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== null);
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path, method, headers: Object.fromEntries(given), agent: false },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (part: string) => {
          text += part;
        });
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            text,
            json: () => JSON.parse(text) as unknown,
          }),
        );
      },
    );
    request.on('error', reject);
    request.end(sent);
  });
}
