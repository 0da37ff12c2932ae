import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { ProjectError } from '../../src/build/load.ts';
import { replaceFiles } from '../../src/build/replace-files.ts';
import { targetFingerprint } from '../../src/status/fingerprint.ts';
import type { ClauseView, EditionAnswer, WriteAnswer } from '../../src/workbench/protocol.ts';
import { largestRequest } from '../../src/workbench/server/workbench-app.ts';
import { filesBelow } from '../support/fixture-project.ts';
import { edit, scratchFolder, sharedFolder } from '../support/scratch-project.ts';
import { type Asked, type ServedWorkbench, type ServeOptions, serveWorkbench } from './serve-workbench.ts';
import { writeSmallProject } from './small-project.ts';

const korean = '/api/editions/privacy/ko';
const clausePath = (id: string): string => `${korean}/clauses/${id}`;
const checking = { method: 'POST', body: { text: '쿠키' } } satisfies Asked;

describe('the server refuses', () => {
  const project = sharedFolder();
  let served: ServedWorkbench;
  let before: string;

  beforeAll(async () => {
    writeSmallProject(project);
    served = await serveWorkbench(project);
    before = contents(project);
  });
  afterAll(() => served.close());

  it.each([
    ['another name that leads here', { host: 'evil.example.com' }],
    ['another name with the right port', { host: 'evil.example.com:80' }],
    ['an address that only begins like ours', { host: '127.0.0.1.evil.example.com' }],
  ])('%s', async (_, headers) => {
    for (const asked of [{ headers }, { ...checking, headers }]) {
      expect((await served.ask('/', asked)).status).toBe(403);
      expect((await served.ask(korean, asked)).status).toBe(403);
    }
  });

  it.each([
    ['a page of another site', { origin: 'https://evil.example.com', 'sec-fetch-site': 'cross-site' }],
    ['a page without an origin', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
    ['a page of another port', { origin: 'http://127.0.0.1:1', 'sec-fetch-site': 'same-site' }],
    ['our port by https', { origin: null, 'sec-fetch-site': 'same-site' }],
    ['what only tells its site', { origin: null, 'sec-fetch-site': 'cross-site' }],
    ['what only tells its origin', { origin: 'https://evil.example.com', 'sec-fetch-site': null }],
  ])('%s', async (_, headers) => {
    expect((await served.ask(clausePath('Cookies'), { ...checking, headers })).status).toBe(403);
    expect((await served.ask(`${clausePath('Cookies')}/check`, { ...checking, headers })).status).toBe(403);
    expect((await served.ask(korean, { headers })).status).toBe(403);
    expect((await served.ask('/', { headers })).status).toBe(403);
  });

  it('another page that would hold this one in a frame, but not the navigation that opens it', async () => {
    const navigation = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
    const open = await served.ask('/', { headers: { ...navigation, 'sec-fetch-dest': 'document' } });
    expect(open.status).toBe(200);
    expect((await served.ask('/', { headers: { ...navigation, 'sec-fetch-dest': 'iframe' } })).status).toBe(
      403,
    );
    expect(open.headers['x-frame-options']).toBe('DENY');
    expect(open.headers['content-security-policy']).toContain("frame-ancestors 'none'");
  });

  it.each([
    ['no token', { authorization: null }],
    ['another token', { authorization: 'Bearer a-token-for-testS' }],
    ['a token of another length', { authorization: 'Bearer a' }],
    ['the token in another place', { authorization: null, cookie: 'token=a-token-for-tests' }],
  ])('%s, to read as well as to write', async (_, headers) => {
    for (const path of ['/api/project', korean, '/api/nothing']) {
      expect((await served.ask(path, { headers })).status).toBe(401);
    }
    expect((await served.ask(`${clausePath('Cookies')}/check`, { ...checking, headers })).status).toBe(401);
    const save = { method: 'PUT', body: { text: '쿠키들', basedOn: null }, headers };
    expect((await served.ask(clausePath('Cookies'), save)).status).toBe(401);
  });

  it('what the token in an address would be', async () => {
    const headers = { authorization: null };
    expect((await served.ask('/api/project?token=a-token-for-tests', { headers })).status).toBe(401);
  });

  it.each([
    ['no JSON', 415, { ...checking, headers: { 'content-type': 'text/plain' } }],
    ['a form', 415, { ...checking, headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['broken JSON', 400, { method: 'POST', body: '{"text":' }],
    ['JSON of another form', 400, { method: 'POST', body: { words: '쿠키' } }],
    ['JSON with more than is asked', 400, { method: 'POST', body: { text: '', path: '../../x' } }],
    ['a text that is none', 400, { method: 'POST', body: { text: 1 } }],
    ['a body beyond all bounds', 413, { method: 'POST', body: { text: 'x'.repeat(largestRequest) } }],
    [
      'such a body that does not say how long it is',
      413,
      {
        method: 'POST',
        body: { text: 'x'.repeat(largestRequest) },
        headers: { 'transfer-encoding': 'chunked' },
      },
    ],
  ] as const)('%s', async (_, status, asked) => {
    expect((await served.ask(`${clausePath('Cookies')}/check`, asked)).status).toBe(status);
  });

  it.each([
    '/api/editions/terms/ko',
    '/api/editions/privacy/fr',
    '/api/editions/privacy/en',
    '/api/editions/privacy/..%2f..%2fko',
    '/api/editions/..%2f..%2f..%2fetc/passwd',
    '/api/editions/../../package.json',
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/assets/../../../package.json',
    '//etc/passwd',
    '/constructor',
  ])('%s, for there is no such thing', async (path) => {
    const answer = await served.ask(path);
    expect([answer.status, answer.json()]).toEqual([404, { type: 'refused', reason: expect.any(String) }]);
  });

  it.each(['No_Such_Clause', '..%2f..%2fui', '__proto__', 'ui'])('the clause %s', async (id) => {
    const save = { method: 'PUT', body: { text: '새 글', basedOn: null } };
    expect((await served.ask(clausePath(id), save)).status).toBe(404);
    expect((await served.ask(`${clausePath(id)}/check`, checking)).status).toBe(404);
  });

  it('and says nothing to other pages, whatever they ask', async () => {
    const asked = {
      method: 'OPTIONS',
      headers: { 'access-control-request-method': 'PUT', authorization: null },
    };
    for (const answer of [await served.ask(korean, asked), await served.ask(korean), await served.ask('/')]) {
      expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
      expect(answer.headers['cross-origin-resource-policy']).toBe('same-origin');
      expect(answer.headers['referrer-policy']).toBe('no-referrer');
      expect(answer.headers['content-security-policy']).toMatch(/default-src 'none';.*script-src 'self';/);
    }
    expect((await served.ask(korean)).headers['cache-control']).toBe('no-store');
  });

  it('and nothing that it refuses touches a file or is a bug', () => {
    expect(contents(project)).toBe(before);
    expect(served.reported).toEqual([]);
  });
});

async function scratch(options: ServeOptions = {}) {
  const project = scratchFolder();
  writeSmallProject(project);
  const served = await serveWorkbench(project, options);
  onTestFinished(() => served.close());
  const catalog = join(project, 'locales/ko/privacy.json');
  const read = async (id: string): Promise<ClauseView> => {
    const answer = (await served.ask(korean)).json() as EditionAnswer;
    if (answer.type !== 'edition') throw new Error(answer.reason);
    const clauses = answer.edition.sections.flatMap((section) => section.clauses);
    const found = clauses.find((clause) => clause.id === id);
    if (found === undefined) throw new Error(`there is no ${id}`);
    return found;
  };
  const save = async (id: string, text: string, basedOn: string | null) => {
    const { status, json } = await served.ask(clausePath(id), { method: 'PUT', body: { text, basedOn } });
    return { status, answer: json() as WriteAnswer };
  };
  const accept = async ({ id, sourceFingerprint: source, targetFingerprint: target }: ClauseView) => {
    const { status, json } = await served.ask(`${clausePath(id)}/accept`, {
      method: 'POST',
      body: { source, target },
    });
    return { status, answer: json() as WriteAnswer };
  };
  return { project, catalog, served, read, save, accept };
}

describe('a save', () => {
  it('puts the text into the catalog and leaves every other byte alone', async () => {
    const { catalog, read, save } = await scratch();
    const before = readFileSync(catalog, 'utf8');
    const { targetFingerprint: base } = await read('Cookies');
    const { status, answer } = await save('Cookies', ' 쿠키에 \n 관하여 ', base);
    expect(status).toBe(200);
    expect(answer).toMatchObject({
      type: 'written',
      clause: { target: '쿠키에 관하여', state: 'translated' },
    });
    expect(readFileSync(catalog, 'utf8')).toBe(before.replace('"쿠키"', '"쿠키에 관하여"'));
  });

  it('answers with what is found among all clauses', async () => {
    const { project, read, save } = await scratch();
    edit(join(project, 'notice/privacy/notice.md'), '### How to refuse {#Refuse}', '### Cookies {#Refuse}');
    const { targetFingerprint: base } = await read('Refuse');
    const found = { code: 'translation-inconsistent', severity: 'warning' };
    expect((await save('Refuse', '쿠키들', base)).answer).toMatchObject({ clause: { findings: [found] } });
  });

  it('is a conflict where somebody wrote another text meanwhile, and shows it', async () => {
    const { catalog, read, save } = await scratch();
    const { targetFingerprint: base } = await read('Cookies');
    edit(catalog, '"Cookies": "쿠키"', '"Cookies": "쿠키 안내"');
    const theirs = readFileSync(catalog, 'utf8');
    const { status, answer } = await save('Cookies', '쿠키에 관하여', base);
    expect([status, answer]).toEqual([
      409,
      { type: 'conflict', clause: expect.objectContaining({ target: '쿠키 안내' }) },
    ]);
    expect(readFileSync(catalog, 'utf8')).toBe(theirs);
    expect((await save('Cookies', '쿠키에 관하여', targetFingerprint('쿠키 안내'))).status).toBe(200);
  });

  it('is none where somebody wrote the same, or another clause', async () => {
    const { catalog, read, save } = await scratch();
    const { targetFingerprint: base } = await read('Cookies');
    edit(catalog, '"Cookies": "쿠키"', '"Cookies": "쿠키에 관하여"');
    edit(catalog, '"title": "개인정보 처리방침"', '"title": "개인정보 보호방침"');
    expect((await save('Cookies', '쿠키에 관하여', base)).status).toBe(200);
    expect((await read('title')).target).toBe('개인정보 보호방침');
  });

  it('of one clause stands beside that of another at the same moment', async () => {
    const { read, save } = await scratch();
    const ids = ['title', 'Cookies', 'Cookies.1', 'intro.1', 'Refuse'];
    const bases = await Promise.all(ids.map(read));
    const saved = await Promise.all(
      bases.map((clause) => save(clause.id, `새 글 ${clause.id}`, clause.targetFingerprint)),
    );
    expect(saved.map(({ status }) => status)).toEqual(ids.map(() => 200));
    const now = await Promise.all(ids.map(read));
    expect(now.map(({ target }) => target)).toEqual(ids.map((id) => `새 글 ${id}`));
  });

  it('begins a catalog that is not there', async () => {
    const { catalog, read, save } = await scratch();
    rmSync(catalog);
    expect(await read('Cookies')).toMatchObject({ target: '', targetFingerprint: null, state: 'missing' });
    expect((await save('Cookies', '쿠키', null)).status).toBe(200);
    expect(JSON.parse(readFileSync(catalog, 'utf8'))).toEqual({ Cookies: '쿠키' });
  });

  it('takes a text out, and refuses one that is longer than any clause', async () => {
    const { read, save } = await scratch();
    const { targetFingerprint: base } = await read('Cookies');
    expect((await save('Cookies', '쿠'.repeat(40_001), base)).status).toBe(422);
    expect((await save('Cookies', '  ', base)).answer).toMatchObject({
      clause: { target: '', state: 'missing' },
    });
  });

  it('that comes between another write and its end is tried again', async () => {
    let others = 1;
    const { project, catalog, read, save } = await scratch({
      replace: (replacements) => {
        if (others-- > 0) edit(catalog, '"title": "개인정보 처리방침"', '"title": "개인정보 보호방침"');
        replaceFiles(project, replacements);
      },
    });
    const { targetFingerprint: base } = await read('Cookies');
    expect((await save('Cookies', '쿠키에 관하여', base)).status).toBe(200);
    expect((await read('title')).target).toBe('개인정보 보호방침');
    expect((await read('Cookies')).target).toBe('쿠키에 관하여');
  });

  it('that cannot be written says why', async () => {
    const full = (): never => {
      throw new ProjectError('nothing was written: no space left on device');
    };
    const { catalog, read, save } = await scratch({ replace: full });
    const before = readFileSync(catalog, 'utf8');
    const { targetFingerprint: base } = await read('Cookies');
    expect(await save('Cookies', '쿠키에 관하여', base)).toEqual({
      status: 503,
      answer: { type: 'failed', reason: 'nothing was written: no space left on device' },
    });
    expect(readFileSync(catalog, 'utf8')).toBe(before);
  });

  it('is not tried while a file cannot be read: who would know what it replaces', async () => {
    const { catalog, served, save } = await scratch();
    writeFileSync(catalog, '{ "Cookies": "쿠키", }');
    expect((await served.ask(korean)).json()).toMatchObject({
      type: 'unreadable',
      findings: [{ code: 'json-invalid' }],
    });
    expect((await save('Cookies', '쿠키에 관하여', null)).status).toBe(503);
    expect(readFileSync(catalog, 'utf8')).toBe('{ "Cookies": "쿠키", }');
  });
});

describe('accepting', () => {
  it('records that these two texts are current', async () => {
    const { project, read, accept } = await scratch();
    const clause = await read('Cookies');
    expect(await accept(clause)).toMatchObject({ status: 200, answer: { clause: { state: 'current' } } });
    const records = JSON.parse(
      readFileSync(join(project, 'locales/ko/privacy.status.json'), 'utf8'),
    ) as unknown;
    expect(records).toEqual({ Cookies: { src: clause.sourceFingerprint, tgt: clause.targetFingerprint } });
  });

  it('is of the texts that were seen, and of no others', async () => {
    const { project, catalog, read, accept } = await scratch();
    const clause = await read('Cookies');
    edit(
      join(project, 'notice/privacy/notice.md'),
      '## Cookies {#Cookies}',
      '## Cookies and more {#Cookies}',
    );
    expect((await accept(clause)).status).toBe(409);
    const now = await read('Cookies');
    edit(catalog, '"Cookies": "쿠키"', '"Cookies": "쿠키 등"');
    expect((await accept(now)).status).toBe(409);
    expect((await accept(await read('Cookies'))).status).toBe(200);
  });

  it('is refused while the clause has an error', async () => {
    const { catalog, read, accept } = await scratch();
    edit(catalog, '"Cookies": "쿠키"', '"Cookies": "Cookies"');
    const clause = await read('Cookies');
    expect(clause.findings).toMatchObject([{ code: 'text-untranslated', severity: 'error' }]);
    expect(await accept(clause)).toMatchObject({ status: 422, answer: { type: 'refused' } });
  });
});

it('a source with errors opens nothing', async () => {
  const { project, served } = await scratch();
  edit(join(project, 'notice/privacy/notice.md'), '## Cookies {#Cookies}', '## Cookies {#title}');
  expect((await served.ask(korean)).json()).toMatchObject({
    type: 'unreadable',
    reason: expect.stringContaining('source'),
  });
});

function contents(project: string): string {
  return filesBelow(project)
    .map(({ path, bytes }) => `${path}\n${Buffer.from(bytes).toString('base64')}`)
    .join('\n');
}
