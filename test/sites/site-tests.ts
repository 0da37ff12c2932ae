import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContextOptions,
  chromium,
  type Page,
  type Response,
} from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { readManifest } from '../../src/build/read-manifest.ts';
import { describeWith, programPath } from '../support/programs.ts';
import { sharedFolder } from '../support/scratch-project.ts';
import { buildSite, type ExampleName } from './built-site.ts';
import { packageAt } from './packed-stele.ts';
import {
  anchorFaults,
  axeFindings,
  bare,
  bareWordsOf,
  isInView,
  overhang,
  packedBytes,
} from './page-checks.ts';
import type { ServedSite } from './served-site.ts';
import { missing, ofThisSite, redirectsOf, textOf } from './site-addresses.ts';

/** What the tests have to know of a site of examples/. */
export interface SiteUnderTest {
  readonly example: ExampleName;
  /** Programs without which it cannot be served. */
  readonly programs: readonly string[];
  /** Where the build has put what Stele made, in the example's folder. */
  readonly built: string;
  readonly serve: (site: string) => Promise<ServedSite>;
  /** CSS: the links of the switch of languages, and those of a contents list that is shown at 1280 pixels. */
  readonly languages: string;
  readonly contents: string;
}

/** A site that is built and served, for tests of its own. */
export interface OpenSite {
  readonly folder: string;
  readonly origin: string;
}

const locales = ['en', 'ko', 'ms'] as const;
const ledger = JSON.parse(readFileSync('notice/privacy/anchors.json', 'utf8')) as Readonly<
  Record<string, { readonly state: 'live' | 'moved' | 'withdrawn' }>
>;
const firstOf = (state: string): string =>
  Object.keys(ledger).findLast((anchor) => ledger[anchor]?.state === state) ?? '';

