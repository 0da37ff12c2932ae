import type { ConditionResult } from '../condition-result.ts';
import { type AxeRuns, checkedByAxe } from './axe.ts';
import { checkedByHtmlValidate } from './html-validate.ts';
import { checkedMarkup } from './markup-conditions.ts';
import { checkedByNu } from './nu-html-checker.ts';
import { pagesOf } from './pages.ts';
import { checkedOnScreen } from './screen-conditions.ts';
import { withServedPages } from './served-pages.ts';

/**
 * Checks the pages and fragments among the files of a build, which are given by their paths below its folder. Needs
 * Java and Chromium.
 */
export async function htmlConformance(
  files: ReadonlyMap<string, Uint8Array>,
  runs: AxeRuns = 'all',
): Promise<readonly ConditionResult[]> {
  const pages = pagesOf(files);
  return [
    checkedByNu(pages),
    await checkedByHtmlValidate(pages),
    ...checkedMarkup(pages),
    ...(await withServedPages(pages, files, async (served) => [
      ...(await checkedByAxe(pages, runs, served)),
      ...(await checkedOnScreen(pages, served)),
    ])),
  ];
}
