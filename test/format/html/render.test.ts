import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import type { Render } from '../../../src/format/format.ts';
import { renderNoticeStyles, renderPage, renderPageStyles } from '../../../src/format/html/render.ts';
import { templateFaults } from '../../../src/format/html/template-faults.ts';
import { archivedSample } from '../../support/archived-flow.ts';
import { englishRedline } from '../../support/redline-flow.ts';
import { englishSample, koreanSample, run } from '../../support/sample-flow.ts';
import { decode, shippedTheme } from './theme.ts';

async function pageOf(flow: Flow): Promise<string> {
  return decode(await renderPage(flow, shippedTheme));
}

describe('renderPage', () => {
  test('names the locale, the address and the other editions', async () => {
    const html = await pageOf(koreanSample);
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="ko" dir="ltr">\n/);
    expect(html).toContain(
      [
        '<link rel="canonical" href="https://www.example.com/legal/privacy/ko/">',
        '<link rel="alternate" hreflang="en" href="https://www.example.com/legal/privacy/en/">',
        '<link rel="alternate" hreflang="ko" href="https://www.example.com/legal/privacy/ko/">',
        '<link rel="alternate" hreflang="ms" href="https://www.example.com/legal/privacy/ms/">',
        '<link rel="alternate" hreflang="x-default" href="https://www.example.com/legal/privacy/en/">',
      ].join('\n'),
    );
    expect(html).toContain(
      '<li><a href="index.html" lang="ko" hreflang="ko" dir="ltr" aria-current="page">한국어</a></li>\n' +
        '<li><a href="../ms/index.html" lang="ms" hreflang="ms" dir="ltr">Bahasa Melayu</a></li>',
    );
    expect(html).toContain('<li><a href="privacy.pdf" type="application/pdf">PDF</a></li>');
    expect(html).toContain(
      [
        '<link rel="alternate" type="application/pdf" title="PDF" href="privacy.pdf">',
        '<link rel="alternate" type="application/vnd.openxmlformats-officedocument.wordprocessingml.document" title="Word" href="privacy.docx">',
        '<link rel="alternate" type="text/plain" title="Text" href="privacy.txt">',
      ].join('\n'),
    );
    expect(html).toContain(
      [
        '<link rel="stylesheet" href="notice.css">',
        '<link rel="stylesheet" href="page.css">',
        '<script src="page.js" defer></script>',
        '</head>',
      ].join('\n'),
    );
  });

  test('writes no navigation that leads nowhere', async () => {
    const html = await pageOf({
      ...englishSample,
      web: { ...englishSample.web, locales: englishSample.web.locales.slice(0, 1), files: [] },
    });
    expect(html).not.toContain('hreflang');
    expect(html.match(/<nav/g)).toHaveLength(1);
  });

  test('leads from a page of the archive to the other versions, and names its release', async () => {
    const html = await pageOf(archivedSample);
    expect(html).toContain(
      '<link rel="canonical" href="https://www.example.com/legal/privacy/versions/2026-11-02/en/">',
    );
    expect(html).toContain(
      [
        '<link rel="predecessor-version" href="https://www.example.com/legal/privacy/versions/2026-03-02/en/">',
        '<link rel="latest-version" href="https://www.example.com/legal/privacy/en/">',
        '<link rel="version-history" href="https://www.example.com/legal/privacy/versions/en/">',
        '<link rel="alternate" type="application/atom+xml" title="Feed of changes" href="../../en/feed.xml">',
        `<meta name="stele-release" content="${'ab'.repeat(32)}">`,
      ].join('\n'),
    );
    expect(html).toContain('<p class="stele-history"><a href="../../en/index.html">All versions</a></p>');
    expect(html).toContain(
      '<p class="stele-archived">This page keeps the version of 2 November 2026 as it was published. <a href="../../../en/index.html">Current version</a></p>',
    );
    expect(html).toContain(`lang="en" dir="ltr" data-stele-release="${'ab'.repeat(32)}">`);
    expect(html).toContain(
      'aria-label="Link to “Cookies”"></a></div>\n<p class="stele-effective">This part takes effect on 1 March 2027.</p>\n',
    );
  });

  test('says nothing of other versions where there are none', async () => {
    const html = await pageOf(englishSample);
    expect(html).not.toMatch(/-version|version-history|atom|stele-(?:release|history|archived|effective)/);
  });

  test('takes a template of a project that knows of no other versions', async () => {
    const template = '<title>{{title}}</title>{{#downloads}}{{label}}{{/downloads}}{{{article}}}{{{foot}}}';
    expect(templateFaults(template)).toEqual([]);
    const page = { ...shippedTheme.page, html: template };
    const html = decode(await renderPage(archivedSample, { ...shippedTheme, page }));
    expect(html).toMatch(/^<title>Privacy Notice .*<\/title>Other formats<article class="stele-notice"/);
  });

  test('takes markup in every word for characters', async () => {
    const hostile = '</title><script>alert(1)</script>{{article}}"\'&amp;';
    const [locale, ...locales] = englishSample.web.locales;
    if (locale === undefined) throw new Error('the sample has locales');
    const html = await pageOf({
      ...englishSample,
      title: hostile,
      running: { ...englishSample.running, foot: [run(hostile)] },
      web: {
        ...englishSample.web,
        skip: hostile,
        localesLabel: hostile,
        locales: [{ ...locale, name: hostile }, ...locales],
        files: [{ label: hostile, href: 'a.pdf', mediaType: 'application/pdf' }],
      },
    });
    expect(html.match(/<script/g)).toHaveLength(2);
    expect(html.match(/<\/script/g)).toHaveLength(2);
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html.split('{{article}}')).toHaveLength(9);
    expect(html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{article}}&quot;&#39;&amp;amp;</title>',
    );
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('has no script but data and its own file, and no inline style in %s', async (_, flow) => {
    const html = await pageOf(flow);
    expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script type="application/ld+json">',
      '<script src="page.js" defer>',
    ]);
  });

  test('gives the same bytes on every run, with line feeds alone', async () => {
    const first = await pageOf(englishSample);
    expect(await pageOf(englishSample)).toBe(first);
    expect(first).not.toContain('\r');
    expect(first.endsWith('</html>\n')).toBe(true);
  });
});