/** Builds an example, serves it, and holds it to what a company's site has to be. */
export function describeSite(site: SiteUnderTest, more: (open: OpenSite) => void): void {
  describeWith(['chromium', ...site.programs], `the site of examples/${site.example}`, () => {
    const root = sharedFolder();
    const open = { folder: '', origin: '' };
    let served: ServedSite | undefined;
    let browser: Browser;

    beforeAll(async () => {
      open.folder = buildSite(site.example, root);
      served = await site.serve(open.folder);
      open.origin = served.origin;
      const executablePath = programPath('chromium') ?? 'chromium';
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
    });
    afterAll(async () => {
      await browser?.close();
      await served?.close();
    });

    const addressOf = (locale: string): string => `${open.origin}/legal/privacy/${locale}/`;
    const noticeOf = () => {
      const [notice] = readManifest(readFileSync(join(open.folder, site.built, 'manifest.json'))).notices;
      if (notice === undefined) throw new Error('the build has no notice');
      return notice;
    };

    /** A tab whose complaints, lost files and requests to others fail the test. */
    async function tab(look: BrowserContextOptions = {}) {
      const context = await browser.newContext({ reducedMotion: 'reduce', ...look });
      const page = await context.newPage();
      const complaints: string[] = [];
      const responses: Response[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => complaints.push(`no answer: ${request.url()}`));
      page.on('request', (request) => {
        if (new URL(request.url()).origin !== open.origin) complaints.push(`elsewhere: ${request.url()}`);
      });
      page.on('response', (response) => {
        responses.push(response);
        if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
      });
      onTestFinished(async () => {
        await context.close();
        expect(complaints).toEqual([]);
      });
      return { page, responses };
    }

    const shapes = { desk: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } };

    test.each(locales)('scrolls to every anchor of the ledger, in %s', async (locale) => {
      for (const viewport of Object.values(shapes)) {
        const { page } = await tab({ viewport });
        await page.goto(addressOf(locale));
        expect(await anchorFaults(page, Object.keys(ledger))).toEqual([]);
      }
    });

    test.each(locales)('opens at a live, a moved and a withdrawn anchor, in %s', async (locale) => {
      for (const state of ['live', 'moved', 'withdrawn']) {
        const { page } = await tab({ viewport: shapes.phone });
        await page.goto(`${addressOf(locale)}#${firstOf(state)}`);
        await expect.poll(() => isInView(page, firstOf(state))).toBe(true);
      }
    });

    test('keeps the place from one language to the next', async () => {
      const { page } = await tab({ viewport: shapes.desk });
      await page.goto(`${addressOf('en')}#Cookies.2`);
      await page.locator(`${site.languages}[hreflang=ko]`).click();
      await page.waitForURL(`${addressOf('ko')}#Cookies.2`);
      expect(await isInView(page, 'Cookies.2')).toBe(true);
      await page.locator(site.contents).nth(3).click();
      const { hash } = new URL(page.url());
      expect(hash.length).toBeGreaterThan(1);
      await page.locator(`${site.languages}[hreflang=ms]`).click();
      await page.waitForURL(`${addressOf('ms')}${hash}`);
    });

    test('does all that without script, but for keeping the place', async () => {
      const { page } = await tab({ viewport: shapes.desk, javaScriptEnabled: false });
      await page.goto(addressOf('ko'));
      const shown = await page.locator('article.stele-notice').textContent();
      expect(bare(shown ?? '')).toBe(bareWordsOf(fragmentOf('ko')));
      const link = page.locator(site.contents).nth(5);
      const anchor = (await link.getAttribute('href'))?.split('#')[1] ?? '';
      await link.click();
      expect(page.url()).toBe(`${addressOf('ko')}#${anchor}`);
      expect(await isInView(page, anchor)).toBe(true);
      await page.locator(`${site.languages}[hreflang=ms]`).click();
      await page.waitForURL(addressOf('ms'));
      expect(await page.locator('article.stele-notice').getAttribute('lang')).toBe('ms');
    });

    const fragmentOf = (locale: string): string =>
      readFileSync(join(open.folder, site.built, `privacy/${locale}/fragment.html`), 'utf8');

    test.each(locales)('gives the PDF of the manifest, in %s', async (locale) => {
      const { page } = await tab();
      await page.goto(addressOf(locale));
      const link = page.locator('a[type="application/pdf"]').first();
      const href = new URL((await link.getAttribute('href')) ?? '', page.url()).href;
      const response = await page.context().request.get(href);
      const edition = noticeOf().editions.find((other) => other.locale === locale);
      const file = edition?.files.find(({ format }) => format === 'pdf');
      expect(
        createHash('sha256')
          .update(await response.body())
          .digest('hex'),
      ).toBe(file?.sha256);
      expect(response.headers()['content-type']).toBe('application/pdf');
    });

    const looks = {
      light: { colorScheme: 'light' },
      dark: { colorScheme: 'dark' },
      'forced colours': { forcedColors: 'active' },
    } as const satisfies Record<string, Parameters<Page['emulateMedia']>[0]>;

    test.each(locales)(
      'is open to everyone, in every look, on a desk and on a phone, in %s',
      async (locale) => {
        for (const viewport of Object.values(shapes)) {
          const { page } = await tab({ viewport });
          await page.goto(addressOf(locale));
          for (const [name, look] of Object.entries(looks)) {
            await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
            expect.soft(await axeFindings(page), `${name}, ${viewport.width} pixels`).toEqual([]);
          }
          expect(await overhang(page)).toBe(0);
        }
      },
    );

    test('has a home page that is open to everyone too', async () => {
      const { page } = await tab({ viewport: shapes.phone });
      await page.goto(open.origin);
      for (const look of Object.values(looks)) {
        await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...look });
        expect(await axeFindings(page)).toEqual([]);
      }
      expect(await overhang(page)).toBe(0);
    });

    test.each(locales)('can be read at 400%, in %s', async (locale) => {
      const { page } = await tab({ viewport: { width: 320, height: 200 }, deviceScaleFactor: 4 });
      await page.goto(addressOf(locale));
      expect(await overhang(page)).toBe(0);
      expect(await axeFindings(page)).toEqual([]);
      expect(await anchorFaults(page, ['Cookies', firstOf('moved'), firstOf('withdrawn')])).toEqual([]);
    });

    test.each(locales)('takes less than 60 kB, in %s', async (locale) => {
      const { page, responses } = await tab();
      await page.goto(addressOf(locale), { waitUntil: 'networkidle' });
      expect(await packedBytes(responses)).toBeLessThan(60_000);
    });

    test('leads from the address of the notice to its source edition, to the same place', async () => {
      const { page } = await tab();
      for (const { from, to } of redirectsOf(join(open.folder, site.built))) {
        await page.goto(`${open.origin}${from}#Cookies`);
        await page.waitForURL(`${open.origin}${to}#Cookies`);
      }
    });

    test.each(locales)(
      'has what its links lead to, and what other programs are told of, in %s',
      async (locale) => {
        const { page } = await tab();
        await page.goto(addressOf(locale));
        // What the notice itself links to is the company’s, and no part of the example.
        const links = await page.evaluate<string[]>(
          `[...document.querySelectorAll('a[href], link[href]')].map(({ href }) => href.split('#')[0])`,
        );
        const relatives = await page.evaluate<string[]>(
          `[...document.querySelectorAll('link[hreflang], link[rel=canonical]')].map(({ href }) => href)`,
        );
        const data = await page.locator('script[type="application/ld+json"]').textContent();
        const told = [...(data ?? '').matchAll(/"(https:[^"]*)"/g)].map(([, address = '']) => address);
        const here = [
          ...links.filter((address) => address.startsWith(open.origin)),
          ...[...relatives, ...told]
            .filter((address) => address.startsWith('https://www.example.com/legal/privacy/'))
            .map((address) => ofThisSite(address, open.origin)),
        ];
        expect(here.length).toBeGreaterThan(8);
        expect(await missing(here)).toEqual([]);
      },
    );

    test('has every page of its sitemaps, and in them every edition beside its translations', async () => {
      const robots = await textOf(`${open.origin}/robots.txt`);
      const sitemaps = [...robots.matchAll(/^Sitemap: (.*)$/gm)].map(([, address = '']) => address);
      const found: string[] = [];
      for (const sitemap of sitemaps) {
        const xml = await textOf(ofThisSite(sitemap, open.origin));
        const addresses = [...xml.matchAll(/(?:<loc>|href=")([^<"]+)/g)].map(([, address = '']) => address);
        if (xml.includes('<sitemapindex')) sitemaps.push(...addresses);
        else found.push(...addresses);
      }
      for (const locale of locales) {
        const address = `https://www.example.com/legal/privacy/${locale}/`;
        expect(found.filter((other) => other === address).length).toBeGreaterThan(locales.length);
      }
      expect(await missing(found.map((address) => ofThisSite(address, open.origin)))).toEqual([]);
    });

    test('asks for the packages that it is tried with', () => {
      const { devDependencies: here = {} } = packageAt('.');
      const { stele, ...asked } = packageAt(open.folder).devDependencies ?? {};
      expect(stele).toBe('file:../..');
      for (const [name, version] of Object.entries(asked))
        expect([name, version]).toEqual([name, here[name]]);
    });

    more(open);
  });
}
