import { createHash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import { refusal } from './refusal.ts';

/**
 * Any page in the browser can send requests to a server on loopback, and any name can be made to lead there (DNS
 * rebinding). So a request must name this server by its own address, and come from its own page, or be the plain
 * navigation that opens the page.
 */
export const refuseForeign = createMiddleware<{ Bindings: { readonly port: number } }>(
  async ({ req, env, json }, next) => {
    const host = req.header('host') ?? '';
    if (!hostsOf(env.port).includes(host)) return json(refusal(`this server is not called \`${host}\``), 403);
    const origin = req.header('origin');
    const site = req.header('sec-fetch-site');
    const opens =
      req.method === 'GET' &&
      req.header('sec-fetch-mode') === 'navigate' &&
      req.header('sec-fetch-dest') === 'document';
    const own =
      (origin === undefined || origin === `http://${host}`) && (site === undefined || site === 'same-origin');
    if (!own && !(opens && origin === undefined)) return json(refusal('the request is of another page'), 403);
    return await next();
  },
);

/** As browsers write them: without the port that `http` has by itself. */
function hostsOf(port: number): readonly string[] {
  const suffix = port === 80 ? '' : `:${port}`;
  return [`127.0.0.1${suffix}`, `localhost${suffix}`];
}

/**
 * Only who was given the address by the terminal may read or write. The token stands in a header that the page sets
 * itself: unlike a cookie it is sent by no other page, and to no other port.
 */
export function requireToken(token: string) {
  const wanted = digest(`Bearer ${token}`);
  return createMiddleware(async ({ req, json }, next) => {
    const given = digest(req.header('authorization') ?? '');
    if (!timingSafeEqual(given, wanted)) return json(refusal('the token is not that of this server'), 401);
    return await next();
  });
}

/** Of one length, so that comparing takes as long whatever was given. */
function digest(text: string): Uint8Array {
  return createHash('sha256').update(text).digest();
}
