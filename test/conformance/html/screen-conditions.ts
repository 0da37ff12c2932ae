import type { Page } from 'playwright-core';
import type { ConditionResult } from '../condition-result.ts';
import { type BuiltPage, isFragment } from './pages.ts';
import type { ServedPages } from './served-pages.ts';

interface ScreenCondition {
  readonly condition: string;
  readonly says: string;
  /** What is wrong with the page that is open, as the browser lays it out. */
  readonly check: (page: Page) => Promise<readonly string[]>;
}

/** The narrowest is 1280 pixels at 400%. */
const widths = [320, 360, 768, 1280] as const;

const conditions: readonly ScreenCondition[] = [
  {
    condition: 'reflow',
    says: `at ${widths.join(', ')} pixels the page never scrolls sideways; what is wider scrolls in its own box`,
    async check(page) {
      const faults: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        const wide = await page.evaluate<number>('document.documentElement.scrollWidth');
        if (wide > width) faults.push(`at ${width} it is ${wide} wide`);
        // What is cut off is not scrolled to, and so would not be counted above.
        const cut = await page.evaluate<
          string[]
        >(`[...document.querySelectorAll('p, li, h1, h2, h3, h4, h5, h6, caption')]
          .filter((element) => element.closest('.stele-table') === null && !element.matches('.stele-skip'))
          .filter((element) => element.getBoundingClientRect().right > ${width} || element.scrollWidth > element.clientWidth + 24)
          .map((element) => element.id || element.tagName)`);
        faults.push(...cut.map((name) => `at ${width} ${name} is cut off`));
      }
      return faults;
    },
  },
  {
    condition: 'focus',
    says: 'the keyboard comes to the skip link first, to each part, and shows where it is',
    async check(page) {
      const faults: string[] = [];
      await page.setViewportSize({ width: 1280, height: 800 });
      const parts = await page.evaluate<string[]>(
        `[...document.querySelectorAll('.stele-heading > a')].map((link) => link.getAttribute('href'))`,
      );
      const focused = `(() => {
        const element = document.activeElement;
        if (element === document.body) return null;
        const { outlineStyle, outlineWidth, opacity } = getComputedStyle(element);
        const visible = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && opacity === '1';
        return { className: element.className, href: element.getAttribute('href'), visible };
      })()`;
      await page.keyboard.press('Tab');
      let stop = await page.evaluate<Stop | null>(focused);
      if (stop?.className !== 'stele-skip') faults.push(`the first stop is ${stop?.href}`);
      const seen = new Set<string>();
      while (stop !== null) {
        if (!stop.visible) faults.push(`the focus on ${stop.href ?? stop.className} is not seen`);
        if (stop.className === 'stele-permalink') seen.add(stop.href ?? '');
        await page.keyboard.press('Tab');
        stop = await page.evaluate<Stop | null>(focused);
      }
      return [...faults, ...parts.filter((href) => !seen.has(href)).map((href) => `no stop at ${href}`)];
    },
  },
  {
    condition: 'target',
    says: 'the place that a link led to is marked',
    async check(page) {
      return await page.evaluate<
        string[]
      >(`[...document.querySelectorAll('.stele-permalink')].flatMap((link, index) => {
        if (index % 20 !== 0) return [];
        location.hash = link.hash;
        const style = getComputedStyle(document.querySelector(':target'));
        return style.boxShadow === 'none' ? [link.hash + ' is not marked'] : [];
      })`);
    },
  },
  {
    condition: 'paper',
    says: 'what only a screen needs is not printed, and no table is cut off',
    async check(page) {
      await page.emulateMedia({ media: 'print' });
      // The width of A4 between the margins of the theme that Stele ships.
      await page.setViewportSize({ width: 585, height: 800 });
      const faults = await page.evaluate<string[]>(`[
        ...[...document.querySelectorAll('.stele-skip, .stele-bar, .stele-permalink')]
          .filter((element) => element.getClientRects().length > 0)
          .map((element) => element.className + ' is printed'),
        ...[...document.querySelectorAll('table')]
          .filter((table) => table.getBoundingClientRect().right > 586)
          .map((table) => 'a table is ' + Math.round(table.getBoundingClientRect().right) + ' wide'),
      ]`);
      await page.emulateMedia({ media: null });
      return faults;
    },
  },
];

/** An element that the keyboard stops at. */
interface Stop {
  readonly className: string;
  readonly href: string | null;
  readonly visible: boolean;
}

/** What can be told of the pages of a build once a browser has laid them out. */
export async function checkedOnScreen(
  pages: readonly BuiltPage[],
  { browser, addressOf }: ServedPages,
): Promise<readonly ConditionResult[]> {
  const found = new Map<ScreenCondition, string[]>(conditions.map((condition) => [condition, []]));
  const refused: string[] = [];
  for (const built of pages.filter((page) => !isFragment(page))) {
    const page = await browser.newPage({ reducedMotion: 'reduce' });
    page.on('console', (message) => refused.push(`${built.path}: ${message.text()}`));
    await page.goto(addressOf(built));
    for (const [condition, findings] of found) {
      findings.push(...(await condition.check(page)).map((fault) => `${built.path}: ${fault}`));
    }
    await page.close();
  }
  return [
    ...[...found].map(([{ condition, says }, findings]) => ({ condition, says, findings })),
    {
      condition: 'console',
      says: 'the browser has nothing to say, with only the page’s own files allowed',
      findings: refused,
    },
  ];
}
