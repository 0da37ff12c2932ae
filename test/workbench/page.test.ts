import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { load, ProjectError } from '../../src/build/load.ts';
import { replaceFiles } from '../../src/build/replace-files.ts';
import { accept } from '../../src/status/decide.ts';
import { writeStatus } from '../../src/status/status-file.ts';
import { createEditionReader } from '../../src/workbench/server/open-edition.ts';
import { tableRows } from '../docs/markdown.ts';
import { builtPage } from '../support/built-page.ts';
import { describeWith, programPath } from '../support/programs.ts';
import { edit, scratchFolder, sharedFolder } from '../support/scratch-project.ts';

import { type ServeOptions, serveWorkbench, token } from './serve-workbench.ts';
import { writeSmallProject } from './small-project.ts';

describeWith(['chromium'], 'the workbench in Chromium', () => {
  const folder = sharedFolder();
  let browser: Browser;
  let page: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    page = builtPage('workbench', join(folder, 'page'));
    browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  interface BenchOptions extends ServeOptions {
    readonly prepare?: (project: string) => void;
    readonly browser?: BrowserContextOptions;
    /** The clauses that must be there before anything is done; those of a filter can be none. */
    readonly address?: (address: string) => string;
  }

  /** A project of its own in a tab of its own; a complaint of the page fails the test. */
  async function bench({ prepare, browser: look, ...options }: BenchOptions = {}) {
    const project = scratchFolder();
    writeSmallProject(project);
    prepare?.(project);
    const served = await serveWorkbench(project, { page, ...options });
    const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      // That a write was refused is what some of the tests are about.
      if (message.type() === 'error' && !/status of (?:409|503)/.test(message.text()))
        complaints.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      await served.close();
      expect(complaints).toEqual([]);
      expect(served.reported).toEqual([]);
    });
    await tab.goto(served.address);
    await tab.locator('li.clause').first().waitFor();
    const file = join(project, 'locales/ko/privacy.json');
    return {
      project,
      served,
      tab,
      catalog: (): Record<string, string> => JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>,
      file,
      row: (id: string): Locator => tab.locator(`[id="clause-${id}"]`),
      field: (id: string): Locator => tab.locator(`[id="field-${id}"]`),
      state: (id: string): Promise<string> => tab.locator(`[id="clause-${id}"] .state`).innerText(),
    };
  }

  const allSaved = (tab: Page): Promise<void> => tab.getByText('All saved').waitFor();

  test('fills a clause, sees the finding go, and saves it', async () => {
    const { tab, row, field, state, catalog, file } = await bench({
      prepare: (project) =>
        edit(join(project, 'locales/ko/privacy.json'), '귀하는 언제든지 쿠키를 거부하실 수 있습니다.', ''),
    });
    const before = readFileSync(file, 'utf8');
    expect(await state('Cookies.3')).toBe('Missing');
    await row('Cookies.3').getByText('clause-missing').waitFor();
    await field('Cookies.3').fill('You may refuse cookies at any time.');
    await row('Cookies.3').getByText('text-untranslated').waitFor();
    await field('Cookies.3').fill('귀하는 과자를 거부하실 수 있습니다.');
    await row('Cookies.3').getByText('term-forbidden').waitFor();
    await field('Cookies.3').fill('귀하는 쿠키를 거부하실 수 있습니다.');
    await row('Cookies.3').locator('.findings').waitFor({ state: 'detached' });
    expect(readFileSync(file, 'utf8')).toBe(before);
    await field('Cookies.3').press('Control+s');
    await allSaved(tab);
    expect(readFileSync(file, 'utf8')).toBe(
      before.replace('"Cookies.3": ""', '"Cookies.3": "귀하는 쿠키를 거부하실 수 있습니다."'),
    );
    expect(await state('Cookies.3')).toBe('Translated');
    await field('Cookies.4').focus();
    await tab.keyboard.press('End');
    await tab.keyboard.type('  끝. ');
    await field('title').focus();
    await allSaved(tab);
    expect(catalog()['Cookies.4']).toBe('쿠키가 없으면 일부 페이지가 작동하지 않습니다. 끝.');
  });

  test('shows what changed in the source of a stale clause, and accepts its translation', async () => {
    const { tab, project, row, field, state } = await bench({
      prepare: (folder) => {
        acceptAll(folder);
        edit(join(folder, 'notice/privacy/notice.md'), 'longer than 13 months', 'longer than 12 months');
      },
    });
    expect(await state('Cookies.2')).toBe('Stale');
    expect(await row('Cookies.2').locator('del').innerText()).toContain('13');
    expect(await row('Cookies.2').locator('ins').innerText()).toContain('12');
    await field('Cookies.2').focus();
    expect(await row('Cookies.2').getByRole('button', { name: 'Accept' }).isDisabled()).toBe(true);
    await field('Cookies.2').fill('당사의 쿠키 중 12개월을 초과하여 유지되는 쿠키는 없습니다.');
    await row('Cookies.2').locator('.findings').waitFor({ state: 'detached' });
    await tab.keyboard.press('Control+Enter');
    await expect.poll(() => state('Cookies.2')).toBe('Accepted');
    expect(await row('Cookies.2').locator('.change').count()).toBe(0);
    const records = JSON.parse(
      readFileSync(join(project, 'locales/ko/privacy.status.json'), 'utf8'),
    ) as object;
    expect(Object.keys(records)).toContain('Cookies.2');
    expect(readFileSync(join(project, 'locales/ko/privacy.sources.json'), 'utf8')).toContain('12 months');
  });

  test('never writes over what somebody else wrote, and shows both', async () => {
    const { tab, row, field, catalog, file } = await bench();
    await field('Refuse').fill('쿠키를 거부하는 방법');
    edit(file, '"거부하는 방법"', '"거부 방법"');
    await field('title').focus();
    await row('Refuse').getByText('The catalog has another text by now').waitFor();
    expect(catalog()['Refuse']).toBe('거부 방법');
    const conflict = row('Refuse').locator('.conflict');
    expect(await conflict.innerText()).toContain('거부 방법');
    expect(await conflict.locator('ins').allInnerTexts()).not.toEqual([]);
    await tab.keyboard.press('Control+s');
    await field('Refuse').press('Control+s');
    expect(catalog()['Refuse']).toBe('거부 방법');
    await conflict.getByRole('button', { name: 'Keep my text' }).click();
    await allSaved(tab);
    expect(await focused(tab)).toBe('field-Refuse');
    expect(catalog()['Refuse']).toBe('쿠키를 거부하는 방법');

    await field('Refuse').fill('다른 글');
    edit(file, '"쿠키를 거부하는 방법"', '"거부하기"');
    await field('title').focus();
    await conflict.getByRole('button', { name: 'Take theirs' }).click();
    await allSaved(tab);
    expect(await field('Refuse').inputValue()).toBe('거부하기');
    expect(catalog()['Refuse']).toBe('거부하기');
  });

  test('sets tags by key, takes them away as a whole, and marks what is broken at once', async () => {
    const { tab, row, field } = await bench();
    const tagged = field('Cookies.1');
    await tagged.fill('쿠키 고지를 보시기 바랍니다.');
    expect(await row('Cookies.1').locator('.tag-button').allInnerTexts()).toEqual(
      ['strong', 'cookies', 'a1']
        .map((name, index) => expect.stringMatching(new RegExp(`${index + 1}\\s*<${name}>\\s*missing`)))
        .concat(expect.stringMatching(/4\s*<br\/>\s*missing/)),
    );
    await select(tab, 0, 5);
    await tab.keyboard.press('Alt+2');
    expect(await tagged.inputValue()).toBe('<cookies>쿠키 고지</cookies>를 보시기 바랍니다.');
    expect(await selection(tab)).toBe('쿠키 고지');
    await tab.keyboard.press('End');
    await tab.keyboard.press('Control+4');
    expect(await tagged.inputValue()).toBe('<cookies>쿠키 고지</cookies>를 보시기 바랍니다.<br/>');
    await tab.keyboard.press('Backspace');
    expect(await selection(tab)).toBe('<br/>');
    await tab.keyboard.press('Backspace');
    expect(await tagged.inputValue()).toBe('<cookies>쿠키 고지</cookies>를 보시기 바랍니다.');
    await tab.keyboard.press('Control+z');
    await tab.keyboard.press('Control+z');
    expect(await tagged.inputValue()).toBe('<cookies>쿠키 고지</cookies>를 보시기 바랍니다.');
    expect(await row('Cookies.1').locator('.preview .link').innerText()).toBe('쿠키 고지');
    await tagged.fill('<cookies>쿠키 고지를 보시기 바랍니다.');
    expect(await row('Cookies.1').locator('.marks .amiss').innerText()).toBe('<cookies>');
    await row('Cookies.1').getByText('tag-malformed').waitFor();
    await tagged.press('End');
    await tab.keyboard.press('Enter');
    await paste(tab, '\n\n새 문단\n');
    expect(await tagged.inputValue()).toBe('<cookies>쿠키 고지를 보시기 바랍니다. 새 문단 ');
  });

  test('lets a Korean syllable be put together in peace', async () => {
    const { tab, row, field, catalog } = await bench();
    const asked: string[] = [];
    tab.on('request', (request) => {
      if (request.url().includes('/clauses/')) asked.push(`${request.method()} ${request.postData()}`);
    });
    await field('Refuse').fill('');
    await row('Refuse').getByText('clause-missing').waitFor();
    asked.length = 0;
    const input = await tab.context().newCDPSession(tab);
    const compose = (text: string) =>
      input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['ㄱ', '거', '겁', '거부']) await compose(text);
    // Keys that the input method takes for itself mean nothing to the page.
    const key = { type: 'rawKeyDown', windowsVirtualKeyCode: 229, modifiers: 2 } as const;
    await input.send('Input.dispatchKeyEvent', { ...key, key: 's', code: 'KeyS' });
    await input.send('Input.dispatchKeyEvent', { ...key, key: 'Enter', code: 'Enter' });
    await tab.waitForTimeout(400);
    expect(await field('Refuse').inputValue()).toBe('거부');
    expect(asked).toEqual([]);
    expect(catalog()['Refuse']).toBe('거부하는 방법');
    await input.send('Input.insertText', { text: '거부' });
    for (const text of ['ㅎ', '하', '한', '하느', '하는']) await compose(text);
    await input.send('Input.insertText', { text: '하는 법' });
    await row('Refuse').locator('.findings').waitFor({ state: 'detached' });
    expect(await field('Refuse').inputValue()).toBe('거부하는 법');
    expect(new Set(asked)).toEqual(new Set([`POST ${JSON.stringify({ text: '거부하는 법' })}`]));
    // Left in the middle of a syllable: it is whole before it is saved.
    await compose('ㄷ');
    await compose('도');
    await field('title').focus();
    await allSaved(tab);
    expect(await field('Refuse').inputValue()).toBe('거부하는 법도');
    expect(catalog()['Refuse']).toBe('거부하는 법도');
  });

  test('is worked with the keyboard alone', async () => {
    const { tab, field, state, catalog, project } = await bench({
      prepare: (folder) => {
        acceptAll(folder);
        edit(join(folder, 'locales/ko/privacy.json'), '"쿠키"', '""');
        edit(join(folder, 'locales/ko/privacy.json'), '"거부하는 방법"', '""');
      },
    });
    await tab.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => focused(tab)).toBe('field-Cookies');
    await tab.keyboard.insertText('쿠키');
    await tab.keyboard.press('Control+Enter');
    await expect.poll(() => focused(tab)).toBe('field-Refuse');
    expect(await state('Cookies')).toBe('Accepted');
    await tab.keyboard.insertText('거부하기');
    await tab.keyboard.press('Escape');
    expect(await focused(tab)).toBe('clause-Refuse');
    await tab.keyboard.press('?');
    expect(await tab.locator('dialog').getByRole('heading').innerText()).toBe('Keys');
    const keys = await tab.locator('dialog dt').allInnerTexts();
    expect(keys.map((shown) => shown.replace(/\s+/g, ' '))).toEqual(
      tableRows('docs/workbench.md', 'keys', 'what they do').map(([name]) => name),
    );
    await tab.keyboard.press('Escape');
    await expect.poll(() => focused(tab)).toBe('clause-Refuse');
    await tab.keyboard.press('Tab');
    expect(await focused(tab)).toBe('field-Refuse');
    await tab.keyboard.press('Tab');
    expect(await focusedText(tab)).toContain('Accept');
    await tab.keyboard.press('Enter');
    await expect.poll(() => state('Refuse')).toBe('Accepted');
    expect(await focused(tab)).toBe('field-Refuse');
    expect(catalog()).toMatchObject({ Cookies: '쿠키', Refuse: '거부하기' });
    const records = readFileSync(join(project, 'locales/ko/privacy.status.json'), 'utf8');
    expect(records).toContain('"Refuse"');
    await tab.keyboard.press('Alt+ArrowUp');
    await tab.getByText('No other clause shown here is open.').waitFor({ state: 'attached' });
    await field('Refuse').press('Shift+Tab');
    expect(await focused(tab)).not.toBe('field-Refuse');
  });

  test('keeps what was typed through a reload, and through a disk that is full', async () => {
    let full = true;
    const { tab, project, row, field, catalog } = await bench({
      replace: (replacements) => {
        if (full) throw new ProjectError('nothing was written: no space left on device');
        replaceFiles(project, replacements);
      },
    });
    await field('Refuse').fill('거부하기');
    await field('title').focus();
    await row('Refuse').getByText('no space left on device').waitFor();
    await tab.getByRole('button', { name: '1 not saved' }).waitFor();
    tab.on('dialog', (dialog) => void dialog.accept());
    await tab.reload();
    await field('Refuse').waitFor();
    expect(await field('Refuse').inputValue()).toBe('거부하기');
    expect(catalog()['Refuse']).toBe('거부하는 방법');
    await tab.getByRole('button', { name: '1 not saved' }).click();
    await tab.keyboard.press('Control+s');
    await row('Refuse').getByText('no space left on device').waitFor();
    full = false;
    // Where one text gets through again, the other one does too.
    await field('Refuse.1').fill('설정이 있습니다.');
    await tab.keyboard.press('Control+s');
    await allSaved(tab);
    expect(catalog()).toMatchObject({ Refuse: '거부하기', 'Refuse.1': '설정이 있습니다.' });
    await tab.reload();
    await allSaved(tab);
    expect(await field('Refuse').inputValue()).toBe('거부하기');
  });

  test('shows what others write, filters and searches', async () => {
    const { tab, field, file, row } = await bench({
      prepare: (folder) => edit(join(folder, 'locales/ko/privacy.json'), '"쿠키"', '""'),
    });
    edit(file, '"거부하는 방법"', '"거부 방법"');
    await tab.evaluate("window.dispatchEvent(new Event('focus'))");
    await expect.poll(() => field('Refuse').inputValue()).toBe('거부 방법');
    const shown = (): Promise<string[]> => tab.locator('.clause-head code').allInnerTexts();
    await tab.getByRole('button', { name: 'Missing 1' }).click();
    expect(await shown()).toEqual(['Cookies']);
    await field('Cookies').fill('쿠키');
    await tab.getByRole('button', { name: 'Missing 0' }).waitFor();
    expect(await shown()).toEqual(['Cookies']);
    await tab.getByRole('button', { name: 'All 9' }).click();
    await tab.getByRole('searchbox').fill('거부');
    expect(await shown()).toEqual(['Cookies.3', 'Refuse']);
    await tab.getByRole('searchbox').fill('nothing of the kind');
    await tab.getByText('No clause is like this.').waitFor();
    await tab.getByRole('searchbox').fill('');
    await row('Cookies.3').getByRole('button', { name: 'cookies: 쿠키' }).hover();
    await field('Refuse.1').fill('');
    await row('Refuse.1').getByRole('button', { name: 'browser: 브라우저, 웹 브라우저' }).click();
    expect(await field('Refuse.1').inputValue()).toBe('브라우저');
    await tab.getByRole('combobox').selectOption({ label: 'Malay · privacy' });
    await tab.locator('textarea[lang=ms]').first().waitFor();
    expect(tab.url()).toMatch(/#privacy\/ms$/);
    expect(await tab.locator('.top .progress').innerText()).toContain('0 of 9');
  });

  test('tells where the source has other clauses by now, and keeps what was typed', async () => {
    const { tab, project, field, row } = await bench();
    await field('Refuse').fill('거부하기');
    edit(
      join(project, 'notice/privacy/notice.md'),
      'has a setting for it. {#Refuse.1}',
      'has one. {#Refuse.2}',
    );
    edit(join(project, 'notice/privacy/anchors.json'), '"Refuse.1"', '"Refuse.2"');
    await tab.evaluate("window.dispatchEvent(new Event('focus'))");
    tab.on('dialog', (dialog) => void dialog.accept());
    await tab.getByRole('button', { name: 'Load them' }).click();
    await row('Refuse.2').waitFor();
    await tab.getByText('the notice has no clause').waitFor();
    expect(await field('Refuse').inputValue()).toBe('거부하기');
  });

  test('takes the token out of the address, and lets nobody in without it', async () => {
    const { tab, served } = await bench();
    expect(tab.url()).toBe(`http://127.0.0.1:${served.port}/#privacy/ko`);
    expect(await tab.evaluate('document.cookie + document.referrer')).toBe('');
    const other = await browser.newPage();
    onTestFinished(() => other.close());
    await other.goto(`http://127.0.0.1:${served.port}/#token=another-token`);
    await other.getByText('the token is not that of this server').waitFor();
    await other.evaluate('sessionStorage.clear()');
    await other.goto(`http://localhost:${served.port}/`);
    await other.getByText('Open the address from the terminal').waitFor();
    await other.goto(`http://localhost:${served.port}/#token=${token}`);
    await other.locator('li.clause').first().waitFor();
  });

  test('neither reads nor writes for a page of another origin, even one that has the token', async () => {
    const { served, file } = await bench();
    const before = readFileSync(file, 'utf8');
    const elsewhere: Server = createServer((_, response) => response.end('<!doctype html><title>x</title>'));
    await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
    const other = await browser.newPage();
    onTestFinished(async () => {
      await other.close();
      elsewhere.close();
    });
    await other.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
    const url = `http://127.0.0.1:${served.port}/api/editions/privacy/ko`;
    const tries = [
      `fetch('${url}', { headers: { authorization: 'Bearer ${token}' } })`,
      `fetch('${url}/clauses/Cookies', { method: 'PUT', body: '{"text":"x","basedOn":null}', headers: { authorization: 'Bearer ${token}', 'content-type': 'application/json' } })`,
      `fetch('${url}/clauses/Cookies/accept', { method: 'POST', mode: 'no-cors', body: '{}' }).then((r) => r.text().then((t) => { if (t === '') throw new Error(); }))`,
      `import('http://127.0.0.1:${served.port}/${[...page.keys()].find((path) => path.endsWith('.js'))}')`,
    ];
    for (const one of tries) {
      expect(await other.evaluate(`${one}.then(() => 'let in', () => 'kept out')`)).toBe('kept out');
    }
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('fits into narrow windows and wide ones, and axe finds nothing in any look', async () => {
    const { tab, row, field, file } = await bench({ prepare: stressed });
    await tab.evaluate(axe.source);
    await openConflict(field, file);
    await row('Refuse').locator('.conflict').waitFor();
    await field('Cookies.1').focus();
    await row('Cookies.1').locator('.palette').waitFor();
    const keys = tab.getByRole('button', { name: 'Keys' });
    for (const width of [320, 360, 768, 1280]) {
      await tab.setViewportSize({ width, height: 720 });
      expect([width, await overflow(tab)]).toEqual([width, 0]);
      await keys.click();
      expect([width, await overflow(tab)]).toEqual([width, 0]);
      await tab.keyboard.press('Escape');
    }
    for (const [look, width] of [
      [{ colorScheme: 'light' }, 1280],
      [{ colorScheme: 'dark' }, 1280],
      [{ colorScheme: 'light', forcedColors: 'active' }, 1280],
      [{ colorScheme: 'dark', forcedColors: 'none' }, 360],
    ] as const) {
      await tab.setViewportSize({ width, height: 720 });
      await tab.emulateMedia(look);
      expect([look, await violations(tab)]).toEqual([look, []]);
      await keys.click();
      expect([look, await violations(tab)]).toEqual([look, []]);
      await tab.keyboard.press('Escape');
    }
  });
});

/** Of every kind of thing that a row can show, one. */
function stressed(project: string): void {
  acceptAll(project);
  edit(join(project, 'notice/privacy/notice.md'), 'longer than 13 months', 'longer than 12 months');
  const catalog = join(project, 'locales/ko/privacy.json');
  edit(catalog, '"쿠키"', '""');
  edit(catalog, '</cookies>', '');
  edit(
    catalog,
    '설정이 있습니다.',
    `설정이 설정이 ${'가'.repeat(60)} https://www.example.com/${'x'.repeat(60)} 있습니다.`,
  );
}

async function openConflict(field: (id: string) => Locator, file: string): Promise<void> {
  await field('Refuse').fill('거부하기');
  edit(file, '"거부하는 방법"', '"거부 방법"');
  await field('title').focus();
}

/** As if somebody had accepted every clause as it is. */
function acceptAll(project: string): void {
  const opened = createEditionReader().open(load(project), { notice: 'privacy', locale: 'ko' });
  if (opened.type !== 'edition') throw new Error('the project cannot be read');
  let { status } = opened.edition;
  for (const clause of opened.edition.clauses) {
    const decided = accept(status, clause);
    if (decided.type === 'decided') ({ status } = decided);
  }
  replaceFiles(
    project,
    writeStatus(status).map((file) => ({ file, before: null })),
  );
}

function focused(tab: Page): Promise<unknown> {
  return tab.evaluate('document.activeElement.id');
}

function focusedText(tab: Page): Promise<unknown> {
  return tab.evaluate('document.activeElement.textContent');
}

async function select(tab: Page, start: number, end: number): Promise<void> {
  await tab.evaluate(`document.activeElement.setSelectionRange(${start}, ${end})`);
}

async function selection(tab: Page): Promise<unknown> {
  return await tab.evaluate(
    '(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)',
  );
}

/** Pixels that the page is wider than the window. */
async function overflow(tab: Page): Promise<unknown> {
  return await tab.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

async function violations(tab: Page): Promise<unknown> {
  const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  return await tab.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': '))))`,
  );
}

async function paste(tab: Page, text: string): Promise<void> {
  await tab.evaluate(
    `document.activeElement.dispatchEvent(Object.assign(new Event('paste', { bubbles: true, cancelable: true }), { clipboardData: { getData: () => ${JSON.stringify(text)} } }))`,
  );
}
