import axe from 'axe-core';
import type { Page } from 'playwright-core';
import type { ConditionResult } from '../condition-result.ts';
import { type BuiltPage, isFragment } from './pages.ts';
import type { ServedPages } from './served-pages.ts';

type Media = Parameters<Page['emulateMedia']>[0];

const looks = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  'forced colours': { colorScheme: 'light', forcedColors: 'active' },
} as const satisfies Record<string, Media>;

/** CSS pixels: a phone, or a desk at four times the size; another phone; a desk. */
const widths = [320, 360, 1280] as const;

/** `all`: each look at each width. `some`: each look at one width, another one for the next page. */
export type AxeRuns = 'all' | 'some';

/**
 * Every rule of axe that is on by itself, and the size of targets: each page in each look, and each fragment in a page
 * without styles.
 */
export async function checkedByAxe(
  pages: readonly BuiltPage[],
  runs: AxeRuns,
  { browser, addressOf }: ServedPages,
): Promise<readonly ConditionResult[]> {
  const found = new Map<string, string[]>([...Object.keys(looks), 'no styles'].map((look) => [look, []]));
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const whole = pages.filter((built) => !isFragment(built));
  for (const [index, built] of [...whole, ...pages.filter(isFragment)].entries()) {
    await page.goto(addressOf(built));
    await page.evaluate(axe.source);
    if (isFragment(built)) {
      found.get('no styles')?.push(...(await violations(page, built.path, [])));
      continue;
    }
    for (const [at, width] of widths.entries()) {
      await page.setViewportSize({ width, height: 800 });
      for (const [of, [look, media]] of Object.entries(looks).entries()) {
        if (runs === 'some' && (index + of) % widths.length !== at) continue;
        await page.emulateMedia(media);
        found.get(look)?.push(...(await violations(page, `${built.path} at ${width}`, ['target-size'])));
      }
    }
  }
  await page.close();
  return [...found].map(([look, findings]) => ({
    condition: `axe ${axe.version}, ${look}`,
    says:
      look === 'no styles'
        ? 'no violation where no style sheet is'
        : `no violation at ${widths.join(', ')} pixels`,
    findings,
  }));
}

async function violations(page: Page, where: string, more: readonly string[]): Promise<string[]> {
  const options = {
    resultTypes: ['violations'],
    rules: Object.fromEntries(more.map((rule) => [rule, { enabled: true }])),
  };
  const found: axe.Result[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${where}: ${id}: ${help}: ${target.join(' ')}`),
  );
}
