import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { ProjectError } from '../build/load.ts';

/** Answers a request; it is told the port that it came to. */
export type Fetch = (request: Request, bindings: { readonly port: number }) => Response | Promise<Response>;

export interface LoopbackOptions {
  /** `null` for any that is free. */
  readonly port: number | null;
  /** Ends the server, open connections too. */
  readonly ended: Promise<void>;
}

export interface LoopbackServer {
  /** `http://127.0.0.1:4321/` */
  readonly address: string;
  /** When it has ended. */
  readonly closed: Promise<void>;
}

/** Serves on loopback alone. Throws a `ProjectError` where the port cannot be used. */
export async function serveOnLoopback(
  fetch: Fetch,
  { port: wanted, ended }: LoopbackOptions,
): Promise<LoopbackServer> {
  const server = createAdaptorServer({
    fetch: (request) => fetch(request, { port: (server.address() as AddressInfo).port }),
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new ProjectError(`port ${wanted} cannot be used: ${error.message}`)),
    );
    server.listen(wanted ?? 0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}/`, closed: ended.then(close) };
}

/** Until the process is asked to end; asked again, it ends at once. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
