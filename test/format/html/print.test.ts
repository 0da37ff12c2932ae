import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Flow, FlowRow, FlowTable } from '../../../src/flow/flow.ts';
import { renderNoticeStyles, renderPage, renderPageStyles } from '../../../src/format/html/render.ts';
import { describeWith, output, programPath } from '../../support/programs.ts';
import { koreanSample, run } from '../../support/sample-flow.ts';
import { shippedTheme } from './theme.ts';

const row = (index: number, heads: 'column' | null): FlowRow => ({
  type: 'row',
  cells: ['수탁자', '업무'].map((name) => ({
    type: 'cell',
    anchors: [],
    heads,
    runs: [run(heads === null ? `${name} ${index}` : `표 머리 ${name}`)],
    caveat: null,
  })),
});

/** Longer than two pages. */
const table: FlowTable = {
  type: 'table',
  anchors: [],
  caption: [run('긴 표')],
  caveat: null,
  labelledBy: null,
  width: 2,
  headerRows: 1,
  rows: [row(0, 'column'), ...Array.from({ length: 70 }, (_, index) => row(index + 1, null))],
};

const flow: Flow = {
  ...koreanSample,
  blocks: [...koreanSample.blocks, table],
  running: {
    head: [run('처리방침 "머리"')],
    foot: [run('처리방침 · 발')],
    folio: [{ type: 'field', field: 'page' }, run(' / '), { type: 'field', field: 'pages' }],
  },
};

describeWith(['chromium', 'pdftotext', 'pdfinfo'], 'a page printed by Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'stele-print-'));
  let pages: readonly string[] = [];
  let facts = '';

  beforeAll(async () => {
    writeFileSync(join(folder, 'index.html'), await renderPage(flow, shippedTheme));
    writeFileSync(join(folder, 'notice.css'), await renderNoticeStyles(flow, shippedTheme));
    writeFileSync(join(folder, 'page.css'), await renderPageStyles(flow, shippedTheme));
    const browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
    try {
      const page = await browser.newPage({ javaScriptEnabled: false });
      await page.goto(pathToFileURL(join(folder, 'index.html')).href);
      await page.pdf({ path: join(folder, 'page.pdf'), preferCSSPageSize: true });
    } finally {
      await browser.close();
    }
    facts = output('pdfinfo', [join(folder, 'page.pdf')]);
    pages = output('pdftotext', ['-layout', join(folder, 'page.pdf'), '-'])
      .split('\f')
      .slice(0, -1);
  }, 60_000);

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is on the paper of the theme, and says along every page what the PDF says', () => {
    expect(facts).toMatch(/Page size: +59[45]\.\d+ x 84[12]\.\d+ pts \(A4\)/);
    expect(pages.length).toBeGreaterThan(3);
    for (const [index, page] of pages.entries()) {
      expect(page.includes('처리방침 "머리"')).toBe(index > 0);
      expect(page.replace(/\s/g, '').endsWith(`처리방침·발${index + 1}/${pages.length}`)).toBe(true);
    }
  });

  test('begins with the title, the days and the contents', () => {
    expect(pages[0]).toMatch(new RegExp(`^\\s*${koreanSample.title}`));
    expect(pages[0]).toMatch(/\n목차\n/);
  });

  test('has addresses behind their links, and nothing that only a screen needs', () => {
    const whole = pages.join('');
    expect(whole).toContain('(https://authority.example.com/complaints)');
    expect(whole).not.toContain('Bahasa Melayu');
    expect(whole).not.toContain('#');
  });

  test('repeats the head of a table on each page that it goes on on', () => {
    const withRows = pages.filter((page) => /수탁자 \d/.test(page));
    expect(withRows.length).toBeGreaterThan(1);
    expect(withRows.every((page) => /표 머리 수탁자 +표 머리 업무/.test(page))).toBe(true);
  });
});
