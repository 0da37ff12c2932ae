import { beforeAll, expect, it } from 'vitest';
import { renderFragment, renderPage } from '../../../src/format/html/render.ts';
import { filesBesidePage } from '../../format/html/beside-page.ts';
import { decode, shippedTheme } from '../../format/html/theme.ts';
import { describeWith } from '../../support/programs.ts';
import { koreanSample } from '../../support/sample-flow.ts';
import type { ConditionResult } from '../condition-result.ts';
import { htmlConformance } from './conformance.ts';

/** A folder of its own, the words that the conditions which find it begin with, and what is broken in a sound edition. */
type SeededFault = readonly [
  folder: string,
  foundBy: readonly string[],
  breakIt:
    | { readonly file: 'index.html' | 'fragment.html'; readonly from: string; readonly to: string }
    | string,
];

const inFragment = (from: string, to: string) => ({ file: 'fragment.html', from, to }) as const;
const inPage = (from: string, to: string) => ({ file: 'index.html', from, to }) as const;

const faults: readonly SeededFault[] = [
  ['locale', ['Nu'], inPage('hreflang="ms"', 'hreflang="m_s"')],
  ['quotes', ['html-validate'], inPage('class="stele-foot"', "class='stele-foot'")],
  ['level', ['outline', 'axe'], inFragment('h3', 'h5')],
  ['scope', ['tables'], inFragment('<th scope="col"', '<th')],
  ['box', ['tables'], inFragment(' tabindex="0"', '')],
  ['dead', ['anchors'], inFragment('<a href="#Collect"', '<a href="#Colect"')],
  ['unlinked', ['anchors'], inFragment(' href="#kr.1"', ' href="#kr.2"')],
  ['unnamed', ['html-validate', 'anchors', 'axe'], inFragment(' aria-label="“쿠키” 항목 링크"', '')],
  ['said', ['locales'], inPage('<footer', '<footer lang="en"')],
  ['style', ['html-validate', 'policy', 'console'], inPage('<p id="kr.1"', '<p style="color:red" id="kr.1"')],
  [
    'pale',
    ['axe 4.14.1, light', 'axe 4.14.1, forced'],
    '@media (prefers-color-scheme: light) { :root { --stele-muted: #ddd } }',
  ],
  ['dim', ['axe 4.14.1, dark'], '@media (prefers-color-scheme: dark) { :root { --stele-muted: #222 } }'],
  [
    'forced',
    ['axe 4.14.1, forced'],
    '@media (forced-colors: active) { p { forced-color-adjust: none; color: #ddd; background: #fff } }',
  ],
  ['wide', ['reflow'], '.stele-notice .stele-table { overflow: visible }'],
  ['cut', ['reflow'], 'body { overflow-x: hidden } p { width: 50rem }'],
  ['unseen', ['focus'], '.stele-page :focus-visible { outline: none !important }'],
  ['unmarked', ['target'], '.stele-notice :target { box-shadow: none }'],
  ['printed', ['paper'], '@media print { .stele-notice .stele-permalink[href] { display: block } }'],
  ['paper', ['paper'], '@media print { .stele-notice table { min-width: 50rem } }'],
];

describeWith(['java', 'chromium'], 'conditions of pages', () => {
  let results: readonly ConditionResult[];
  beforeAll(async () => {
    const page = decode(await renderPage(koreanSample, shippedTheme));
    const fragment = decode(await renderFragment(koreanSample, shippedTheme));
    const beside = await filesBesidePage();
    const styles = decode(beside.get('page.css') ?? new Uint8Array());
    const encoder = new TextEncoder();
    const files = new Map<string, Uint8Array>();
    const write = (path: string, text: string) => void files.set(path, encoder.encode(text));
    write('sound/index.html', page);
    write('sound/fragment.html', fragment);
    const writeBeside = (folder: string): void => {
      for (const [name, bytes] of beside) files.set(`${folder}/${name}`, bytes);
    };
    writeBeside('sound');
    for (const [folder, , breakIt] of faults) {
      writeBeside(folder);
      if (typeof breakIt === 'string') {
        write(`${folder}/index.html`, page);
        write(`${folder}/page.css`, `${styles}${breakIt}\n`);
        continue;
      }
      const { file, from, to } = breakIt;
      const whole = file === 'index.html' ? page : fragment;
      expect(whole).toContain(from);
      write(`${folder}/${file}`, whole.replaceAll(from, to));
    }
    results = await htmlConformance(files, 'some');
  }, 120_000);

  const finding = (folder: string): string[] =>
    results
      .filter(({ findings }) => findings.some((finding) => finding.startsWith(`${folder}/`)))
      .map(({ condition }) => condition);

  it('find nothing in what is sound', () => {
    expect(finding('sound')).toEqual([]);
  });

  it('are all tried', () => {
    expect(results.filter(({ findings }) => findings.length === 0)).toEqual([]);
  });

  it.each(faults)('find what is wrong in `%s`', (folder, foundBy) => {
    const found = finding(folder);
    expect(
      found.map((condition) => foundBy.find((start) => condition.startsWith(start)) ?? condition),
    ).toEqual(foundBy);
  });
});
