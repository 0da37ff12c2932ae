import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeSitemap } from '../../src/site/sitemap.ts';
import { describeWith, output } from '../support/programs.ts';
import { scratchFolder } from '../support/scratch-project.ts';
import { type NoticeSketch, writtenNotice } from './written-notice.ts';

function sitemapOf(sketch: NoticeSketch): string | null {
  const bytes = writeSitemap(writtenNotice(sketch).manifest);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

const whole: NoticeSketch = {
  url: 'https://www.example.com/a&b/\u00e9',
  paths: [
    'en/index.html',
    'en/privacy.pdf',
    'ko/index.html',
    'jurisdictions/KR/ko/index.html',
    'versions/2026-03-02/en/index.html',
    'versions/ko/index.html',
  ],
};

describe('the sitemap of a notice', () => {
  it('names each page of today with its alternates, and the pages of all versions', () => {
    expect(sitemapOf(whole)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
  <url>
    <loc>https://www.example.com/a&amp;b/%C3%A9/en/</loc>
    <lastmod>2026-11-02</lastmod>
    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.com/a&amp;b/%C3%A9/en/"/>
    <xhtml:link rel="alternate" hreflang="ko" href="https://www.example.com/a&amp;b/%C3%A9/ko/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.com/a&amp;b/%C3%A9/en/"/>
  </url>
  <url>
    <loc>https://www.example.com/a&amp;b/%C3%A9/ko/</loc>
    <lastmod>2026-11-02</lastmod>
    <xhtml:link rel="alternate" hreflang="en" href="https://www.example.com/a&amp;b/%C3%A9/en/"/>
    <xhtml:link rel="alternate" hreflang="ko" href="https://www.example.com/a&amp;b/%C3%A9/ko/"/>
    <xhtml:link rel="alternate" hreflang="x-default" href="https://www.example.com/a&amp;b/%C3%A9/en/"/>
  </url>
  <url>
    <loc>https://www.example.com/a&amp;b/%C3%A9/jurisdictions/KR/ko/</loc>
    <lastmod>2026-11-02</lastmod>
  </url>
  <url>
    <loc>https://www.example.com/a&amp;b/%C3%A9/versions/ko/</loc>
    <lastmod>2026-03-02</lastmod>
  </url>
</urlset>
`);
  });

  it('has no default for other languages where the source has no page', () => {
    const text = sitemapOf({ url: 'https://example.com/p', paths: ['ko/index.html', 'ms/index.html'] });
    expect(text).toContain('hreflang="ms"');
    expect(text).not.toContain('x-default');
  });

  it('is not written where there is no page', () => {
    expect(sitemapOf({ url: 'https://example.com/p', paths: ['en/privacy.pdf'] })).toBeNull();
  });
});

describeWith(['xmllint'], 'xmllint', () => {
  /** What it says of a sitemap under the rules of the protocol; it ends with an error where there is a fault. */
  function lint(text: string): string {
    const file = join(scratchFolder(), 'sitemap.xml');
    writeFileSync(file, text);
    return output('xmllint', ['--noout', '--relaxng', join(import.meta.dirname, 'sitemap.rng'), file]);
  }

  it('finds what the protocol asks for', () => {
    expect(lint(sitemapOf(whole) ?? '')).toBe('');
  });

  it('would find a day that is none', () => {
    expect(() => lint((sitemapOf(whole) ?? '').replace('2026-11-02', '2026-11-32'))).toThrow('lastmod');
  });
});
