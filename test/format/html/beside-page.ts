import { renderNoticeStyles, renderPageStyles, renderScript } from '../../../src/format/html/render.ts';
import { redlineStyles } from '../../../src/format/html/styles.ts';
import { koreanSample } from '../../support/sample-flow.ts';
import { shippedTheme } from './theme.ts';

/** What stands beside a page of Stele's own theme, by its names. */
export async function filesBesidePage(): Promise<ReadonlyMap<string, Uint8Array>> {
  return new Map([
    ['notice.css', await renderNoticeStyles(koreanSample, shippedTheme)],
    ['page.css', await renderPageStyles(koreanSample, shippedTheme)],
    ['redline.css', redlineStyles(shippedTheme)],
    ['page.js', await renderScript(koreanSample, shippedTheme)],
  ]);
}
