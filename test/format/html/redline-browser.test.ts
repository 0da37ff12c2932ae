import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { renderPage } from '../../../src/format/html/render.ts';
import { noticeStyles, pageStyles, redlineStyles } from '../../../src/format/html/styles.ts';
import { describeWith, programPath } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { decode, shippedTheme } from './theme.ts';

const flows = { en: englishRedline, ko: koreanRedline };

describeWith(['chromium'], 'a redline in Chromium', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: programPath('chromium') ?? 'chromium',
      args: ['--no-sandbox', '--disable-gpu'],
    });
  });

  afterAll(async () => {
    await browser?.close();
  });

  async function open(locale: keyof typeof flows): Promise<Page> {
    const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
    await page.setContent(decode(await renderPage(flows[locale], shippedTheme)));
    await page.addStyleTag({
      content: [
        noticeStyles(shippedTheme),
        pageStyles(flows[locale], shippedTheme),
        decode(redlineStyles(shippedTheme)),
      ].join('\n'),
    });
    return page;
  }

  const shown = (page: Page): Promise<string[]> =>
    page.evaluate(`[...document.querySelectorAll('.stele-body [id]')]
      .filter((element) => element.getClientRects().length > 0).map((element) => element.id)`);

  const lookOf = (page: Page, what: string): Promise<Record<string, string>> =>
    page.evaluate(`(() => {
      const element = document.querySelector(${JSON.stringify(what)});
      const { textDecorationLine: line, display } = getComputedStyle(element);
      return { line, display, said: getComputedStyle(element, '::before').content };
    })()`);

  test.each([
    ['en', '[deleted:', '[inserted:'],
    ['ko', '[삭제됨:', '[삽입됨:'],
  ] as const)('tells screen readers in %s which words came and which went', async (locale, gone, come) => {
    const page = await open(locale);
    const session = await page.context().newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const told = nodes.map(({ name }) => String(name?.value ?? '').trim());
    expect(told.filter((words) => words === gone).length).toBeGreaterThan(20);
    expect(told.filter((words) => words === come).length).toBeGreaterThan(20);
    await page.close();
  });

  test('keeps what is told out of what is seen and copied', async () => {
    const page = await open('en');
    const copied = await page.evaluate(`(() => {
      getSelection().selectAllChildren(document.getElementById('kr.transfers.hanbit.country'));
      return getSelection().toString();
    })()`);
    expect(copied).toBe('CanadaUnited States');
    const box = await page.evaluate(
      `getComputedStyle(document.querySelector('del[data-stele-said]'), '::before').clipPath`,
    );
    expect(box).toBe('inset(50%)');
    await page.close();
  });

  test('shows what is not ticked as the newer edition has it', async () => {
    const page = await open('en');
    expect(await lookOf(page, '[id="intro.1"] > ins')).toMatchObject({ line: 'underline' });
    await page.getByLabel('Reworded: 6').uncheck();
    await page.getByLabel('Removed: 6').uncheck();
    expect(await page.locator('[id="intro.1"]').innerText()).toBe(
      'This notice says how Example Cloud uses data; see the Cookie Notice and the part on cookies.',
    );
    expect(await lookOf(page, '[id="intro.1"] > ins')).toMatchObject({ line: 'none', said: 'none' });
    expect(await lookOf(page, '[id="Security.1"] > ins')).toMatchObject({ line: 'underline' });
    const ids = await shown(page);
    expect(ids).toContain('was.Cookies');
    expect(ids).not.toContain('was.Children');
    expect(ids).not.toContain('Collect.3');
    expect(ids).not.toContain('kr.periods.law');
    const kinds = await page.locator('.stele-changes li:visible .stele-kind').allInnerTexts();
    expect(new Set(kinds)).toEqual(new Set(['Added', 'Moved', 'Typography only']));
    await page.close();
  });

  test('is the newer edition with nothing ticked', async () => {
    const page = await open('ko');
    for (const box of await page.locator('[id^="_show-"]').all()) await box.uncheck();
    expect(await page.locator('[id="intro.1"]').innerText()).toBe(
      '본 방침은 이그잼플 클라우드가 정보를 처리하는 방법을 설명합니다. 자세한 내용은 쿠키 고지와 쿠키 항목을 참조하십시오.',
    );
    const marked = await page.evaluate(`[...document.querySelectorAll('.stele-body *')]
      .filter((element) => element.getClientRects().length > 0)
      .filter((element) => element.matches('del, .stele-old, .stele-move')
        || (element.matches('ins, .stele-change') && getComputedStyle(element, '::before').content !== 'none'))
      .map((element) => element.outerHTML.slice(0, 80))`);
    expect(marked).toEqual([]);
    await page.close();
  });

  test('shows changed clauses alone, below their headings, with the heads of their tables', async () => {
    const page = await open('en');
    await page.getByLabel('Changed clauses only').check();
    const ids = await shown(page);
    for (const id of [
      'Collect',
      'Collect.4',
      'Collect.6',
      'Jurisdictions',
      'kr.transfers.name',
      'Cookies.3',
    ]) {
      expect(ids).toContain(id);
    }
    for (const id of ['intro.3', 'Collect.1', 'Collect.2', 'Collect.5', 'kr.1', 'Faxes']) {
      expect(ids).not.toContain(id);
    }
    await page.getByLabel('Added: 8').uncheck();
    const left = await shown(page);
    expect(left).toContain('Collect.6');
    expect(left).not.toContain('Collect.7');
    expect(left).not.toContain('Security');
    await page.close();
  });

  test('is filtered by keyboard, with targets of 44 pixels', async () => {
    const page = await open('ko');
    await page.locator('#_show-added').focus();
    await page.keyboard.press('Space');
    expect(await page.locator('#_show-added').isChecked()).toBe(false);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.id')).toBe('_show-removed');
    const heights = await page.evaluate<number[]>(
      `[...document.querySelectorAll('.stele-filter label')].map((label) => label.getBoundingClientRect().height)`,
    );
    expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
    await page.close();
  });

  test('prints its marks and its list, and not the filter', async () => {
    const page = await open('en');
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.stele-filter').isVisible()).toBe(false);
    expect(await page.locator('.stele-changes ol').isVisible()).toBe(true);
    expect(await lookOf(page, '[id="intro.1"] > del')).toMatchObject({ line: 'line-through' });
    await page.close();
  });
});
