import { join } from 'node:path';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { tableRows } from '../docs/markdown.ts';
import { builtPage } from '../support/built-page.ts';
import { describeWith, programPath } from '../support/programs.ts';
import { sharedFolder } from '../support/scratch-project.ts';
import { type FakePreview, fakePreview, finding } from './fake-preview.ts';
import { pageEditions } from './page-editions.ts';

describeWith(['chromium'], 'the preview in Chromium', () => {
  const folder = sharedFolder();
  const locales = ['en', 'ko', 'ms'];
  let browser: Browser;
  let page: ReadonlyMap<string, Uint8Array>;
  let files: ReadonlyMap<string, Uint8Array>;

  beforeAll(async () => {
    page = builtPage('preview', join(folder, 'page'));
    files = await pageEditions(locales);
    browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });
  afterAll(() => browser?.close());

  interface ShowOptions extends BrowserContextOptions {
    readonly hash?: string;
    /** Complaints of the browser that a test is about. */
    readonly but?: RegExp;
  }

  /** The preview in a tab of its own, at an address; a complaint of the page fails the test. */
  async function show({ hash = '', but, ...look }: ShowOptions = {}) {
    const fake = await fakePreview({ page, files, locales });
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: 'reduce',
      ...look,
    });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on('pageerror', (error) => complaints.push(error.message));
    tab.on('console', (message) => {
      if (message.type() === 'error' && but?.test(message.text()) !== true) complaints.push(message.text());
    });
    onTestFinished(async () => {
      await context.close();
      await fake.stop();
      expect(complaints).toEqual([]);
    });
    await tab.goto(`${fake.address}${hash}`);
    await tab.locator('.pane-head').first().waitFor();
    return { fake, tab };
  }

  /** Until the page of each edition is there, and at its place. */
  async function pagesOf(tab: Page, fake: FakePreview, ...shown: string[]): Promise<void> {
    await expect.poll(() => [...fake.listened()].sort()).toEqual(shown.map((one) => `privacy/${one}`).sort());
    for (let at = 0; at < shown.length; at += 1) {
      await tab.frameLocator('iframe:not(.coming)').nth(at).locator('.stele-body').waitFor();
    }
  }

  test('has tabs, which keys and clicks open, and an address that keeps what is shown', async () => {
    const { tab, fake } = await show();
    await pagesOf(tab, fake, 'en');
    expect(await tab.locator('[role=tab]').allInnerTexts()).toEqual(['Web page', 'PDF', 'Text']);
    await tab.getByRole('tab', { name: 'Text' }).click();
    await tab.getByRole('tabpanel', { name: 'Text' }).getByText('Quillmere Cloud, Inc.').first().waitFor();
    await tab.keyboard.press('Home');
    expect(await tab.evaluate('document.activeElement.id')).toBe('tab-html');
    await tab.keyboard.press('Alt+3');
    expect(await tab.getByRole('tab', { selected: true }).innerText()).toBe('Text');
    await tab.getByLabel('Language').selectOption('ko');
    await tab.getByRole('tabpanel').getByText('개인정보 처리방침').first().waitFor();
    await tab.keyboard.press('Alt+1');
    await tab.getByText('Phone').click();
    await tab.getByText('Dark').click();
    await pagesOf(tab, fake, 'ko');
    expect(await inFrame(tab, 'innerWidth')).toBe(390);
    expect(await inFrame(tab, ground)).toBe('rgb(20, 23, 27)');
    expect(new URL(tab.url()).hash).toBe('#privacy/ko/html?width=phone&look=dark');
    await tab.reload();
    await pagesOf(tab, fake, 'ko');
    expect(await inFrame(tab, 'innerWidth')).toBe(390);
    expect(await inFrame(tab, ground)).toBe('rgb(20, 23, 27)');
    await tab.getByText('Light').click();
    expect(await inFrame(tab, ground)).toBe('rgb(255, 255, 255)');
    const word = tab.getByRole('link', { name: 'Word file of the Korean edition' });
    expect(await word.getAttribute('download')).toBe('privacy.docx');
    await tab.keyboard.press('?');
    const keys = await tab.locator('dialog dt').allInnerTexts();
    expect(keys.map((shown) => shown.replace(/\s+/g, ' '))).toEqual(
      tableRows('docs/preview.md', 'keys', 'what they do').map(([name]) => name),
    );
  });

  test('puts changed clauses into the page, and leaves all else as it is', async () => {
    const { tab, fake } = await show({ hash: '#privacy/en/html?at=Cookies' });
    await pagesOf(tab, fake, 'en');
    await inFrame(
      tab,
      `document.getElementById('Cookies').kept = document.getElementById('Cookies.1').kept = true;
       getSelection().selectAllChildren(document.getElementById('Cookies'));
       document.querySelector('[id="Cookies.3"] a').focus({ preventScroll: true });
       addEventListener('scroll', () => { window.scrolls = (window.scrolls ?? 0) + 1; })`,
    );
    const before = await topOf(tab, 0, 'Cookies');
    fake.patch(fake.rewrite('en', 'Cookies.2', 'Some cookies are <strong>sweet</strong>.'));
    await expect
      .poll(() => inFrame(tab, `document.getElementById('Cookies.2').innerText`))
      .toBe('Some cookies are sweet.');
    expect(await inFrame(tab, `document.getElementById('Cookies.2').dataset.previewChanged`)).toBe('');
    // A clause above what is read gets longer; what is read stays where it is.
    fake.patch(fake.rewrite('en', 'intro.1', 'A long introduction. '.repeat(80)));
    fake.tell({ counts: { errors: 0, warnings: 1 } });
    await expect.poll(() => inFrame(tab, `document.getElementById('intro.1').innerText`)).toMatch(/^A long/);
    expect(Math.abs((await topOf(tab, 0, 'Cookies')) - before)).toBeLessThan(1);
    expect(
      await inFrame(
        tab,
        `[document.getElementById('Cookies').kept, document.getElementById('Cookies.1').kept, getSelection().toString(),
          document.activeElement.closest('[id]').id]`,
      ),
    ).toEqual([true, true, 'Cookies', 'Cookies.3']);
    await tab.getByText('Changed: intro.1. 1 warning.').waitFor({ state: 'attached' });
    await tab.getByText('Changed last, in English:').waitFor();
    // Page after page, what was put together is what the server would give.
    fake.patch(fake.become('en', 'ko'));
    await expect.poll(() => inFrame(tab, `document.querySelector('h1').innerText`)).toBe('개인정보 처리방침');
    expect(fake.asked().filter((path) => path === 'en/index.html')).toHaveLength(1);
    expect(await inFrame(tab, isAsServed)).toEqual([true, true, true]);
    await expect
      .poll(() => inFrame(tab, `document.querySelectorAll('[data-preview-changed]').length`), {
        timeout: 5000,
      })
      .toBe(0);
  });

  test('loads a page anew at the same place, where its template changed or a change was missed', async () => {
    const { tab, fake } = await show({ hash: '#privacy/ko/html?at=Cookies' });
    await pagesOf(tab, fake, 'ko');
    const before = await topOf(tab, 0, 'Cookies');
    expect(before).toBeGreaterThan(100);
    const { to, from } = fake.rewrite('ko', 'Cookies.1', '쿠키');
    await inFrame(tab, 'window.old = true');
    fake.patch({ notice: 'privacy', locale: 'ko', from, to, took: 1, change: { type: 'reload' } });
    await expect.poll(() => inFrame(tab, 'window.old')).toBe(undefined);
    expect(await inFrame(tab, `document.getElementById('Cookies.1').innerText`)).toBe('쿠키');
    expect(Math.abs((await topOf(tab, 0, 'Cookies')) - before)).toBeLessThan(2);
    fake.rewrite('ko', 'Cookies.1', '과자');
    fake.patch(fake.rewrite('ko', 'Cookies.2', '둘'));
    fake.tell({});
    await expect.poll(() => inFrame(tab, `document.getElementById('Cookies.1').innerText`)).toBe('과자');
    expect(Math.abs((await topOf(tab, 0, 'Cookies')) - before)).toBeLessThan(2);
  });

  test('shows an error over the last page until it is mended', async () => {
    const { tab, fake } = await show({ hash: '#privacy/ko/html' });
    await pagesOf(tab, fake, 'ko');
    const error = finding({
      holds: true,
      locale: 'ko',
      message: 'a comma is missing',
      hint: 'put a comma there',
    });
    const hold = (message: string): void => {
      fake.edition('ko', { state: 'held' });
      fake.tell({ findings: [{ ...error, message }], counts: { errors: 1, warnings: 0 } });
    };
    hold('a comma is missing');
    const panel = tab.getByRole('region', { name: '1 error' });
    await panel.getByText('a comma is missing').waitFor();
    await panel.getByText('put a comma there').waitFor();
    expect(await panel.locator('mark').innerText()).toBe('14');
    await tab.locator('.pane-head').getByText('Shows the text as it was before').waitFor();
    expect(await inFrame(tab, `document.querySelector('h1').innerText`)).toBe('개인정보 처리방침');
    await panel.getByRole('button', { name: 'Fold away' }).click();
    await panel.getByText('a comma is missing').waitFor({ state: 'hidden' });
    hold('a comma is missing');
    await panel.getByRole('button', { name: 'Show' }).waitFor();
    hold('a quote is missing');
    await panel.getByText('a quote is missing').waitFor();
    fake.edition('ko', { state: 'current' });
    fake.tell({ findings: [], counts: { errors: 0, warnings: 0 } });
    await panel.waitFor({ state: 'detached' });
    await tab.getByText('No findings about what is shown here.').waitFor();
  });

  test('lists findings, and shows the clause of one', async () => {
    const { tab, fake } = await show({ permissions: ['clipboard-read', 'clipboard-write'] });
    await pagesOf(tab, fake, 'en');
    const about = (clause: string, facts: object) => finding({ clause, anchor: clause, ...facts });
    fake.tell({
      findings: [
        about('Retention_of_Personal_Information', { message: '<img src=x onerror=alert(1)> `b`' }),
        about('Cookies', { locale: 'ko', message: 'only in Korean' }),
        about('Cookies', { severity: 'warning', message: 'a warning' }),
      ],
      counts: { errors: 2, warnings: 1 },
    });
    const list = tab.getByRole('complementary', { name: 'Findings' });
    expect(await list.locator('.finding-words').allInnerTexts()).toEqual([
      '<img src=x onerror=alert(1)> b',
      'a warning',
    ]);
    expect(await list.locator('.choice label').allInnerTexts()).toEqual([
      'All\n2',
      'Errors\n1',
      'Warnings\n1',
    ]);
    await list.getByRole('button', { name: 'Show Retention_of_Personal_Information' }).click();
    await expect.poll(() => topOf(tab, 0, 'Retention_of_Personal_Information')).toBeLessThan(400);
    expect(
      await inFrame(
        tab,
        `document.getElementById('Retention_of_Personal_Information').matches('[data-preview-pointed][data-preview-finding=error]')`,
      ),
    ).toBe(true);
    await list.getByText('Warnings').click();
    expect(await list.locator('.finding-words').allInnerTexts()).toEqual(['a warning']);
    await list.getByText('All').click();
    await list.getByRole('combobox', { name: 'In', exact: true }).selectOption('all');
    await list
      .locator('.finding', { hasText: 'only in Korean' })
      .getByRole('button', { name: 'Show' })
      .click();
    await pagesOf(tab, fake, 'ko');
    expect(await tab.getByLabel('Language').inputValue()).toBe('ko');
    await expect.poll(() => topOf(tab, 0, 'Cookies')).toBeLessThan(400);
    await list.getByRole('button', { name: 'Copy locales/ko/privacy.json:12:18' }).first().click();
    await list.getByText('Copied').waitFor();
    expect(await tab.evaluate('navigator.clipboard.readText()')).toBe('locales/ko/privacy.json:12:18');
    await tab.frameLocator('iframe').locator('[id="Retention_of_Personal_Information"]').click();
    expect(await list.locator('.finding[data-pointed=true] .finding-words').allInnerTexts()).toEqual([
      '<img src=x onerror=alert(1)> b',
    ]);
  });

  test('scrolls two languages together, clause by clause, whichever is scrolled and however', async () => {
    const { tab, fake } = await show({ hash: '#privacy/en/html?beside=ko' });
    await pagesOf(tab, fake, 'en', 'ko');
    const anchors = (await inFrame(
      tab,
      `[...document.querySelectorAll('.stele-body [id]:is(h2, h3, p, li)')].map(({ id }) => id).filter((_, at) => at % 13 === 4).slice(0, 8)`,
    )) as string[];
    expect(anchors.length).toBe(8);
    const measured: number[] = [];
    for (const [at, anchor] of anchors.entries()) {
      // To the line that is read at: a quarter of the window.
      const side = at % 2;
      await inFrame(
        tab,
        `scrollTo({ top: scrollY + document.getElementById('${anchor}').getBoundingClientRect().top - document.documentElement.clientHeight / 4, behavior: 'instant' })`,
        side,
      );
      const apart = async () => (await topOf(tab, 0, anchor)) - (await topOf(tab, 1, anchor));
      await expect.poll(async () => Math.abs(await apart())).toBeLessThan(3);
      measured.push(await apart());
    }
    expect(measured.every((apart) => Math.abs(apart) < 3)).toBe(true);
    // Both ends.
    for (const [top, side] of [
      ['0', 1],
      ['1e9', 0],
    ] as const) {
      await inFrame(tab, `scrollTo({ top: ${top}, behavior: 'instant' })`, side);
      const left = `Math.round(${top === '0' ? 'scrollY' : 'document.documentElement.scrollHeight - innerHeight - scrollY'})`;
      for (const one of [0, 1]) await expect.poll(() => inFrame(tab, left, one)).toBeLessThan(2);
    }
    // A link within the page, the wheel, and rest afterwards.
    await inFrame(tab, `document.querySelector('.stele-contents a[href="#Cookies"]').click()`, 1);
    await expect.poll(() => topOf(tab, 1, 'Cookies')).toBeLessThan(100);
    await expect
      .poll(async () => Math.abs((await topOf(tab, 0, 'Cookies')) - (await topOf(tab, 1, 'Cookies'))))
      .toBeLessThan(2);
    await tab.frameLocator('iframe').first().locator('body').hover();
    await tab.mouse.wheel(0, 333);
    await tab.waitForTimeout(250);
    const rest = [await inFrame(tab, 'scrollY', 0), await inFrame(tab, 'scrollY', 1)];
    await tab.waitForTimeout(150);
    expect([await inFrame(tab, 'scrollY', 0), await inFrame(tab, 'scrollY', 1)]).toEqual(rest);
    // A clause that is pressed stands at one height on both sides, and is marked on both; so it is after a patch.
    const pressed = anchors[6] ?? '';
    await tab
      .frameLocator('iframe')
      .first()
      .locator(`[id="${pressed}"]`)
      .click({ position: { x: 5, y: 5 } });
    await expect
      .poll(async () => Math.abs((await topOf(tab, 0, pressed)) - (await topOf(tab, 1, pressed))))
      .toBeLessThan(2);
    for (const side of [0, 1]) {
      expect(await inFrame(tab, `document.querySelector('[data-preview-pointed]').id`, side)).toBe(pressed);
    }
    await inFrame(
      tab,
      `scrollTo({ top: scrollY + document.getElementById('Retention_of_Personal_Information').getBoundingClientRect().top - document.documentElement.clientHeight / 4, behavior: 'instant' })`,
    );
    fake.patch(fake.rewrite('ko', 'intro.1', '긴 글. '.repeat(300)));
    await expect
      .poll(() => inFrame(tab, `document.getElementById('intro.1').innerText`, 1))
      .toMatch(/^긴 글/);
    await expect
      .poll(async () =>
        Math.abs(
          (await topOf(tab, 0, 'Retention_of_Personal_Information')) -
            (await topOf(tab, 1, 'Retention_of_Personal_Information')),
        ),
      )
      .toBeLessThan(3);
  });

  test('says that the server has ended, comes back by itself, and shows everything anew', async () => {
    const { tab, fake } = await show({
      hash: '#privacy/en/html?at=Cookies',
      but: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE|ERR_EMPTY/,
    });
    await pagesOf(tab, fake, 'en');
    const before = await topOf(tab, 0, 'Cookies');
    await fake.stop();
    await tab.getByRole('alert').getByText('Not connected.').waitFor();
    expect(await inFrame(tab, `document.querySelector('h1').innerText`)).toBe('Privacy Notice');
    fake.rewrite('en', 'Cookies.1', 'Of another day.');
    fake.edition('en', { revision: '1' });
    await fake.start();
    await tab.getByText('Not connected.').waitFor({ state: 'detached' });
    await expect
      .poll(() => inFrame(tab, `document.getElementById('Cookies.1').innerText`))
      .toBe('Of another day.');
    expect(Math.abs((await topOf(tab, 0, 'Cookies')) - before)).toBeLessThan(2);
  });

  test('follows links to other editions, and says what cannot be shown', async () => {
    const { tab, fake } = await show({ but: /status of 503/ });
    await pagesOf(tab, fake, 'en');
    await tab.frameLocator('iframe').getByRole('link', { name: '한국어' }).click();
    await pagesOf(tab, fake, 'ko');
    expect(await tab.getByLabel('Language').inputValue()).toBe('ko');
    await tab.getByRole('tab', { name: 'PDF' }).click();
    await tab.getByText('The PDF could not be made: a font is missing.').waitFor();
    fake.edition('ko', { state: 'missing', files: [], title: '' });
    fake.tell({ findings: [finding({ holds: true, locale: 'ko' })], counts: { errors: 1, warnings: 0 } });
    await tab.getByText('There is no page yet').waitFor();
    fake.tell({ notices: [], first: null, findings: [], fault: 'the folder has no notice' });
    await tab.getByRole('tabpanel').getByText('the folder has no notice').waitFor();
  });

  test('fits into narrow windows and wide ones, and axe finds nothing in any look', async () => {
    const { tab, fake } = await show({ hash: '#privacy/ko/html?beside=en', but: /status of 503/ });
    await pagesOf(tab, fake, 'en', 'ko');
    await tab.evaluate(axe.source);
    const place = {
      file: `locales/ko/${'x'.repeat(80)}.json`,
      line: 1,
      column: 2,
      excerpt: { text: '가'.repeat(99), start: 3, end: 9 },
    };
    const held = finding({
      holds: true,
      hint: 'a `hint`',
      clause: 'Cookies',
      anchor: 'Cookies',
      related: [{ message: 'the source clause', place }],
      place,
    });
    fake.edition('ko', { state: 'held' });
    fake.tell({ findings: [held, finding({ severity: 'warning' })], counts: { errors: 1, warnings: 1 } });
    fake.patch(fake.rewrite('ko', 'Cookies.1', '쿠키'));
    await tab.locator('.last-change').waitFor();
    const looks = [
      [{ colorScheme: 'light' }, 1280],
      [{ colorScheme: 'dark' }, 1280],
      [{ colorScheme: 'light', forcedColors: 'active' }, 1280],
      [{ colorScheme: 'dark', forcedColors: 'none' }, 320],
    ] as const;
    for (const [look, width] of looks) {
      await tab.setViewportSize({ width, height: width === 320 ? 256 : 800 });
      await tab.emulateMedia(look);
      expect([look, await overflow(tab)]).toEqual([look, 0]);
      expect([look, await violations(tab)]).toEqual([look, []]);
    }
    for (const format of ['text', 'pdf'] as const) {
      await tab.getByRole('tab', { name: format }).click();
      expect([format, await overflow(tab)]).toEqual([format, 0]);
    }
    await tab.getByRole('button', { name: 'Keys' }).click();
    expect(await violations(tab)).toEqual([]);
  });
});

