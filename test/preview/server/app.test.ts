import { describe, expect, it } from 'vitest';
import type { PreviewMessage } from '../../../src/preview/protocol.ts';
import { createEventQueue } from '../../../src/preview/server/events.ts';
import { type PreviewApp, previewApp } from '../../../src/preview/server/preview-app.ts';
import { smallTexts, withText } from '../small-project.ts';
import { type OpenedDesk, openDesk } from './open-desk.ts';

const port = 4321;

async function served(): Promise<OpenedDesk & { readonly app: PreviewApp }> {
  const desk = openDesk({ check: async () => ({ findings: [], counts: { errors: 0, warnings: 0 } }) });
  await desk.save(smallTexts);
  const page = new Map([['index.html', new TextEncoder().encode('<!doctype html>')]]);
  return { ...desk, app: previewApp({ desk: desk.desk, page, report: () => {} }) };
}

function ask(app: PreviewApp, path: string, headers: Record<string, string> = {}) {
  const given = { host: `127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin', ...headers };
  return app.request(path, { headers: given }, { port });
}

it('an address of a page is led on to the one that says its revision', async () => {
  const { app } = await served();
  for (const asked of ['', '?revision=', '?revision=s.0', '?revision=other.1']) {
    const answer = await ask(app, `/editions/x/ko/index.html${asked}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/editions/x/ko/index.html?revision=s.1',
    ]);
  }
  const page = await ask(app, '/editions/x/ko/index.html?revision=s.1');
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(await page.text()).toContain('쿠키 고지');
});

it('what a page is made of is beside it under the names of a build', async () => {
  const { app } = await served();
  const page = await (await ask(app, '/editions/x/en/index.html?revision=s.1')).text();
  const named = [...page.matchAll(/(?:href|src)="([a-z.]+\.(?:css|js|txt|json))"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(named).toEqual(expect.arrayContaining(['notice.css', 'page.css', 'page.js', 'x.txt']));
  for (const name of named) expect((await ask(app, `/editions/x/en/${name}`)).status).toBe(200);
  const other = /href="(\.\.\/ko\/index\.html)"/.exec(page)?.[1] ?? '';
  const { pathname } = new URL(other, 'http://127.0.0.1/editions/x/en/index.html');
  expect((await ask(app, pathname)).status).toBe(302);
});

it('of a jurisdiction the same', async () => {
  const { app } = await served();
  const folder = '/editions/x/jurisdictions/KR/ko';
  expect((await ask(app, `${folder}/index.html?revision=s.1`)).status).toBe(200);
  expect((await ask(app, `${folder}/page.css`)).headers.get('content-type')).toBe('text/css; charset=utf-8');
});

describe('there is nothing', () => {
  it.each([
    '/editions/y/en/index.html',
    '/editions/x/fr/index.html',
    '/editions/x/en/other.html',
    '/editions/x/en/..%2f..%2fnotice.md',
    '/editions/__proto__/en/index.html',
    '/editions/x/jurisdictions/JP/en/index.html',
    '/editions/x/en',
    '/api/other',
    '/../package.json',
  ])('at %s', async (path) => {
    const { app } = await served();
    const answer = await ask(app, path);
    if (answer.status === 302) {
      expect((await ask(app, answer.headers.get('location') ?? '')).status).toBe(404);
    } else expect(answer.status).toBe(404);
  });
});

describe('the server refuses', () => {
  it.each([
    ['another name that leads here', { host: 'evil.example.com' }],
    ['a page of another site', { origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' }],
    ['a frame in another site', { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'iframe' }],
  ])('%s', async (_, headers) => {
    const { app } = await served();
    for (const path of ['/', '/api/events', '/editions/x/en/index.html', '/editions/x/en/x.txt']) {
      expect((await ask(app, path, headers)).status).toBe(403);
    }
  });

  it('to change anything', async () => {
    const { app } = await served();
    const host = { host: `127.0.0.1:${port}` };
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await app.request('/api/events', { method, headers: host }, { port })).status).toBe(404);
    }
  });
});

it('an edition stands in frames of this server alone, and its page in none', async () => {
  const { app } = await served();
  const policyOf = async (path: string) =>
    (await ask(app, path)).headers.get('content-security-policy') ?? '';
  expect(await policyOf('/')).toContain("frame-ancestors 'none'");
  expect(await policyOf('/')).toContain("frame-src 'self'");
  for (const path of ['/editions/x/en/index.html?revision=s.1', '/editions/x/en/x.txt']) {
    expect(await policyOf(path)).toContain("frame-ancestors 'self'");
  }
  expect(await policyOf('/editions/x/en/index.html?revision=s.1')).toContain("default-src 'self'");
});

it('a page hears the state, then what changes', async () => {
  const { app, save } = await served();
  await ask(app, '/editions/x/en/index.html?revision=s.1');
  const answer = await ask(app, '/api/events?show=x/en&show=x/ko');
  expect(answer.headers.get('content-type')).toContain('text/event-stream');
  const reader = (answer.body ?? new ReadableStream<Uint8Array>())
    .pipeThrough(new TextDecoderStream())
    .getReader();
  const heard = async (): Promise<PreviewMessage> => {
    const { value = '' } = await reader.read();
    return JSON.parse(value.slice('data: '.length)) as PreviewMessage;
  };
  expect((await heard()).type).toBe('state');
  const saved = save(
    withText(smallTexts, 'notice/x/notice.md', (text) => text.replace('nothing else', 'nothing')),
  );
  expect(await heard()).toMatchObject({ type: 'patch', patch: { locale: 'en', from: 's.1', to: 's.2' } });
  await saved;
  await reader.cancel();
});

describe('messages that wait', () => {
  const state = (project: string) => ({ type: 'state', state: { project } }) as PreviewMessage;
  const patch = { type: 'patch', patch: { notice: 'x' } } as PreviewMessage;

  it('come in their order, a state in place of the one right before it', async () => {
    const { push, next } = createEventQueue();
    for (const message of [state('a'), state('b'), patch, state('c')]) push(message);
    expect([await next(), await next(), await next()]).toEqual([state('b'), patch, state('c')]);
  });

  it('end where a page takes none of them', async () => {
    const { push, next } = createEventQueue();
    for (let count = 0; count < 300; count += 1) push(patch);
    expect(await next()).toBe(null);
  });

  it('are waited for until the end', async () => {
    const { next, end } = createEventQueue();
    const waiting = next();
    end();
    expect(await waiting).toBe(null);
  });
});
