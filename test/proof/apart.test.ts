import { expect, test } from 'vitest';
import { apartFrom } from '../../src/proof/apart.ts';

test.each([
  ['out/manifest.json', 'the list of what a build wrote'],
  ['out/privacy/versions/ko/index.html', 'the page that lists the versions'],
  ['out/privacy/versions/pt-BR/feed.xml', 'the feed of changes'],
  ['out/privacy/versions/ko/page.js', 'beside the page that lists the versions'],
  ['out/privacy/redirects.json', 'the list of old anchors and addresses'],
  ['out/privacy/sitemap.xml', 'the list of pages for search engines'],
  ['out/privacy/versions/2026-11-02/ko/redline.html', 'a redline'],
  ['out\\privacy\\versions\\2026-11-02\\ko\\changes.json', 'a list of changes'],
  ['out/privacy/ko/privacy.review.docx', 'a file for review'],
  ['out/privacy/jurisdictions/KR/ko/privacy.pdf', 'of an edition for one jurisdiction'],
  ['out/privacy/versions/2026-11-02/ko/index.html', null],
  ['out/privacy/ko/index.html', null],
  ['out/privacy/ko/page.js', null],
  ['out/privacy/versions/2026-11-02/ko/page.js', null],
  ['out/privacy/ko/toc.json', null],
  ['out/privacy/ko/privacy.json', null],
  ['notice/privacy/jurisdictions/kr.md', null],
])('%s: %s', (path, what) => {
  expect(apartFrom(path)).toBe(what);
});
