import { brotliCompressSync, constants } from 'node:zlib';
import axe from 'axe-core';
import type { Page, Response } from 'playwright-core';

// What the page says in the browser is text here, as this project knows no browser.

/**
 * Goes to each anchor in turn, and says of which one something is amiss: it is not there, not marked as the target, out
 * of view, or below something that lies over it, as a header that stays does.
 */
export async function anchorFaults(page: Page, anchors: readonly string[]): Promise<readonly string[]> {
  return await page.evaluate<string[]>(`(${JSON.stringify(anchors)}).flatMap((anchor) => {
    location.hash = '#' + anchor;
    const target = document.getElementById(anchor);
    if (target === null) return [anchor + ' is not there'];
    if (document.querySelector(':target') !== target) return [anchor + ' is not the target'];
    const { left, top, width, height } = target.getClientRects()[0] ?? target.getBoundingClientRect();
    const x = left + Math.min(2, width / 2);
    const y = top + Math.min(2, height / 2);
    if (x < 0 || x >= innerWidth || y < 0 || y >= innerHeight) return [anchor + ' is out of view at ' + [x, y]];
    const seen = document.elementFromPoint(x, y);
    // An old anchor is an empty element within what it leads to.
    const place = target.childNodes.length === 0 ? target.parentElement : target;
    const isSeen = seen !== null && (place.contains(seen) || seen.contains(place));
    return isSeen ? [] : [anchor + ' lies below ' + (seen?.outerHTML.slice(0, 80) ?? 'nothing')];
  })`);
}

/** Whether the element of an anchor is in view. */
export async function isInView(page: Page, anchor: string): Promise<boolean> {
  const box = await page.locator(`[id="${anchor}"]`).boundingBox();
  const { height } = page.viewportSize() ?? { height: 0 };
  return box !== null && box.y >= 0 && box.y < height;
}

/** What axe has against the page, every rule of it that is on by itself, and the size of targets. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const options = { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } };
  const found: axe.Result[] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
  );
  return found.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target }) => `${id}: ${help}: ${target.join(' ')}`),
  );
}

/** By how many CSS pixels the page is wider than its window. */
export async function overhang(page: Page): Promise<number> {
  return await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
}

/** Bytes of what a browser needs of a page to show it, packed as a server sends it (Brotli), without fonts and images. */
export async function packedBytes(responses: readonly Response[]): Promise<number> {
  const needed = responses.filter((response) =>
    ['document', 'stylesheet', 'script'].includes(response.request().resourceType()),
  );
  const bodies = await Promise.all(needed.map((response) => response.body()));
  return bodies.reduce((sum, body) => sum + brotliCompressSync(body, { params }).length, 0);
}

const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };

/** The words of HTML, without white space, to be compared with those that a browser shows. */
export function bareWordsOf(html: string): string {
  return bare(wordsOf(html));
}

/** A text without its white space. */
export function bare(text: string): string {
  return text.replace(/\s/g, '');
}

function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' })[name] ?? '',
    );
}
