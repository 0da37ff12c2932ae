import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { HTTPException } from 'hono/http-exception';
import { assertNever } from '../../ast/assert-never.ts';
import { ProjectError } from '../../build/load.ts';
import { refusal } from '../../loopback/refusal.ts';
import { refuseForeign, requireToken } from '../../loopback/refuse-foreign.ts';
import { fileOf, pageHeaders } from '../../loopback/served-page.ts';
import type { CheckAnswer, EditionAnswer, EditionName, ProjectView, WriteAnswer } from '../protocol.ts';
import { checkClause } from './check-texts.ts';
import { editionView, findingView } from './edition-view.ts';
import { createEditionReader, findClause, type OpenedEdition } from './open-edition.ts';
import { bodies, readBody } from './read-body.ts';
import { accepting, type ProjectPorts, saving, writeClause } from './write-clause.ts';

/** What the workbench needs of the world. */
export interface WorkbenchPorts extends ProjectPorts {
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

/** The app is told the port that it is served on with each request. */
export type WorkbenchApp = Hono<{ Bindings: { readonly port: number } }>;

const editionPath = '/api/editions/:notice/:locale';
const clausePath = `${editionPath}/clauses/:clause`;

const noClause = refusal('there is no such clause');

/**
 * The server of the workbench: the page, and what it asks for. Notice, locale and clause of a request are looked for in
 * the project, so that no path is ever made of them.
 */
export function workbenchApp(ports: WorkbenchPorts): WorkbenchApp {
  const app: WorkbenchApp = new Hono();
  const reader = createEditionReader();
  guard(app, ports);

  app.get('/api/project', ({ json }) => {
    const view: ProjectView = { editions: reader.names(ports.load()), first: ports.first };
    return json(view);
  });
  app.get(editionPath, ({ req, json }) => {
    const answer = editionAnswer(reader.open(ports.load(), req.param()));
    return answer === null ? json(refusal('there is no such translation'), 404) : json(answer);
  });
  app.post(`${clausePath}/check`, async ({ req, json }) => {
    const { text } = await readBody(req, bodies.check);
    const found = findClause(reader.open(ports.load(), req.param()), req.param('clause'));
    if (found.type === 'unknown') return json(noClause, 404);
    if (found.type === 'unreadable') return json(refusal(found.reason), 503);
    const diagnostics = checkClause(found.edition, found.clause, text);
    const answer: CheckAnswer = { findings: diagnostics.map((one) => findingView(one, text)) };
    return json(answer);
  });
  app.put(clausePath, async ({ req, json }) => {
    const decide = saving(await readBody(req, bodies.save));
    const answer = writeClause({ ...ports, reader }, req.param(), decide);
    return answer === null ? json(noClause, 404) : json(answer, statuses[answer.type]);
  });
  app.post(`${clausePath}/accept`, async ({ req, json }) => {
    const decide = accepting(await readBody(req, bodies.accept));
    const answer = writeClause({ ...ports, reader }, req.param(), decide);
    return answer === null ? json(noClause, 404) : json(answer, statuses[answer.type]);
  });
  app.get('/*', ({ req, body, notFound }) => {
    const file = fileOf(ports.page, req.path);
    return file === null ? notFound() : body(file.bytes, 200, file.headers);
  });
  return app;
}

const statuses = { written: 200, conflict: 409, refused: 422, failed: 503 } as const satisfies Record<
  WriteAnswer['type'],
  number
>;

/** What every request has to pass, and what is said where one fails. */
function guard(app: WorkbenchApp, { token, report }: WorkbenchPorts): void {
  app.use(pageHeaders());
  app.use(refuseForeign);
  app.use('/api/*', requireToken(token));
  app.use(
    '/api/*',
    bodyLimit({
      maxSize: largestRequest,
      onError: ({ json }) => json(refusal('the request is too large'), 413),
    }),
  );
  app.use('/api/*', async ({ header }, next) => {
    await next();
    header('cache-control', 'no-store');
  });
  app.notFound(({ json }) => json(refusal('there is nothing here'), 404));
  app.onError((error, { json }) => {
    if (error instanceof HTTPException) return json(refusal(error.message), error.status);
    if (error instanceof ProjectError) return json(refusal(error.message), 503);
    report(error);
    return json(refusal('this is a bug of ours; the terminal says more'), 500);
  });
}

function editionAnswer(opened: OpenedEdition): EditionAnswer | null {
  switch (opened.type) {
    case 'edition':
      return { type: 'edition', edition: editionView(opened.edition) };
    case 'unreadable': {
      const findings = opened.diagnostics.map((one) => findingView(one, ''));
      return { type: 'unreadable', reason: opened.reason, findings };
    }
    case 'unknown':
      return null;
    default:
      return assertNever(opened);
  }
}
