import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { posix } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { programPath } from '../../support/programs.ts';
import type { BuiltPage } from './pages.ts';

export interface ServedPages {
  readonly browser: Browser;
  /** Where a page is while it is served. */
  readonly addressOf: (page: BuiltPage) => string;
}

/** Serves pages as a careful website does, with nothing allowed that is not a file of their own, and lends a browser. */
export async function withServedPages<T>(
  pages: readonly BuiltPage[],
  files: ReadonlyMap<string, Uint8Array>,
  use: (served: ServedPages) => Promise<T>,
): Promise<T> {
  const pagesByPath = new Map(pages.map(({ path, html }) => [path, html]));
  const server = createServer(({ url }, response) => {
    const path = decodeURIComponent(new URL(url ?? '/', 'http://localhost').pathname.slice(1));
    const body = pagesByPath.get(path) ?? files.get(path);
    // A browser asks for an icon of its own accord, and complains where it is told that there is none.
    response.writeHead(body === undefined ? 204 : 200, {
      'content-type': mediaTypes[posix.extname(path)] ?? 'application/octet-stream',
      'content-security-policy': "default-src 'self'",
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const executablePath = programPath('chromium');
  if (executablePath === null) throw new Error('there is no chromium');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const { port } = server.address() as AddressInfo;
    return await use({ browser, addressOf: ({ path }) => `http://127.0.0.1:${port}/${path}` });
  } finally {
    await browser.close();
    server.close();
  }
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};
