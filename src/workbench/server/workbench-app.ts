import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import * as z from 'zod';
import type { ProjectSources } from '../../build/project.ts';
import type { Replacement } from '../../build/replace-files.ts';
import type { ClauseStatus } from '../../status/clause-state.ts';
import type { SourceFingerprint, TargetFingerprint } from '../../status/fingerprint.ts';
import type { CheckAnswer, EditionAnswer, EditionName, ProjectView, WriteAnswer } from '../protocol.ts';
import { checkClause } from './check-texts.ts';
import { clauseViewOf, editionView, findingView } from './edition-view.ts';
import { createEditionReader, type Edition, type OpenedEdition } from './open-edition.ts';
import { refusal, refuseForeign, requireToken } from './refuse-foreign.ts';
import { accepting, type Decide, reasonOf, replacementsOf, saving } from './write-clause.ts';

/** What the workbench needs of the world. */
export interface WorkbenchPorts {
  /** The project's files as they are now. */
  readonly load: () => ProjectSources;
  /** Replaces files, each atomically; throws a `ProjectError` where it cannot, or where one has changed meanwhile. */
  readonly replace: (replacements: readonly Replacement[]) => void;
  /** The built page, by path: `index.html`, `assets/page.js`. */
  readonly page: ReadonlyMap<string, Uint8Array>;
  /** The edition to begin with. */
  readonly first: EditionName;
  /** Who knows it may read and write. */
  readonly token: string;
  /** Tells a bug of ours to the person at the terminal. */
  readonly report: (error: unknown) => void;
}

/** Bytes of a request: far more than a clause has, and little to hold. */
export const largestRequest = 256 * 1024;

/** Somebody else may write at the same moment; so often it is tried again with what is there then. */
const mostAttempts = 3;

const text = z.string();
const fingerprint = z.string().max(64);
const bodies = {
  check: z.strictObject({ text }),
  save: z.strictObject({
    text,
    basedOn: fingerprint.nullable().transform((one) => one as TargetFingerprint | null),
  }),
  accept: z.strictObject({
    source: fingerprint.transform((one) => one as SourceFingerprint),
    target: fingerprint.transform((one) => one as TargetFingerprint),
  }),
};

/**
 * The server of the workbench: the page, and what it asks for. Its environment names the port that it listens on. Notice,
 * locale and clause of a request are looked for in the project, so that no path is ever made of them.
 */