/** Whether each part of a page is as its server has it: words, elements and attributes, but for space between blocks. */
const isAsServed = `new Promise((resolve, reject) => {
  const request = new XMLHttpRequest();
  request.open('GET', location.pathname);
  request.responseType = 'document';
  request.onerror = reject;
  request.onload = () => {
    const plain = (page, name) => {
      const element = page.querySelector(name).cloneNode(true);
      for (const one of [element, ...element.querySelectorAll('*')]) {
        one.removeAttribute('data-preview-changed');
        for (const node of [...one.childNodes]) if (node.nodeType === 3 && node.data.trim() === '') node.remove();
      }
      return element;
    };
    resolve(['.stele-cover', '.stele-contents', '.stele-body'].map((name) =>
      plain(document, name).isEqualNode(plain(request.response, name))));
  };
  request.send();
})`;

const ground = 'getComputedStyle(document.body).backgroundColor';

/** What a script says in the page of a frame, the first one or another. */
async function inFrame(tab: Page, script: string, at = 0): Promise<unknown> {
  const element = await tab.locator('.frame > iframe:not(.coming)').nth(at).elementHandle();
  const frame = await element?.contentFrame();
  return await frame?.evaluate(script);
}

async function topOf(tab: Page, at: number, anchor: string): Promise<number> {
  return Number(await inFrame(tab, `document.getElementById('${anchor}').getBoundingClientRect().top`, at));
}

/** Pixels that the page is wider than the window. */
async function overflow(tab: Page): Promise<unknown> {
  return await tab.evaluate('Math.max(0, document.documentElement.scrollWidth - innerWidth)');
}

/** The pages in the frames have tests of their own. */
async function violations(tab: Page): Promise<unknown> {
  const options = {
    iframes: false,
    resultTypes: ['violations'],
    rules: { 'target-size': { enabled: true } },
  };
  return await tab.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(': '))))`,
  );
}
