import { describe, expect, test } from 'vitest';
import type { Flow } from '../../../src/flow/flow.ts';
import { renderPage, renderStyles } from '../../../src/format/html/render.ts';
import { templateFaults } from '../../../src/format/html/template-faults.ts';
import { archivedSample } from '../../support/archived-flow.ts';
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
        '<link rel="stylesheet" href="page.css">',
      ].join('\n'),
    );
    expect(html).toContain(
      '<li><a href="index.html" lang="ko" hreflang="ko" dir="ltr" aria-current="page">한국어</a></li>\n' +
        '<li><a href="../ms/index.html" lang="ms" hreflang="ms" dir="ltr">Bahasa Melayu</a></li>',
    );
    expect(html).toContain('<li><a href="privacy.pdf" type="application/pdf">PDF</a></li>');
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
        '<link rel="stylesheet" href="page.css">',
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
    expect(html).not.toContain('<script');
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(html.split('{{article}}')).toHaveLength(7);
    expect(html).toContain(
      '<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;{{article}}&quot;&#39;&amp;amp;</title>',
    );
  });

  test.each([
    ['English', englishSample],
    ['Korean', koreanSample],
  ])('needs no script and no inline style in %s', async (_, flow) => {
    expect(await pageOf(flow)).not.toMatch(/<script|<style|\sstyle=|\son[a-z]+=|javascript:|data:/i);
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

describe('renderStyles', () => {
  test('puts the tokens of the theme before its style sheet', async () => {
    const css = decode(
      await renderStyles(englishSample, {
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
    expect(css).toContain(
      '@page {\n  size: A4;\n  margin: 76pt 78pt 76pt;\n  @bottom-right { content: counter(page)',
    );
    expect(css).toMatch(/\n\.stele-notice \{ color: red; \}\n$/);
  });

  test('asks for nothing from elsewhere and styles nothing but Stele’s own classes', () => {
    const { css } = shippedTheme.page;
    expect(css).not.toMatch(/url\(|@import|expression/i);
    const classes = [...css.replace(/\/\*.*?\*\//gs, '').matchAll(/\.([a-z][\w-]*)/g)].map(
      ([, name]) => name,
    );
    expect(classes.filter((name) => !name?.startsWith('stele-'))).toEqual([]);
  });

  test('defines every custom property that the style sheet reads', async () => {
    const css = decode(await renderStyles(englishSample, shippedTheme));
    const read = new Set([...css.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    const defined = new Set([...css.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    expect([...read].filter((name) => !defined.has(name))).toEqual([]);
  });
});