describe('templateFaults', () => {
  test('finds none in the template that Stele ships', () => {
    expect(templateFaults(shippedTheme.page.html)).toEqual([]);
  });

  test.each([
    ['{{{article}}}{{titel}}', ['`titel` is not a name of the page']],
    ['{{{article}}}{{{title}}}', ['`title` is text and stands as HTML']],
    ['{{{article}}}{{#links}}{{&name}}{{/links}}', ['`name` is text and stands as HTML']],
    ['{{{article}}}{{foot}}', ['`foot` is HTML and stands as text']],
    ['{{{article}}}{{alternates}}', ['`alternates` is a section and stands as text']],
    ['{{{article}}}{{> footer}}', ['`{{>footer}}` is not supported']],
    ['{{{article}}}{{#links}}', ['unclosed section "links" at 23']],
    ['<html></html>', ['`{{{article}}}` is missing']],
  ])('names what is wrong with %s', (template, faults) => {
    expect(templateFaults(template)).toEqual(faults);
  });
});

describe('renderPageStyles', () => {
  test('puts the tokens of the theme before its style sheet', async () => {
    const css = decode(
      await renderPageStyles(englishSample, {
        ...shippedTheme,
        page: { ...shippedTheme.page, css: '.stele-notice { color: red; }' },
      }),
    );
    expect(css).toMatch(/^:root \{\n {2}--stele-text: #1c2024;\n/);
    expect(css).toContain('  --stele-measure: 42em;\n');
    expect(css).toContain('  --stele-paper-leading: 1.55;\n');
    expect(css).toContain(
      '@media screen and (prefers-color-scheme: dark) {\n:root {\n  --stele-text: #e6e8eb;\n',
    );
    expect(css).toContain('  --stele-paper-heading-2-leading: 1.429;\n');
    expect(css).toContain("  --stele-paper-font: Pretendard, 'Noto Sans KR', system-ui,");
    expect(css).toContain('@page {\n  size: A4;\n  margin: 76pt 78pt 76pt;\n  @top-left {');
    expect(css).toMatch(/\n\.stele-notice \{ color: red; \}\n$/);
  });

  test('defines every custom property that the two style sheets read', async () => {
    const css = `${await stylesOf(renderNoticeStyles)}${await stylesOf(renderPageStyles)}`;
    const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    expect([...read].filter((name) => !defined.has(name))).toEqual([]);
  });
});

describe('renderNoticeStyles', () => {
  test('says of the theme only what no page around the notice can say', async () => {
    const page = { ...shippedTheme.page, notice: '.stele-notice { color: red; }' };
    expect(decode(await renderNoticeStyles(englishSample, { ...shippedTheme, page }))).toBe(
      [
        ':where(.stele-notice) {',
        '  --stele-own-measure: 42em;',
        '  --stele-own-warning: light-dark(#9a3b00, #ffb36b);',
        '}',
        '',
        '.stele-notice { color: red; }',
        '',
      ].join('\n'),
    );
  });

  test('is small', async () => {
    expect((await stylesOf(renderNoticeStyles)).length).toBeLessThan(12_000);
  });

  test('styles the notice and nothing around it', async () => {
    const css = (await stylesOf(renderNoticeStyles)).replace(/\/\*.*?\*\//gs, '');
    const selectors = [...css.matchAll(/([^{}]+)\{/g)]
      .flatMap(([, selector = '']) => selectorsOf(selector))
      .map((selector) => selector.trim())
      .filter((selector) => !selector.startsWith('@'));
    expect(selectors.length).toBeGreaterThan(60);
    expect(
      selectors.filter((selector) => !/^(?::where\()?\.stele-(?:notice|permalink)\b/.test(selector)),
    ).toEqual([]);
    // A length of the page's own root is none of the notice's.
    expect(css).not.toMatch(/[\d.]rem\b/);
  });
});

test('has the style sheet of redlines on a redline alone, after the others', async () => {
  const links = (html: string) =>
    [...html.matchAll(/rel="stylesheet" href="([^"]*)"/g)].map(([, href]) => href);
  const own = ['notice.css', 'page.css'];
  expect(links(decode(await renderPage(englishSample, shippedTheme)))).toEqual(own);
  expect(links(decode(await renderPage(englishRedline, shippedTheme)))).toEqual([...own, 'redline.css']);
  // Of every element of a long page it would be asked what it holds.
  expect(shippedTheme.page.css).not.toMatch(/:has\(#|stele-change/);
});

test.each([
  ['notice.css', shippedTheme.page.notice],
  ['page.css', shippedTheme.page.css],
  ['redline.css', shippedTheme.page.redline],
])('%s asks for nothing from elsewhere and styles nothing but Stele’s own classes', (_, css) => {
  expect(css).not.toMatch(/url\(|@import|expression/i);
  const classes = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name);
  expect(classes.filter((name) => !name?.startsWith('stele-'))).toEqual([]);
});

const stylesOf = async (render: Render): Promise<string> => decode(await render(englishSample, shippedTheme));

/** The selectors of a list, which may hold lists in brackets. */
function selectorsOf(list: string): readonly string[] {
  let depth = 0;
  const marked = [...list].map((character) => {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    return character === ',' && depth === 0 ? '\n,' : character;
  });
  return marked.join('').split('\n,');
}
