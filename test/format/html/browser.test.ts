import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname } from 'node:path';
import fc from 'fast-check';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { stretchesOf } from '../../../src/flow/stretches.ts';
import { textOf } from '../../../src/flow/words.ts';
import { renderPage } from '../../../src/format/html/render.ts';
import { describeWith, programPath } from '../../support/programs.ts';
import { englishSample, koreanSample, paragraph, run } from '../../support/sample-flow.ts';
import { filesBesidePage } from './beside-page.ts';
import { shippedTheme } from './theme.ts';

const hostileTexts = fc.sample(
  fc
    .string({
      unit: fc.constantFrom('&', '<', '>', '"', "'", '/', '!', '-', ';', '#', 'b', 'lt', '&amp', '가', ' '),
    })
    .filter((text) => text.trim() !== ''),
  { numRuns: 300, seed: 1 },
);

const hostileSample: Flow = {
  ...englishSample,
  blocks: [
    ...englishSample.blocks,
    ...hostileTexts.map((text, index) => paragraph([`hostile.${index}`], run(text))),
  ],
};

const flows: Readonly<Record<string, Flow>> = { en: englishSample, ko: koreanSample, hostile: hostileSample };

const mediaTypes: Readonly<Record<string, string>> = { '.css': 'text/css', '.js': 'text/javascript' };

describeWith(['chromium'], 'the page in Chromium', () => {
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    const beside = await filesBesidePage();
    server = createServer(async ({ url }, response) => {
      const [, name = '', file = ''] = new URL(url ?? '/', 'http://localhost').pathname.split('/');
      const flow = flows[name];
      const other = beside.get(file);
      const known = flow !== undefined && (file === 'index.html' || other !== undefined);
      response.writeHead(known ? 200 : 204, {
        'content-type': mediaTypes[extname(file)] ?? 'text/html',
        'content-security-policy': "default-src 'self'",
      });
      if (!known) response.end();
      else response.end(other ?? (await renderPage(flow, shippedTheme)));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(name: string, width: number) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    const { port } = server.address() as AddressInfo;
    const address = `http://127.0.0.1:${port}/${name}/index.html`;
    await page.goto(address);
    return { page, address, complaints };
  }

  test.each(['en', 'ko'])('shows the words of the Flow in order, in %s', async (name) => {
    const { page } = await open(name, 1280);
    const shown = await page.locator('article').textContent();
    const flow = flows[name] ?? englishSample;
    const words = [...stretchesOf(flow)]
      .filter(({ role }) => role !== 'running line')
      .map(({ runs }) => textOf(runs));
    expect(bare(shown ?? '')).toBe(bare(words.join('')));
    await page.close();
  });

  test('shows markup as characters', async () => {
    const { page } = await open('hostile', 1280);
    const shown = await page.locator('[id^="hostile."]').allTextContents();
    expect(shown).toEqual(hostileTexts);
    await page.close();
  });

  test('works under a policy that allows nothing inline', async () => {
    const { page, complaints } = await open('en', 1280);
    const position = "getComputedStyle(document.querySelector('.stele-contents')).position";
    expect(await page.evaluate(position)).toBe('sticky');
    expect(complaints).toEqual([]);
    await page.close();
  });

  test.each([
    ['en', 320],
    ['ko', 320],
    ['en', 768],
    ['ko', 1100],
    ['en', 1280],
  ])('fits %s in %i pixels, tables scrolling in their own box', async (name, width) => {
    const { page } = await open(name, width);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
    await page.close();
  });

  test('shows the link of a clause to itself when one points at the clause', async () => {
    const { page, address } = await open('ko', 1280);
    const link = page.locator('[id="kr.1"] > .stele-permalink');
    const opacity = () =>
      page.evaluate(`getComputedStyle(document.querySelector('[id="kr.1"] > .stele-permalink')).opacity`);
    expect(await opacity()).toBe('0');
    await page.locator('[id="kr.1"]').hover();
    expect(await opacity()).toBe('1');
    await link.click();
    expect(page.url()).toBe(`${address}#kr.1`);
    await page.close();
  });

  test('leads an old anchor to its new place', async () => {
    const { page, address } = await open('ko', 360);
    await page.goto(`${address}#kr.old-transfers`);
    const heading = await page.locator('#South_Korea').boundingBox();
    const table = await page.locator('.stele-table').first().boundingBox();
    expect(heading?.y).toBeLessThan(0);
    expect(table?.y).toBeGreaterThan(-50);
    expect(table?.y).toBeLessThan(200);
    await page.close();
  });
});

function bare(text: string): string {
  return text.replace(/\s/g, '');
}
