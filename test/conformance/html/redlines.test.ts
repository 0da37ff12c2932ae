import { expect, it } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { renderFragment, renderPage } from '../../../src/format/html/render.ts';
import { filesBesidePage } from '../../format/html/beside-page.ts';
import { shippedTheme } from '../../format/html/theme.ts';
import { archivedSample } from '../../support/archived-flow.ts';
import { describeWith } from '../../support/programs.ts';
import { englishRedline, koreanRedline } from '../../support/redline-flow.ts';
import { koreanSample } from '../../support/sample-flow.ts';
import { htmlConformance } from './conformance.ts';

const flows: Readonly<Record<string, Flow>> = {
  en: englishRedline,
  ko: koreanRedline,
  archived: archivedSample,
};

describeWith(['java', 'chromium'], 'redlines, pages of the archive, and fragments at other levels', () => {
  it('pass every condition', async () => {
    const files = new Map<string, Uint8Array>();
    for (const [name, flow] of Object.entries(flows)) {
      files.set(`${name}/index.html`, await renderPage(flow, shippedTheme));
      files.set(`${name}/fragment.html`, await renderFragment(flow, shippedTheme));
      for (const [file, bytes] of await filesBesidePage()) files.set(`${name}/${file}`, bytes);
    }
    for (const headingBase of [1, 4, 6] as const) {
      const flow = { ...koreanSample, web: { ...koreanSample.web, headingBase } };
      files.set(`level-${headingBase}/fragment.html`, await renderFragment(flow, shippedTheme));
    }
    const results = await htmlConformance(files, 'some');
    expect(
      results.flatMap(({ condition, findings }) => findings.map((finding) => `${condition}: ${finding}`)),
    ).toEqual([]);
  }, 120_000);
});
