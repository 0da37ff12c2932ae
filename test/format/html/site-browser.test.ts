import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { FlowText } from '../../../src/flow/flow.ts';
import { renderFragment, renderPage } from '../../../src/format/html/render.ts';
import { noticeStyles } from '../../../src/format/html/styles.ts';
import { archivedSample } from '../../support/archived-flow.ts';
import { describeWith, programPath } from '../../support/programs.ts';
import { englishSample, koreanSample, paragraph, run, toAddress } from '../../support/sample-flow.ts';
import { filesBesidePage } from './beside-page.ts';
import { foreignPage } from './foreign-page.ts';
import { decode, shippedTheme } from './theme.ts';

function linkedRun(text: string, href: string): FlowText {
  return { ...run(text), link: toAddress(href, null) };
}

const pages = {
  'privacy/en': englishSample,
  'privacy/ko': koreanSample,
  'privacy/versions/2026-11-02/en': archivedSample,
  'privacy/versions/en': {
    ...englishSample,
    web: { ...englishSample.web, isIndex: true },
    blocks: [paragraph([], linkedRun('2026', '../2026-11-02/en/index.html')), ...englishSample.blocks],
  },
} as const;

describeWith(['chromium'], 'on a site, in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stele-site-'));
  let browser: Browser;

  beforeAll(async () => {
    const beside = await filesBesidePage();
    for (const [path, flow] of Object.entries(pages)) {
      mkdirSync(join(folder, path), { recursive: true });
      writeFileSync(join(folder, path, 'index.html'), await renderPage(flow, shippedTheme));
      for (const [name, bytes] of beside) writeFileSync(join(folder, path, name), bytes);
    }
    browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const complaints: string[] = [];

  async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
    const viewport = { width: 1280, height: 800 };
    const page = await browser.newPage({ viewport, reducedMotion: 'reduce', ...options });
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(join(folder, 'privacy')).href + path);
    return page;
  }

  /** Where a link leads, below the folder of the notice. */
  async function follow(page: Page, link: string): Promise<string> {
    // A locator would scroll to a link that is in sight too, which no reader does.
    const seen = page.locator(link).first();
    if (((await seen.boundingBox())?.y ?? 0) < 0) await page.evaluate('scrollTo(0, 0)');
    const box = await seen.boundingBox();
    const there = page.waitForEvent('framenavigated');
    await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 8);
    await there;
    const to = page.url().slice(pathToFileURL(join(folder, 'privacy')).href.length);
    await page.close();
    return to;
  }

  describe('the place of the reader is kept', () => {
    const korean = '.stele-locales a[lang="ko"]';

    test.each([
      ['the anchor of the address', '/en/index.html#Cookies', korean, '/ko/index.html#Cookies'],
      ['an anchor that moved', '/en/index.html#kr.old-transfers', korean, '/ko/index.html#kr.old-transfers'],
      ['nothing at the top', '/en/index.html', korean, '/ko/index.html'],
      ['nothing that is no clause', '/en/index.html#_main', korean, '/ko/index.html'],
      [
        'an anchor on the way to the current version',
        '/versions/2026-11-02/en/index.html#kr.1',
        '.stele-archived a',
        '/en/index.html#kr.1',
      ],
      [
        'an anchor on the way to all versions',
        '/versions/2026-11-02/en/index.html#kr.1',
        '.stele-history a',
        '/versions/en/index.html#kr.1',
      ],
      [
        'no anchor on the way within the page',
        '/en/index.html',
        '.stele-contents a',
        '/en/index.html#Collect',
      ],
    ])('%s', async (_, from, link, to) => {
      expect(await follow(await open(from), link)).toBe(to);
    });

    test.each([
      ['where there is no anchor', ''],
      ['where the anchor is out of sight', '#title'],
    ])('the clause in view, %s', async (_, anchor) => {
      const page = await open(`/en/index.html${anchor}`);
      await page.evaluate("document.getElementById('Collect.4').scrollIntoView()");
      expect(await follow(page, korean)).toBe('/ko/index.html#Collect.4');
    });

    test('anew each time that a link is followed', async () => {
      const page = await open('/versions/en/index.html#Cookies');
      const followed = (): Promise<unknown> =>
        page.evaluate(`(() => {
          const link = document.querySelector('.stele-notice a[href*="2026-11-02"]');
          link.addEventListener('click', (event) => event.preventDefault());
          link.click();
          return link.hash;
        })()`);
      expect(await followed()).toBe('#Cookies');
      await page.evaluate("location.hash = 'kr.1'");
      expect(await followed()).toBe('#kr.1');
    });

    test('by nothing but the script, without which the links lead there too', async () => {
      const page = await open('/en/index.html#Cookies', { javaScriptEnabled: false });
      expect(await follow(page, korean)).toBe('/ko/index.html');
    });

    test('and the browser has nothing to say', () => {
      expect(complaints).toEqual([]);
    });
  });

  describe('the fragment in a page with rules for every element', () => {
    async function openFragment(width: number): Promise<Page> {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const fragment = decode(await renderFragment(englishSample, shippedTheme));
      await page.setContent(foreignPage(fragment, noticeStyles(shippedTheme)));
      return page;
    }

    const looks = [
      ['.stele-cover', { position: 'static', color: 'rgb(215, 220, 230)' }],
      ['.stele-contents', { float: 'none', listStyleType: 'disc' }],
      ['.stele-body > section', { display: 'block', paddingTop: '0px' }],
      ['.stele-body > section > ul', { display: 'block', listStyleType: 'disc' }],
      ['.stele-alpha', { listStyleType: 'stele-alpha' }],
      ['.stele-body table', { display: 'table' }],
      ['.stele-body td', { display: 'table-cell', whiteSpace: 'normal' }],
      ['.stele-body caption', { display: 'table-caption' }],
      ['.stele-body strong', { fontWeight: '650' }],
      ['.stele-body em', { fontStyle: 'italic' }],
      // What the site says of its words, it says of these.
      ['#title', { color: 'rgb(127, 209, 255)', fontFamily: 'serif', fontSize: '34px' }],
      ['#Collect', { textTransform: 'uppercase' }],
      ['[id="intro.1"]', { color: 'rgb(215, 220, 230)', fontFamily: 'serif', fontSize: '17px' }],
      ['[id="intro.1"] a', { textDecorationLine: 'underline', color: 'rgb(215, 220, 230)' }],
    ] as const;

    test('is laid out as it is meant, in the words of the site', async () => {
      const page = await openFragment(1000);
      const found = [];
      for (const [selector, wanted] of looks) {
        const style = await page.evaluate<Record<string, string>>(
          `({ ...Object.fromEntries(${JSON.stringify(Object.keys(wanted))}.map((name) =>
            [name, getComputedStyle(document.querySelector(${JSON.stringify(selector)}))[name]])) })`,
        );
        found.push([selector, style]);
      }
      expect(found).toEqual(looks);
      await page.close();
    });

    test('fits a phone', async () => {
      const page = await openFragment(320);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
      await page.close();
    });

    test('takes the colours that the site gives it', async () => {
      const page = await openFragment(1000);
      await page.addStyleTag({ content: ':root { --stele-muted: rgb(1, 2, 3); --stele-measure: 20em; }' });
      const style = (selector: string, name: string): Promise<string> =>
        page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${name}`);
      expect(await style('.stele-cover p', 'color')).toBe('rgb(1, 2, 3)');
      expect(await style('.stele-notice', 'maxWidth')).toBe('340px');
      await page.close();
    });
  });
});
