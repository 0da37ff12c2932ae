import { type Context, Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import { assertNever } from '../../ast/assert-never.ts';
import { refusal } from '../../loopback/refusal.ts';
import { refuseForeign } from '../../loopback/refuse-foreign.ts';
import { fileOf, framedFileHeaders, framedHeaders, pageHeaders } from '../../loopback/served-page.ts';
import type { FileRequest } from './edition-file-maker.ts';
import { pageFile } from './edition-files.ts';
import { createEventQueue } from './events.ts';
import type { PreviewDesk } from './preview-desk.ts';

/** What the preview's server needs of the world. */
export interface PreviewPorts {
  readonly desk: PreviewDesk;
  /** The built page, by path: `index.html`, `assets/page.js`. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** Tells a bug of ours to the person at the terminal. */
  readonly report: (error: unknown) => void;
}

/** The app is told the port that it is served on with each request. */
export type PreviewApp = Hono<PreviewEnv>;

interface PreviewEnv {
  readonly Bindings: { readonly port: number };
}

/**
 * The server of the preview: its page, what that is told, and the files of each edition under the names that a build
 * gives them. It reads alone. Notice, locale and file of a request are looked for among those there are, so that no path
 * is ever made of them.
 */
export function previewApp({ desk, page, report }: PreviewPorts): PreviewApp {
  const app: PreviewApp = new Hono();
  const own = pageHeaders({ framesOwn: true, trustedTypes: ['stele-preview'] });
  const framedPage = framedHeaders();
  const framedFile = framedFileHeaders();
  app.use(async (context, next) => {
    const { path } = context.req;
    if (!path.startsWith('/editions/')) return own(context, next);
    return path.endsWith('.html') ? framedPage(context, next) : framedFile(context, next);
  });
  app.use(refuseForeign);

  app.get('/api/events', (context) => {
    const show = context.req.queries('show') ?? [];
    return streamSSE(context, async (stream) => {
      const queue = createEventQueue();
      stream.onAbort(queue.end);
      const leave = desk.subscribe(show, queue.push);
      try {
        for (let next = await queue.next(); next !== null; next = await queue.next()) {
          await stream.writeSSE({ data: JSON.stringify(next) });
        }
      } finally {
        leave();
      }
    });
  });
  app.get('/editions/:notice/:locale/:name', (context) => {
    return serveFile(context, desk, { ...context.req.param(), code: null });
  });
  app.get('/editions/:notice/jurisdictions/:code/:locale/:name', (context) => {
    return serveFile(context, desk, context.req.param());
  });
  app.get('/*', ({ req, body, notFound }) => {
    const file = fileOf(page, req.path);
    return file === null ? notFound() : body(file.bytes, 200, file.headers);
  });
  app.notFound(({ json }) => json(refusal('there is nothing here'), 404));
  app.onError((error, { json }) => {
    report(error);
    return json(refusal('this is a bug of ours; the terminal says more'), 500);
  });
  return app;
}

/** A page is led on to the address that says its revision, so that a frame knows what it holds. */
async function serveFile(
  context: Context<PreviewEnv>,
  desk: PreviewDesk,
  request: FileRequest,
): Promise<Response> {
  context.header('cache-control', 'no-store');
  const { name, notice, locale } = request;
  const revision = desk.revisionOf(notice, locale);
  if (name === pageFile && revision !== null && context.req.query('revision') !== revision) {
    return context.redirect(`${context.req.path}?revision=${revision}`, 302);
  }
  const answer = await desk.file(request);
  switch (answer.type) {
    case 'file':
      return context.body(new Uint8Array(answer.bytes), 200, { 'content-type': answer.mediaType });
    case 'unknown':
      return context.json(refusal('there is no such file'), 404);
    case 'missing':
      return context.json(refusal(answer.reason), 503);
    default:
      return assertNever(answer);
  }
}