export function workbenchApp(ports: WorkbenchPorts): Hono<{ Bindings: { readonly port: number } }> {
  const app = new Hono<{ Bindings: { readonly port: number } }>();
  const reader = createEditionReader();
  app.use(pageHeaders());
  app.use(refuseForeign);
  app.use('/api/*', requireToken(ports.token));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestRequest,
      onError: ({ json }) => json(refusal('the request is too large'), 413),
    }),
  );
  app.use('/api/*', async (context, next) => {
    await next();
    context.header('cache-control', 'no-store');
  });

  app.get('/api/project', ({ json }) => {
    const view: ProjectView = { editions: reader.names(ports.load()), first: ports.first };
    return json(view);
  });

  app.get('/api/editions/:notice/:locale', ({ req, json }) => {
    const opened = reader.open(ports.load(), req.param());
    const answer = editionAnswer(opened);
    return answer === null ? json(refusal('there is no such translation'), 404) : json(answer);
  });

  const clausePath = '/api/editions/:notice/:locale/clauses/:clause';

  app.post(`${clausePath}/check`, async ({ req, json }) => {
    const body = bodies.check.parse(await jsonOf(req));
    const found = findClause(reader.open(ports.load(), req.param()), req.param('clause'));
    if (found === null) return json(refusal('there is no such clause'), 404);
    const { edition, clause } = found;
    const diagnostics = checkClause(edition, clause, body.text);
    const answer: CheckAnswer = { findings: diagnostics.map((one) => findingView(one, body.text)) };
    return json(answer);
  });

  const write = (params: ClauseParams, decide: Decide): WriteAnswer | null => {
    for (let attempt = 1; ; attempt += 1) {
      const sources = ports.load();
      const found = findClause(reader.open(sources, params), params.clause);
      if (found === null) return null;
      const { edition, clause } = found;
      const intent = decide(edition, clause);
      if (intent.type === 'refused') return intent;
      if (intent.type === 'conflict') return { type: 'conflict', clause: clauseViewOf(edition, clause) };
      try {
        ports.replace(replacementsOf(sources, intent.files));
      } catch (error) {
        const reason = reasonOf(error);
        if (reason === null) throw error;
        if (attempt < mostAttempts) continue;
        return { type: 'failed', reason };
      }
      const now = findClause(reader.open(ports.load(), params), params.clause);
      return now === null ? null : { type: 'written', clause: clauseViewOf(now.edition, now.clause) };
    }
  };

  app.put(clausePath, async ({ req, json }) => {
    const body = bodies.save.parse(await jsonOf(req));
    const answer = write(req.param(), saving(body));
    return answer === null
      ? json(refusal('there is no such clause'), 404)
      : json(answer, statuses[answer.type]);
  });

  app.post(`${clausePath}/accept`, async ({ req, json }) => {
    const body = bodies.accept.parse(await jsonOf(req));
    const answer = write(req.param(), accepting(body));
    return answer === null
      ? json(refusal('there is no such clause'), 404)
      : json(answer, statuses[answer.type]);
  });

  app.get('/*', ({ req, body, notFound }) => {
    const path = req.path === '/' ? 'index.html' : req.path.slice(1);
    const file = ports.page.get(path);
    if (file === undefined) return notFound();
    return body(new Uint8Array(file), 200, {
      'content-type': mediaTypeOf(path),
      'cache-control': 'no-cache',
    });
  });

  app.notFound(({ json }) => json(refusal('there is nothing here'), 404));
  app.onError((error, { json }) => {
    if (error instanceof HTTPException) return json(refusal(error.message), error.status);
    if (error instanceof z.ZodError)
      return json(refusal('the request has not the form that it must have'), 400);
    const reason = reasonOf(error);
    if (reason !== null) return json(refusal(reason), 503);
    ports.report(error);
    return json(refusal('this is a bug of ours; the terminal says more'), 500);
  });
  return app;
}

const statuses = { written: 200, conflict: 409, refused: 422, failed: 503 } as const satisfies Record<
  WriteAnswer['type'],
  number
>;

interface ClauseParams {
  readonly notice: string;
  readonly locale: string;
  readonly clause: string;
}

function findClause(
  opened: OpenedEdition,
  id: string,
): { readonly edition: Edition; readonly clause: ClauseStatus } | null {
  if (opened.type !== 'edition') return null;
  const { edition } = opened;
  const clause = edition.clauses.find((one) => one.id === id);
  return clause === undefined ? null : { edition, clause };
}

function editionAnswer(opened: OpenedEdition): EditionAnswer | null {
  switch (opened.type) {
    case 'edition':
      return { type: 'edition', edition: editionView(opened.edition) };
    case 'unreadable':
      return {
        type: 'unreadable',
        reason: opened.reason,
        findings: opened.diagnostics.map((one) => findingView(one, '')),
      };
    default:
      return null;
  }
}

/** A form of another page can send no JSON, since its type would have to be asked for. */
async function jsonOf(req: {
  header: (name: string) => string | undefined;
  json: () => Promise<unknown>;
}): Promise<unknown> {
  const type = req.header('content-type') ?? '';
  if (!/^application\/json(?:;|$)/i.test(type))
    throw new HTTPException(415, { message: 'only JSON is read' });
  try {
    return await req.json();
  } catch {
    throw new HTTPException(400, { message: 'the request is not JSON' });
  }
}

/** Nothing but the page's own files is run or fetched, and no page may hold this one in a frame. */
function pageHeaders() {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      connectSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      frameAncestors: ["'none'"],
      requireTrustedTypesFor: ["'script'"],
    },
    crossOriginResourcePolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: false,
    xFrameOptions: 'DENY',
  });
}

const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};

function mediaTypeOf(path: string): string {
  return mediaTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
